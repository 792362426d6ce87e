using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>Shows a unit one of its tickets.</summary>
public sealed class ShowCase(ITicketStore tickets, Redaction redaction)
{
    /// <summary>The ticket as the unit may see it, or null when there is none of this number or the unit has nothing to do with it.</summary>
    public async Task<CaseView?> HandleAsync(string number, UnitCode unit, CancellationToken cancellation)
    {
        if (await tickets.FindAsync(number, cancellation) is not { } ticket
            || !WhoMayMove.MayKnow(new Actor(ActorKind.UnitMember, "", unit.Value), ticket)
            || await tickets.FindReportAsync(ticket.ReceiptNumber, cancellation) is not { } report)
        {
            return null;
        }

        // Opened only to mask it: nothing of it goes further.
        var known = await tickets.FindReporterAsync(ticket.ReceiptNumber, cancellation);
        var history = await tickets.HistoryAsync(number, cancellation);
        return CaseView.Of(ticket, report, history, known, unit, redaction);
    }
}
