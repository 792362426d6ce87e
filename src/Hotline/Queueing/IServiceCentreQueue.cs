using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Queueing;

/// <summary>The one queue every agent works from, whatever the channel, sector or department.</summary>
/// <remarks>
/// The record says which tickets wait (<see cref="TicketWorkflow.WaitsForAgent"/>); the queue is an index of them and can be
/// rebuilt from it at any time. Implementations pass <c>ServiceCentreQueueContract</c>.
/// </remarks>
public interface IServiceCentreQueue
{
    /// <summary>Takes the ticket to work on next: the greatest urgency first, then the earliest due; nobody else is offered it meanwhile.</summary>
    /// <param name="agent">Who takes it.</param>
    /// <param name="lease">How long it stays theirs without a renewal, from 1 minute to 8 hours. Then the next agent is offered it.</param>
    /// <param name="cancellation">Cancelling before the claim is made leaves the queue as it was.</param>
    /// <returns>The claim, or null when nothing waits.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lease"/> is outside its range.</exception>
    Task<QueueClaim?> ClaimNextAsync(string agent, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Takes one certain ticket; the same agent may take it again, which renews the lease.</summary>
    /// <returns>The claim, or null when it does not wait or another agent holds it.</returns>
    Task<QueueClaim?> ClaimAsync(string ticketNumber, string agent, TimeSpan lease, CancellationToken cancellation);

    /// <summary>Gives a claimed ticket back to the queue.</summary>
    /// <returns><see langword="false"/> if the agent does not hold it any more.</returns>
    Task<bool> ReleaseAsync(string ticketNumber, string agent, CancellationToken cancellation);

    /// <summary>The first tickets of the queue in order, claimed ones among them.</summary>
    /// <param name="take">How many, from 1 to 200.</param>
    /// <param name="cancellation">Cancels reading.</param>
    Task<IReadOnlyList<QueueEntry>> PeekAsync(int take, CancellationToken cancellation);

    /// <summary>How many wait, by urgency, claimed ones included.</summary>
    Task<IReadOnlyDictionary<Urgency, int>> CountAsync(CancellationToken cancellation);
}

/// <summary>A ticket in the queue.</summary>
/// <param name="Summary">The ticket.</param>
/// <param name="ClaimedBy">The agent whose lease runs, or null.</param>
/// <param name="LeaseEndsAt">When that lease ends, in UTC; null when nobody holds it.</param>
public sealed record QueueEntry(TicketSummary Summary, string? ClaimedBy, DateTimeOffset? LeaseEndsAt);

/// <summary>A ticket an agent holds.</summary>
public sealed record QueueClaim(string TicketNumber, string Agent, DateTimeOffset LeaseEndsAt);
