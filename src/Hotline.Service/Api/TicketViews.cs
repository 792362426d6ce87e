using Hotline.Cases;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>Shows a ticket to a caller: whole to an agent's key, redacted to a unit's, not at all to another unit's.</summary>
internal sealed class TicketViews(ITicketStore tickets, Redaction redaction)
{
    /// <summary>The answer that shows it, or 404 with <paramref name="otherwise"/>: a unit learns nothing of other units' tickets.</summary>
    public async Task<IResult> ShowAsync(Ticket? ticket, Actor caller, string otherwise, CancellationToken cancellation) =>
        await FindAsync(ticket, caller, cancellation) is { } view ? TypedResults.Ok(view) : Problems.NotFound(otherwise);

    /// <summary>The view, or null when the caller may not know of it.</summary>
    public async Task<TicketView?> FindAsync(Ticket? ticket, Actor caller, CancellationToken cancellation)
    {
        if (ticket is null || !WhoMayMove.MayKnow(caller, ticket) || await tickets.FindReportAsync(ticket.ReceiptNumber, cancellation) is not { } report)
        {
            return null;
        }

        var view = TicketView.Of(ticket, report, await tickets.HistoryAsync(ticket.Number, cancellation));
        if (caller.Kind != ActorKind.UnitMember)
        {
            return view;
        }

        // Opened only to mask it: nothing of it goes further.
        return Redacted(view, await tickets.FindReporterAsync(ticket.ReceiptNumber, cancellation));
    }

    private TicketView Redacted(TicketView view, Reporter? known) => view with
    {
        Receipt = null,
        ReporterMode = null,
        Title = redaction.Of(view.Title, known),
        Narrative = redaction.Of(view.Narrative, known),
        Place = redaction.Of(view.Place, known),
        Suggestions = [.. view.Suggestions.Select(suggestion => suggestion with { Evidence = [.. suggestion.Evidence.Select(words => redaction.Of(words, known))] })],
        History = [.. view.History.Select(line => line with { Text = redaction.Of(line.Text, known) })],
    };
}
