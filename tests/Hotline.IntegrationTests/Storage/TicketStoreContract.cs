using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Tickets;

namespace Hotline.IntegrationTests.Storage;

/// <summary>What every <see cref="ITicketStore"/> must do, whatever it is made of.</summary>
public abstract class TicketStoreContract(ScratchStorage storage) : StorageContract(storage)
{
    [Fact]
    public async Task A_move_is_read_back_with_its_line()
    {
        var ticket = await FiledAsync(Samples.Filing());
        var move = Samples.Move(ticket, MoveKind.Dispatch, "as proposed", Samples.Dispatched);
        var line = move.Line with
        {
            Actor = new Actor(ActorKind.UnitMember, "zhang", "city-works"),
            Changes = new Dictionary<string, string> { ["sector"] = "gas → fire" },
            Attachments = [new Attachment("a2", "b.png", "image/png", 3)],
        };

        Assert.True(await Tickets.SaveMoveAsync(move with { Line = line }, Cancellation));

        Assert.Equivalent(move.Ticket, await Tickets.FindAsync(ticket.Number, Cancellation), strict: true);
        var history = await Tickets.HistoryAsync(ticket.Number, Cancellation);
        Assert.Equal([1, 2], history.Select(one => one.Sequence));
        Assert.Equivalent(line, history[1], strict: true);
    }

    [Fact]
    public async Task Of_two_moves_at_once_one_is_saved_and_the_other_told()
    {
        var ticket = await FiledAsync(Samples.Filing());

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            async () =>
            {
                var move = Samples.Move(ticket, MoveKind.Note, $"note {i}");
                return await Tickets.SaveMoveAsync(move with { Notices = [Samples.Notice($"n{i}", ticket)] }, Cancellation);
            },
            Cancellation)));

        Assert.Single(saved, true);
        Assert.Equal(2, (await Tickets.HistoryAsync(ticket.Number, Cancellation)).Count);
        Assert.Single(await Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancellation));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        Assert.Null(await Tickets.FindAsync("T-20260302-000001", Cancellation));
        Assert.Null(await Tickets.FindByReceiptAsync("R-0000-0000", Cancellation));
        Assert.Null(await Tickets.FindReportAsync("R-0000-0000", Cancellation));
        Assert.Null(await Tickets.FindReporterAsync("R-0000-0000", Cancellation));
        Assert.Empty(await Tickets.HistoryAsync("T-20260302-000001", Cancellation));
    }

    [Fact]
    public async Task The_newest_come_first_and_pages_join_without_gap_or_repeat()
    {
        var filed = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            filed.Add((await FiledAsync(Samples.Filing($"k{i}"))).Number);
        }

        Assert.Equal(Enumerable.Reverse(filed), await PagesAsync(new TicketQuery { Take = 3 }));
    }

    [Fact]
    public async Task An_inbox_shows_the_most_urgent_first_then_the_earliest_due()
    {
        var late = await FiledAsync(Samples.Filing("a", Urgency.Urgent, dueInHours: 5));
        var soon = await FiledAsync(Samples.Filing("b", Urgency.Urgent, dueInHours: 1));
        var routine = await FiledAsync(Samples.Filing("c", Urgency.Routine, dueInHours: 0.5));
        var alarm = await FiledAsync(Samples.Filing("d", Urgency.Emergency, dueInHours: 9));

        var numbers = await PagesAsync(new TicketQuery { Order = TicketOrder.MostUrgentFirst, Take = 1 });

        Assert.Equal([alarm.Number, soon.Number, late.Number, routine.Number], numbers);
    }

    [Fact]
    public async Task Tickets_are_found_by_status_sector_district_and_urgency()
    {
        var gas = await FiledAsync(Samples.Filing("a"));
        var other = Samples.Filing("b", Urgency.Critical);
        var far = await FiledAsync(other with { Ticket = other.Ticket with { Sector = SectorCode.Other, Place = Place.Unknown } });
        await MovedAsync(far, MoveKind.Withdraw);

        Assert.Equal([gas.Number], await PagesAsync(new TicketQuery { Statuses = [TicketStatus.Received] }));
        Assert.Equal([gas.Number], await PagesAsync(new TicketQuery { Sector = SmallCity.Gas }));
        Assert.Equal([gas.Number], await PagesAsync(new TicketQuery { DistrictCode = "110105" }));
        Assert.Equal([far.Number], await PagesAsync(new TicketQuery { AtLeast = Urgency.Critical }));
        Assert.Equal([far.Number, gas.Number], await PagesAsync(new TicketQuery { Statuses = [TicketStatus.Received, TicketStatus.Withdrawn] }));
    }

    [Fact]
    public async Task A_unit_sees_what_it_leads_assists_or_is_copied_on_and_nothing_else()
    {
        var its = await MovedAsync(await FiledAsync(Samples.Filing("a")), MoveKind.Dispatch, Samples.Dispatched);
        await FiledAsync(Samples.Filing("b"));

        foreach (var unit in (UnitCode[])[SmallCity.Works, SmallCity.Fire, SmallCity.District])
        {
            Assert.Equal([its.Number], await PagesAsync(new TicketQuery { Unit = unit }));
            Assert.Empty(await PagesAsync(new TicketQuery { Unit = unit, Statuses = [TicketStatus.InHand] }));
        }

        await MovedAsync(its, MoveKind.Accept);
        Assert.Equal([its.Number], await PagesAsync(new TicketQuery { Unit = SmallCity.Works, Statuses = [TicketStatus.InHand] }));
    }

    [Fact]
    public async Task A_ticket_sent_to_another_unit_leaves_the_first_ones_inbox()
    {
        var ticket = await MovedAsync(await FiledAsync(Samples.Filing("a")), MoveKind.Dispatch, Samples.Dispatched);
        ticket = await MovedAsync(ticket, MoveKind.Return);
        await MovedAsync(ticket, MoveKind.Dispatch, t => t with { Lead = SmallCity.Fire, Assisting = [], Copied = [] });

        Assert.Empty(await PagesAsync(new TicketQuery { Unit = SmallCity.Works }));
        Assert.Single(await PagesAsync(new TicketQuery { Unit = SmallCity.Fire }));
    }

    [Fact]
    public async Task A_line_of_a_list_has_the_first_words_of_the_report()
    {
        var filing = Samples.Filing();
        await FiledAsync(filing with { Report = filing.Report with { Narrative = $"  a\nb {new string('x', 75)}𠮷𠮷" } });

        var summary = Assert.Single(await Tickets.ListAsync(new TicketQuery(), Cancellation));

        Assert.Equal($"a b {new string('x', 75)}", summary.Headline);
        Assert.Equal((ChannelAddress.Api, filing.Report.Mode), (summary.Channel, summary.Mode));
    }

    private async Task<List<string>> PagesAsync(TicketQuery query)
    {
        var numbers = new List<string>();
        while (await Tickets.ListAsync(query with { After = numbers.LastOrDefault() }, Cancellation) is { Count: > 0 } page)
        {
            numbers.AddRange(page.Select(summary => summary.Ticket.Number));
        }

        return numbers;
    }
}
