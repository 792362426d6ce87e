using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>The lead unit reports what it did. An agent checks and closes, or sends it back.</summary>
public sealed class ResolveCase(MoveTicket move)
{
    /// <summary>Reports a result.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="result">What was found and done, for the reporter to read; 1 to 4,000 characters.</param>
    /// <param name="member">Who reports it; of the lead unit.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, string result, Actor member, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Resolve, member, hand => Decide(hand, result), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, string result) =>
        Texts.Fault("result", result) ?? hand
            .Make(MoveKind.Resolve, result, ticket => ticket with { Result = result })
            .Telling(hand, Phrases.NoticeResolved, ("unit", hand.NameOf(hand.Ticket.Lead)), ("result", result));
}
