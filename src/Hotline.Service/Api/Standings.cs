using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>How reports stand, as their reporters may read it: no note between colleagues, no reason a unit gave to the hotline.</summary>
internal sealed class Standings(ITicketStore tickets, City city)
{
    // Their words are written for the reporter, or are the reporter's own.
    private static readonly MoveKind[] _wordsForReporter = [MoveKind.Resolve, MoveKind.Inform, MoveKind.Write, MoveKind.Add, MoveKind.Close];

    // Work among colleagues: neither the line nor its words.
    private static readonly MoveKind[] _notForReporter = [MoveKind.Note, MoveKind.Correct];

    /// <summary>The answer that shows one; the caller has proved the reporter.</summary>
    public async Task<IResult> ShowAsync(string receiptNumber, CancellationToken cancellation)
    {
        if (await tickets.FindByReceiptAsync(receiptNumber, cancellation) is not { } ticket
            || await tickets.FindReportAsync(receiptNumber, cancellation) is not { } report)
        {
            return Problems.NotFound("No report has this number and PIN.");
        }

        var history = await tickets.HistoryAsync(ticket.Number, cancellation);
        return TypedResults.Ok(new StandingView(
            receiptNumber,
            ticket.Status,
            ticket.Lead is { } lead ? city.Unit(lead)?.Names.In(report.Language) ?? lead.Value : null,
            ticket.OpenedAt,
            ticket.ReplyDueAt,
            ticket.Result,
            [
                .. history.Where(line => !_notForReporter.Contains(line.Kind)).Select(line => new StepView(
                    line.At, line.Kind, line.To, _wordsForReporter.Contains(line.Kind) ? line.Text : null)),
            ]));
    }
}
