using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.FollowUp;

/// <summary>Sends a result back: it is not solved, and the lead unit goes on with it.</summary>
public sealed class ReopenTicket(MoveTicket move)
{
    /// <summary>Sends it back.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="reason">What is not solved, for the unit; 1 to 4,000 characters.</param>
    /// <param name="agent">Who sends it back.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, string reason, Actor agent, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Reopen, agent, hand => Decide(hand, reason), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, string reason) =>
        Texts.Fault("reason", reason) ?? hand
            .Make(MoveKind.Reopen, reason)
            .Telling(hand, Phrases.NoticeReopened, ("unit", hand.NameOf(hand.Ticket.Lead)));
}
