using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>The lead unit signs for a case (签收).</summary>
public sealed class AcceptCase(MoveTicket move)
{
    /// <summary>Signs for it.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="member">Who signs; of the lead unit.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, Actor member, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Accept, member, Decide, cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand) => hand
        .Make(MoveKind.Accept)
        .Telling(hand, Phrases.NoticeAccepted, ("unit", hand.NameOf(hand.Ticket.Lead)), ("due", Notices.Time(hand, hand.Ticket.ReplyDueAt)));
}
