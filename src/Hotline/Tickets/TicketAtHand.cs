using Hotline.Catalogue;
using Hotline.Reports;

namespace Hotline.Tickets;

/// <summary>Everything a decision about a ticket is made from.</summary>
/// <param name="Ticket">The ticket as it was read.</param>
/// <param name="Report">What was reported.</param>
/// <param name="Actor">Who asks.</param>
/// <param name="At">Now, in UTC.</param>
/// <param name="City">The city.</param>
public sealed record TicketAtHand(Ticket Ticket, Report Report, Actor Actor, DateTimeOffset At, City City)
{
    /// <summary>Works out a move; see <see cref="Tickets.Ticket.Make"/>.</summary>
    /// <param name="kind">Which move.</param>
    /// <param name="text">A reason, a result, a note; null for none.</param>
    /// <param name="change">What else changes on the ticket.</param>
    /// <param name="changes">The same for the history, by field name.</param>
    public MoveResult Make(
        MoveKind kind, string? text = null, Func<Ticket, Ticket>? change = null, IReadOnlyDictionary<string, string>? changes = null) =>
        Ticket.Make(new Move(kind, Actor, text) { Changes = changes ?? new Dictionary<string, string>() }, At, change);

    /// <summary>A unit's name in the reporter's language; its code where the city has no such unit any more.</summary>
    public string NameOf(UnitCode? unit) => unit is null ? "" : City.Unit(unit)?.Names.In(Report.Language) ?? unit.Value;
}
