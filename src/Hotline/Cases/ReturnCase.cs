using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>The lead unit returns a case that is not its own (退单), with a reason. It waits for an agent again.</summary>
public sealed class ReturnCase(MoveTicket move)
{
    /// <summary>Returns it.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="reason">Why, for the agent; 1 to 4,000 characters.</param>
    /// <param name="member">Who returns it; of the lead unit.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, string reason, Actor member, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Return, member, hand => Decide(hand, reason), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, string reason)
    {
        if (Texts.Fault("reason", reason) is { } fault)
        {
            return fault;
        }

        // No unit has it now, so no unit sees it: the history keeps who had.
        var returned = hand.Make(
            MoveKind.Return,
            reason,
            ticket => ticket with { Lead = null, Assisting = [], Copied = [] },
            new Dictionary<string, string> { ["lead"] = $"{hand.Ticket.Lead} → " });

        // Who was told that a unit works on it must hear that it does not. Before that, the next dispatch says all there is to say.
        return hand.Ticket.Status == TicketStatus.InHand
            ? returned.Telling(hand, Phrases.NoticeReturned, ("unit", hand.NameOf(hand.Ticket.Lead)))
            : returned;
    }
}
