using Hotline.Catalogue;
using Hotline.Queueing;
using Hotline.Tickets;

namespace Hotline.IntegrationTests.Storage;

/// <summary>What every <see cref="IServiceCentreQueue"/> must do, whatever it is made of.</summary>
public abstract class ServiceCentreQueueContract(ScratchStorage storage) : StorageContract(storage)
{
    private static readonly TimeSpan _lease = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task The_most_urgent_is_claimed_first_then_the_earliest_due()
    {
        var routine = await FiledAsync(Samples.Filing("a", Urgency.Routine, dueInHours: 1));
        var late = await FiledAsync(Samples.Filing("b", Urgency.Critical, dueInHours: 4));
        var soon = await FiledAsync(Samples.Filing("c", Urgency.Critical, dueInHours: 2));

        Assert.Equal([soon.Number, late.Number, routine.Number], await ClaimAllAsync("amy"));
    }

    [Fact]
    public async Task A_claim_says_who_what_and_until_when()
    {
        var ticket = await FiledAsync(Samples.Filing());

        Assert.Equal(new QueueClaim(ticket.Number, "amy", Samples.Noon + _lease), await Queue.ClaimNextAsync("amy", _lease, Cancellation));
    }

    [Fact]
    public async Task Nothing_is_offered_twice_however_many_ask_at_once()
    {
        for (var i = 0; i < 20; i++)
        {
            await FiledAsync(Samples.Filing($"k{i}"));
        }

        var claims = await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            Task.Run(() => Queue.ClaimNextAsync($"agent-{i}", _lease, Cancellation), Cancellation)));

        var made = claims.OfType<QueueClaim>().ToList();
        Assert.Equal(20, made.Count);
        Assert.Equal(20, made.Select(claim => claim.TicketNumber).Distinct().Count());
    }

    [Fact]
    public async Task When_a_lease_ends_the_next_agent_is_offered_it()
    {
        await FiledAsync(Samples.Filing());
        var amys = await Queue.ClaimNextAsync("amy", _lease, Cancellation);
        Assert.Null(await Queue.ClaimNextAsync("ben", _lease, Cancellation));

        Clock.Advance(_lease);

        Assert.Equal(amys!.TicketNumber, (await Queue.ClaimNextAsync("ben", _lease, Cancellation))?.TicketNumber);
        Assert.False(await Queue.ReleaseAsync(amys.TicketNumber, "amy", Cancellation));
        Assert.True(await Queue.ReleaseAsync(amys.TicketNumber, "ben", Cancellation));
    }

    [Fact]
    public async Task A_certain_ticket_can_be_claimed_and_its_lease_renewed_by_its_holder_only()
    {
        var ticket = await FiledAsync(Samples.Filing());
        await Queue.ClaimAsync(ticket.Number, "amy", _lease, Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Null(await Queue.ClaimAsync(ticket.Number, "ben", _lease, Cancellation));
        Assert.Equal(Samples.Noon.AddMinutes(50), (await Queue.ClaimAsync(ticket.Number, "amy", _lease, Cancellation))?.LeaseEndsAt);
    }

    [Fact]
    public async Task A_released_ticket_is_offered_again()
    {
        var ticket = await FiledAsync(Samples.Filing());
        await Queue.ClaimNextAsync("amy", _lease, Cancellation);

        Assert.True(await Queue.ReleaseAsync(ticket.Number, "amy", Cancellation));

        Assert.Equal([ticket.Number], await ClaimAllAsync("ben"));
    }

    [Fact]
    public async Task A_dispatched_ticket_waits_no_more_and_a_returned_or_resolved_one_waits_again_for_anybody()
    {
        var ticket = await FiledAsync(Samples.Filing());
        await Queue.ClaimNextAsync("amy", _lease, Cancellation);

        ticket = await MovedAsync(ticket, MoveKind.Dispatch, Samples.Dispatched);
        Assert.Empty(await ClaimAllAsync("ben"));
        Assert.Null(await Queue.ClaimAsync(ticket.Number, "amy", _lease, Cancellation));

        ticket = await MovedAsync(ticket, MoveKind.Return);
        Assert.Equal([ticket.Number], await ClaimAllAsync("ben"));

        ticket = await MovedAsync(ticket, MoveKind.Dispatch, Samples.Dispatched);
        ticket = await MovedAsync(ticket, MoveKind.Accept);
        ticket = await MovedAsync(ticket, MoveKind.Resolve);
        Assert.Equal([ticket.Number], await ClaimAllAsync("cat"));
    }

    [Fact]
    public async Task A_note_or_a_correction_leaves_the_claim_where_it_is()
    {
        var ticket = await FiledAsync(Samples.Filing());
        await Queue.ClaimNextAsync("amy", _lease, Cancellation);

        ticket = await MovedAsync(ticket, MoveKind.Note);
        await MovedAsync(ticket, MoveKind.Correct, t => t with { Urgency = Urgency.Critical });

        Assert.Empty(await ClaimAllAsync("ben"));
        Assert.Equal("amy", Assert.Single(await Queue.PeekAsync(10, Cancellation)).ClaimedBy);
    }

    [Fact]
    public async Task A_correction_moves_a_ticket_up_the_queue()
    {
        var first = await FiledAsync(Samples.Filing("a", Urgency.Urgent));
        var second = await FiledAsync(Samples.Filing("b", Urgency.Routine));
        await MovedAsync(second, MoveKind.Correct, t => t with { Urgency = Urgency.Emergency });

        Assert.Equal([second.Number, first.Number], await ClaimAllAsync("amy"));
    }

    [Fact]
    public async Task The_queue_can_be_looked_at_and_counted_without_claiming()
    {
        var first = await FiledAsync(Samples.Filing("a", Urgency.Emergency));
        var second = await FiledAsync(Samples.Filing("b", Urgency.Urgent));
        await FiledAsync(Samples.Filing("c", Urgency.Urgent, dueInHours: 8));
        await Queue.ClaimNextAsync("amy", _lease, Cancellation);

        var entries = await Queue.PeekAsync(2, Cancellation);
        Assert.Equal([first.Number, second.Number], entries.Select(entry => entry.Summary.Ticket.Number));
        Assert.Equal(["amy", null], entries.Select(entry => entry.ClaimedBy));

        Clock.Advance(_lease);
        Assert.Null((await Queue.PeekAsync(1, Cancellation))[0].ClaimedBy);

        var counts = await Queue.CountAsync(Cancellation);
        Assert.Equal((1, 2), (counts[Urgency.Emergency], counts[Urgency.Urgent]));
    }

    [Theory]
    [InlineData(59)]
    [InlineData((8 * 3600) + 1)]
    public async Task A_lease_out_of_range_is_refused(int seconds)
    {
        var ticket = await FiledAsync(Samples.Filing());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue.ClaimNextAsync("amy", TimeSpan.FromSeconds(seconds), Cancellation));
        Assert.Equal([ticket.Number], await ClaimAllAsync("amy"));
    }

    private async Task<List<string>> ClaimAllAsync(string agent)
    {
        var claimed = new List<string>();
        while (await Queue.ClaimNextAsync(agent, _lease, Cancellation) is { } claim)
        {
            claimed.Add(claim.TicketNumber);
        }

        return claimed;
    }
}
