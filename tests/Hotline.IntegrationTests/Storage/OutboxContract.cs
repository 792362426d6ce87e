using Hotline.FollowUp;
using Hotline.Tickets;

namespace Hotline.IntegrationTests.Storage;

/// <summary>What every <see cref="IOutbox"/> must do, whatever it is made of.</summary>
public abstract class OutboxContract(ScratchStorage storage) : StorageContract(storage)
{
    private static readonly TimeSpan _hold = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_notice_is_due_as_it_was_written()
    {
        var ticket = await FiledAsync(Samples.Filing());
        var notice = Samples.Notice("n1", ticket);
        await MovedAsync(ticket, MoveKind.Note, notices: notice);

        var due = Assert.Single(await Outbox.TakeDueAsync(10, _hold, Cancellation));

        Assert.Equal(1, due.Attempt);
        Assert.Equivalent(notice, due.Notice, strict: true);
    }

    [Fact]
    public async Task A_notice_born_with_its_ticket_names_the_ticket()
    {
        var filing = Samples.Filing();
        var ticket = await FiledAsync(filing with { Notices = [Samples.Notice("n1", filing.Ticket)] });

        Assert.Equal(ticket.Number, Assert.Single(await Outbox.TakeDueAsync(10, _hold, Cancellation)).Notice.TicketNumber);
    }

    [Fact]
    public async Task What_one_worker_holds_no_other_takes_until_the_hold_is_over()
    {
        await NoticesAsync("n1");

        Assert.Single(await Outbox.TakeDueAsync(10, _hold, Cancellation));
        Assert.Empty(await Outbox.TakeDueAsync(10, _hold, Cancellation));

        Clock.Advance(_hold);
        var again = Assert.Single(await Outbox.TakeDueAsync(10, _hold, Cancellation));
        Assert.Equal(("n1", 2), (again.Notice.Id, again.Attempt));
    }

    [Fact]
    public async Task A_sent_notice_is_never_due_again()
    {
        await NoticesAsync("n1");
        await Outbox.TakeDueAsync(10, _hold, Cancellation);

        await Outbox.MarkSentAsync("n1", Cancellation);
        await Outbox.MarkSentAsync("n1", Cancellation);
        await Outbox.PutOffAsync("n1", Samples.Noon, "too late", Cancellation);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Outbox.TakeDueAsync(10, _hold, Cancellation));
    }

    [Fact]
    public async Task A_notice_that_was_put_off_is_due_at_its_time()
    {
        await NoticesAsync("n1");
        await Outbox.TakeDueAsync(10, _hold, Cancellation);
        await Outbox.PutOffAsync("n1", Samples.Noon.AddHours(1), new string('x', 1000), Cancellation);

        Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Empty(await Outbox.TakeDueAsync(10, _hold, Cancellation));

        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await Outbox.TakeDueAsync(10, _hold, Cancellation));
    }

    [Fact]
    public async Task The_one_that_waits_longest_is_taken_first_and_no_more_than_asked()
    {
        await NoticesAsync("n1", "n2", "n3");

        Assert.Equal(["n1", "n2"], (await Outbox.TakeDueAsync(2, _hold, Cancellation)).Select(due => due.Notice.Id));
        Assert.Equal(["n3"], (await Outbox.TakeDueAsync(2, _hold, Cancellation)).Select(due => due.Notice.Id));
    }

    private async Task NoticesAsync(params string[] ids)
    {
        var ticket = await FiledAsync(Samples.Filing());
        await MovedAsync(ticket, MoveKind.Note, notices: [.. ids.Select((id, i) => Samples.Notice(id, ticket, Samples.Noon.AddSeconds(i - 10)))]);
    }
}
