using Hotline.Channels;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.IntegrationTests.Storage;

/// <summary>What every <see cref="IRecord"/> must do, whatever it is made of.</summary>
public abstract class RecordContract(ScratchStorage storage) : StorageContract(storage)
{
    [Fact]
    public async Task A_filed_report_can_be_read_back_as_it_was_said()
    {
        var filing = Samples.Filing();

        var commit = await Record.FileAsync(filing, Cancellation);

        Assert.Equal(new FilingCommit(filing.Report.ReceiptNumber, "T-20260302-000001", IsRepeat: false), commit);
        Assert.Equivalent(filing.Report, await Tickets.FindReportAsync(filing.Report.ReceiptNumber, Cancellation), strict: true);
        Assert.Equivalent(filing.Reporter, await Tickets.FindReporterAsync(filing.Report.ReceiptNumber, Cancellation), strict: true);
        Assert.Equivalent(filing.Ticket with { Number = commit!.TicketNumber }, await Tickets.FindAsync(commit.TicketNumber, Cancellation), strict: true);
        var line = Assert.Single(await Tickets.HistoryAsync(commit.TicketNumber, Cancellation));
        Assert.Equivalent(filing.FirstLine with { TicketNumber = commit.TicketNumber }, line, strict: true);
    }

    [Fact]
    public async Task Filing_twice_under_one_key_files_once_and_gives_the_first_receipt()
    {
        var first = await Record.FileAsync(Samples.Filing("same"), Cancellation);

        var second = await Record.FileAsync(Samples.Filing("same"), Cancellation);

        Assert.Equal(first! with { IsRepeat = true }, second);
        Assert.Single(await Tickets.ListAsync(new TicketQuery(), Cancellation));
    }

    [Fact]
    public async Task One_key_on_two_channels_is_two_reports()
    {
        await Record.FileAsync(Samples.Filing("same", channel: ChannelAddress.Api), Cancellation);

        var other = await Record.FileAsync(Samples.Filing("same", channel: ChannelAddress.Import), Cancellation);

        Assert.False(other!.IsRepeat);
    }

    [Fact]
    public async Task A_receipt_number_that_is_taken_is_refused_and_nothing_is_written()
    {
        var first = Samples.Filing("k1");
        await Record.FileAsync(first, Cancellation);

        Assert.Null(await Record.FileAsync(Samples.Filing("k2", receipt: first.Report.ReceiptNumber), Cancellation));
        Assert.Single(await Tickets.ListAsync(new TicketQuery(), Cancellation));
    }

    [Fact]
    public async Task Nothing_is_kept_of_who_wants_to_stay_unknown()
    {
        var filing = Samples.Filing(mode: ReporterMode.Anonymous);
        await Record.FileAsync(filing with { Reporter = new Reporter(filing.Report.ReceiptNumber, ReporterMode.Anonymous, "x", []) }, Cancellation);

        Assert.Null(await Tickets.FindReporterAsync(filing.Report.ReceiptNumber, Cancellation));
    }

    [Fact]
    public async Task Ticket_numbers_count_by_the_day_in_the_city()
    {
        // 16:30 in UTC is half past midnight of the next day in the city.
        var late = Samples.Filing("late");
        late = late with { Ticket = late.Ticket with { OpenedAt = Samples.Noon.AddHours(12.5) } };

        Assert.Equal("T-20260302-000001", (await Record.FileAsync(Samples.Filing("a"), Cancellation))!.TicketNumber);
        Assert.Equal("T-20260303-000001", (await Record.FileAsync(late, Cancellation))!.TicketNumber);
        Assert.Equal("T-20260302-000002", (await Record.FileAsync(Samples.Filing("b"), Cancellation))!.TicketNumber);
    }

    [Fact]
    public async Task A_turn_writes_state_log_report_and_ticket_together()
    {
        var filing = Samples.Filing(channel: ChannelAddress.DirectLine);
        var turn = Samples.Turn(Samples.Heard("c1", "m1"), expected: 0, filing);

        var commit = Assert.IsType<TurnCommit.Committed>(await Record.CommitAsync(turn, Cancellation));

        Assert.Equal([1, 2, 3], commit.Log.Select(line => line.Sequence));
        var saved = await Record.FindConversationAsync(turn.Heard.Address, Cancellation);
        Assert.Equal((1, Samples.Noon), (saved!.Version, saved.LastHeardAt));
        Assert.Equal([filing.Report.ReceiptNumber], saved.Conversation.Filed);
        Assert.NotNull(await Tickets.FindByReceiptAsync(filing.Report.ReceiptNumber, Cancellation));
        Assert.Equivalent(commit.Log, await Record.LogAsync(turn.Heard.Address, after: 0, take: 10, Cancellation), strict: true);
    }

    [Fact]
    public async Task A_repeated_message_gets_the_same_answer_and_changes_nothing()
    {
        var turn = Samples.Turn(Samples.Heard("c1", "m1"), expected: 0, Samples.Filing(channel: ChannelAddress.DirectLine));
        var first = Assert.IsType<TurnCommit.Committed>(await Record.CommitAsync(turn, Cancellation));
        await Record.CommitAsync(Samples.Turn(Samples.Heard("c1", "m2"), expected: 1), Cancellation);

        var again = Samples.Turn(Samples.Heard("c1", "m1"), expected: 2, Samples.Filing(channel: ChannelAddress.DirectLine));
        var repeated = Assert.IsType<TurnCommit.Repeated>(await Record.CommitAsync(again, Cancellation));

        Assert.Equivalent(first.Log, repeated.Log, strict: true);
        Assert.Equivalent(first.Log, await Record.FindAnswerAsync(turn.Heard.Address, "m1", Cancellation), strict: true);
        Assert.Equal(6, (await Record.LogAsync(turn.Heard.Address, 0, 100, Cancellation)).Count);
        Assert.Single(await Tickets.ListAsync(new TicketQuery(), Cancellation));
    }

    [Fact]
    public async Task A_turn_worked_out_from_an_old_state_is_overtaken_and_writes_nothing()
    {
        await Record.CommitAsync(Samples.Turn(Samples.Heard("c1", "m1"), expected: 0), Cancellation);

        var late = Samples.Turn(Samples.Heard("c1", "m2"), expected: 0, Samples.Filing(channel: ChannelAddress.DirectLine));
        Assert.IsType<TurnCommit.Overtaken>(await Record.CommitAsync(late, Cancellation));

        Assert.Empty(await Tickets.ListAsync(new TicketQuery(), Cancellation));
        Assert.Null(await Record.FindAnswerAsync(late.Heard.Address, "m2", Cancellation));
    }

    [Fact]
    public async Task Two_peoples_clients_may_number_their_messages_alike()
    {
        await Record.CommitAsync(Samples.Turn(Samples.Heard("c1", "1"), 0, Samples.Filing("1", channel: ChannelAddress.DirectLine)), Cancellation);
        await Record.CommitAsync(Samples.Turn(Samples.Heard("c2", "1"), 0, Other(Samples.Filing("1", channel: ChannelAddress.DirectLine))), Cancellation);

        Assert.Equal(2, (await Tickets.ListAsync(new TicketQuery(), Cancellation)).Count);

        static Filing Other(Filing filing) => filing with { Report = filing.Report with { Address = new ChannelAddress(ChannelAddress.DirectLine, "c2") } };
    }

    [Fact]
    public async Task A_turn_whose_receipt_number_is_taken_is_overtaken_and_its_move_is_taken_back()
    {
        var earlier = Samples.Filing("k1");
        var ticket = await FiledAsync(earlier);
        var move = Samples.Move(ticket, MoveKind.Withdraw);
        var clash = Samples.Filing("k2", receipt: earlier.Report.ReceiptNumber, channel: ChannelAddress.DirectLine);

        var turn = Samples.Turn(Samples.Heard("c1", "m1"), 0, clash, move);
        Assert.IsType<TurnCommit.Overtaken>(await Record.CommitAsync(turn, Cancellation));

        Assert.Equal(TicketStatus.Received, (await Tickets.FindAsync(ticket.Number, Cancellation))!.Status);
        Assert.Single(await Tickets.HistoryAsync(ticket.Number, Cancellation));
    }

    [Fact]
    public async Task A_turn_may_move_an_earlier_ticket()
    {
        var ticket = await FiledAsync(Samples.Filing());
        var move = Samples.Move(ticket, MoveKind.Withdraw);

        var turn = Samples.Turn(Samples.Heard("c1", "m1"), 0, move: move);
        Assert.IsType<TurnCommit.Committed>(await Record.CommitAsync(turn, Cancellation));

        Assert.Equal(TicketStatus.Withdrawn, (await Tickets.FindAsync(ticket.Number, Cancellation))!.Status);
    }

    [Fact]
    public async Task A_turn_whose_ticket_was_moved_meanwhile_is_overtaken()
    {
        var ticket = await FiledAsync(Samples.Filing());
        var move = Samples.Move(ticket, MoveKind.Withdraw);
        var first = Samples.Move(ticket, MoveKind.Note, "read");
        Assert.True(await Tickets.SaveMoveAsync(first, Cancellation));

        var turn = Samples.Turn(Samples.Heard("c1", "m1"), 0, move: move);

        Assert.IsType<TurnCommit.Overtaken>(await Record.CommitAsync(turn, Cancellation));
        Assert.Null(await Record.FindConversationAsync(turn.Heard.Address, Cancellation));
    }

    [Fact]
    public async Task Appending_twice_with_one_id_is_once()
    {
        var address = new ChannelAddress(ChannelAddress.DirectLine, "c1");
        await Record.CommitAsync(Samples.Turn(Samples.Heard("c1", "m1"), 0), Cancellation);

        var first = await Record.AppendAsync(address, "n1", Samples.Said("news"), Samples.Noon, Cancellation);
        var second = await Record.AppendAsync(address, "n1", Samples.Said("news"), Samples.Noon.AddHours(1), Cancellation);

        Assert.Equivalent(first, second, strict: true);
        Assert.Equal([4L], (await Record.LogAsync(address, after: 3, take: 10, Cancellation)).Select(line => line.Sequence));
    }

    [Fact]
    public async Task Appending_to_a_conversation_does_not_overtake_a_turn()
    {
        await Record.CommitAsync(Samples.Turn(Samples.Heard("c1", "m1"), 0), Cancellation);
        await Record.AppendAsync(new ChannelAddress(ChannelAddress.DirectLine, "c1"), "n1", Samples.Said("news"), Samples.Noon, Cancellation);

        Assert.IsType<TurnCommit.Committed>(await Record.CommitAsync(Samples.Turn(Samples.Heard("c1", "m2"), 1), Cancellation));
    }

    [Fact]
    public async Task Where_only_news_was_told_nobody_has_said_anything_yet()
    {
        var address = new ChannelAddress(ChannelAddress.Form, "f1");
        await Record.AppendAsync(address, "n1", Samples.Said("news"), Samples.Noon, Cancellation);

        Assert.Null(await Record.FindConversationAsync(address, Cancellation));
        Assert.IsType<TurnCommit.Committed>(
            await Record.CommitAsync(Samples.Turn(Samples.Heard("f1", "m1", channel: ChannelAddress.Form), 0), Cancellation));
        Assert.Equal([1L, 2, 3, 4], (await Record.LogAsync(address, 0, 10, Cancellation)).Select(line => line.Sequence));
    }

    [Fact]
    public async Task Many_messages_at_once_leave_a_log_without_holes()
    {
        var address = new ChannelAddress(ChannelAddress.DirectLine, "busy");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            while (true)
            {
                var version = (await Record.FindConversationAsync(address, Cancellation))?.Version ?? 0;
                if (await Record.CommitAsync(Samples.Turn(Samples.Heard("busy", $"m{i}"), version), Cancellation) is TurnCommit.Committed)
                {
                    return;
                }
            }
        }));

        var log = await Record.LogAsync(address, 0, 1000, Cancellation);
        Assert.Equal(Enumerable.Range(1, 120).Select(i => (long)i), log.Select(line => line.Sequence));
        Assert.Equal(40, log.Where(line => line.Heard is not null).Select(line => line.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Five_hundred_filings_at_once_with_repeats_file_each_report_once()
    {
        var commits = await Task.WhenAll(Enumerable.Range(0, 500).Select(i =>
            Task.Run(() => Record.FileAsync(Samples.Filing($"key-{i % 300}"), Cancellation), Cancellation)));

        Assert.Equal(300, commits.Count(commit => !commit!.IsRepeat));
        Assert.Equal(300, commits.Select(commit => commit!.ReceiptNumber).Distinct().Count());
        Assert.Equal(300, commits.Select(commit => commit!.TicketNumber).Distinct().Count());
        foreach (var commit in commits.DistinctBy(commit => commit!.ReceiptNumber))
        {
            Assert.Equal(commit!.TicketNumber, (await Tickets.FindByReceiptAsync(commit.ReceiptNumber, Cancellation))!.Number);
        }
    }
}
