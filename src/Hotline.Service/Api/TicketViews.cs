using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>Shows a ticket to a caller: whole to an agent's key, redacted to a unit's, not at all to another unit's.</summary>
internal sealed class TicketViews(ITicketStore tickets)
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
        return caller.Kind == ActorKind.UnitMember ? Redacted(view) : view;
    }

    private static TicketView Redacted(TicketView view) => view with
    {
        Title = view.Title is null ? null : Redaction.Of(view.Title),
        Narrative = Redaction.Of(view.Narrative),
        Suggestions = [.. view.Suggestions.Select(suggestion => suggestion with { Evidence = [.. suggestion.Evidence.Select(Redaction.Of)] })],
        History = [.. view.History.Select(line => line with { Text = line.Text is null ? null : Redaction.Of(line.Text) })],
    };
}
