using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>A ticket as a line of a unit's inbox.</summary>
/// <param name="Number">The ticket's number.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Urgency">How urgent.</param>
/// <param name="Sector">The sector, or null.</param>
/// <param name="Role">What this unit has to do with it.</param>
/// <param name="Place">Where; the address masked.</param>
/// <param name="ReplyDueAt">When the reporter must have heard, in UTC.</param>
/// <param name="StatutoryDueAt">When the law says the investigation must end, in UTC; null where no law sets a time.</param>
/// <param name="Headline">The first words of the report, masked.</param>
public sealed record CaseLine(
    string Number, TicketStatus Status, Urgency Urgency, SectorCode? Sector, CaseRole Role, Place Place, DateTimeOffset ReplyDueAt,
    DateTimeOffset? StatutoryDueAt, string Headline);

/// <summary>Lists a unit's inbox: only its own, without who reported, the most urgent first.</summary>
public sealed class ListCases(ITicketStore tickets, Redaction redaction)
{
    /// <summary>A page of the inbox.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="statuses">Only these; empty means what is open with the units.</param>
    /// <param name="after">Continues after this number, the last of the page before; null for the first page.</param>
    /// <param name="take">How many, from 1 to 200.</param>
    /// <param name="cancellation">Cancels reading.</param>
    public async Task<IReadOnlyList<CaseLine>> HandleAsync(
        UnitCode unit, IReadOnlyList<TicketStatus> statuses, string? after, int take, CancellationToken cancellation)
    {
        var page = await tickets.ListAsync(
            new TicketQuery
            {
                Unit = unit,
                Statuses = statuses.Count > 0 ? statuses : [TicketStatus.Dispatched, TicketStatus.InHand, TicketStatus.Resolved],
                Order = TicketOrder.MostUrgentFirst,
                After = after,
                Take = take,
            },
            cancellation);

        return [.. page.Select(summary => Line(summary, unit))];
    }

    private CaseLine Line(TicketSummary summary, UnitCode unit)
    {
        var ticket = summary.Ticket;
        return new CaseLine(
            ticket.Number,
            ticket.Status,
            ticket.Urgency,
            ticket.Sector,
            CaseView.RoleOf(ticket, unit),
            ticket.Place with { Address = redaction.Of(ticket.Place.Address) },
            ticket.ReplyDueAt,
            ticket.StatutoryDueAt,
            redaction.Of(summary.Headline));
    }
}
