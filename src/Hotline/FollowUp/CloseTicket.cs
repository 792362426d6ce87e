using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.FollowUp;

/// <summary>Closes a ticket whose result an agent has checked.</summary>
public sealed class CloseTicket(MoveTicket move)
{
    /// <summary>Closes it.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="word">What the reporter reads instead of the unit's result; null for that result. At most 4,000 characters.</param>
    /// <param name="agent">Who closes it.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, string? word, Actor agent, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Close, agent, hand => Decide(hand, word), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, string? word) =>
        Texts.FaultIfAny("word", word) ?? hand
            .Make(MoveKind.Close, word)
            .Telling(hand, Phrases.NoticeClosed, ("result", string.IsNullOrWhiteSpace(word) ? hand.Ticket.Result ?? "" : word));
}
