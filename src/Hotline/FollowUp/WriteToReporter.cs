using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.FollowUp;

/// <summary>Writes to the reporter through the service: neither side learns the other's number.</summary>
public sealed class WriteToReporter(MoveTicket move)
{
    /// <summary>Writes a message.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="text">1 to 4,000 characters.</param>
    /// <param name="writer">An agent, or a member of the lead unit.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, string text, Actor writer, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Write, writer, hand => Decide(hand, text), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, string text) =>
        Texts.Fault("text", text) ?? hand.Make(MoveKind.Write, text).Telling(hand, Phrases.NoticeMessage, ("text", text));
}
