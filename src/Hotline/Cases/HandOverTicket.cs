using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>Notes that an agent has handed a matter to an emergency line, and ends the ticket.</summary>
public sealed class HandOverTicket(MoveTicket move)
{
    private static readonly TimeSpan _clocksDiffer = TimeSpan.FromMinutes(5);

    /// <summary>Hands it over.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="line">The number that was rung, such as <c>119</c>; one of the city's emergency lines.</param>
    /// <param name="at">When, in UTC; null for now. Not before the ticket was opened, and not in the future.</param>
    /// <param name="note">What was said there, for colleagues; at most 4,000 characters, null for nothing.</param>
    /// <param name="agent">Who rang.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(
        string number, string line, DateTimeOffset? at, string? note, Actor agent, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.HandOver, agent, hand => Decide(hand, line, at, note), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, string line, DateTimeOffset? at, string? note)
    {
        var when = at ?? hand.At;
        if (!hand.City.EmergencyLines.Any(one => one.Number == line))
        {
            return new MoveResult.Invalid(
                "line", $"'{line}' is not an emergency line of this city: {string.Join(", ", hand.City.EmergencyLines.Select(one => one.Number))}.");
        }

        if (when > hand.At + _clocksDiffer || when < hand.Ticket.OpenedAt - _clocksDiffer)
        {
            return new MoveResult.Invalid("at", "The time must lie between the opening of the ticket and now.");
        }

        var time = Notices.Time(hand, when);
        return Texts.FaultIfAny("note", note) ?? hand
            .Make(MoveKind.HandOver, note, changes: new Dictionary<string, string> { ["line"] = line, ["at"] = time })
            .Telling(hand, Phrases.NoticeHandedOver, ("number", line), ("due", time));
    }
}
