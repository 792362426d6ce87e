using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Tickets;
using Hotline.Triage;

namespace Hotline.Journey;

/// <summary>Files a report: the draft becomes report, reporter, ticket and first history line, and all of them one transaction.</summary>
public sealed class FileReport(IRecord record, AssessReport assess, IPins pins, City city)
{
    // A receipt number is taken once in some hundred thousand filings; twice running, never.
    private const int Draws = 5;

    /// <summary>Files a report that comes whole: from the form, the API or a file. Filing again under the same key gives the same receipt.</summary>
    /// <param name="draft">What was said, checked by the channel: lengths, and that something was said at all.</param>
    /// <param name="cancellation">Cancelling before the filing is written leaves nothing behind.</param>
    /// <exception cref="RecordUnavailableException">It could not be written now. Nobody may be shown a receipt.</exception>
    public async Task<FiledReport> HandleAsync(ReportDraft draft, CancellationToken cancellation)
    {
        if (await record.FindFilingAsync(draft.Address.Channel, draft.IdempotencyKey, cancellation) is { } earlier)
        {
            return Receipt(earlier, draft.Dangers);
        }

        for (var draw = 1; draw <= Draws; draw++)
        {
            var filing = await PrepareAsync(draft, cancellation);
            if (await record.FileAsync(filing, cancellation) is { } filed)
            {
                return Receipt(filed, filing.Ticket.Assessment.Dangers);
            }
        }

        throw new InvalidOperationException($"{Draws} receipt numbers in a row were taken: numbers are not drawn at random.");
    }

    /// <summary>Works a filing out without writing it: for a conversation, which writes it with its own turn.</summary>
    /// <param name="draft">What was said.</param>
    /// <param name="cancellation">Cancels triage.</param>
    public async Task<Filing> PrepareAsync(ReportDraft draft, CancellationToken cancellation)
    {
        var report = new Report
        {
            ReceiptNumber = ReceiptNumber.Next(),
            Title = draft.Title,
            Narrative = draft.Narrative,
            Language = draft.Language,
            Place = draft.Place,
            When = draft.When,
            Enterprise = draft.Enterprise,
            PeopleAtRisk = draft.PeopleAtRisk,
            Answers = draft.Answers,
            Attachments = draft.Attachments,
            Mode = draft.Mode,
            WantsPerson = draft.WantsPerson,
            Address = draft.Address,
            ReceivedAt = draft.ReceivedAt,
        };

        var assessment = await assess.HandleAsync(report, draft.Dangers, cancellation);
        var (ticket, firstLine) = OpenTicket.For(report, assessment, city);

        return new Filing(draft.IdempotencyKey, report, ReporterOf(draft, report.ReceiptNumber), ticket, firstLine, Notices: []);
    }

    // Nothing is kept of who wants to stay unknown, whatever they let slip into the form.
    private static Reporter? ReporterOf(ReportDraft draft, string receiptNumber) =>
        draft.Mode == ReporterMode.Anonymous ? null : new Reporter(receiptNumber, draft.Mode, draft.ReporterName, draft.Contacts);

    private FiledReport Receipt(FilingCommit filed, IReadOnlyList<string> dangers) =>
        new(filed.ReceiptNumber, pins.For(filed.ReceiptNumber), filed.TicketNumber, filed.IsRepeat, dangers);
}

/// <summary>The receipt of a filed report.</summary>
/// <param name="ReceiptNumber">The number the reporter keeps.</param>
/// <param name="Pin">The PIN that opens its status; for the reporter's eyes only.</param>
/// <param name="TicketNumber">The ticket that was opened.</param>
/// <param name="IsRepeat">It had been filed before under this key; nothing was written.</param>
/// <param name="Dangers">Kinds of immediate danger, by code: whom to ring is said first. Of a repeat those of the draft alone.</param>
public sealed record FiledReport(string ReceiptNumber, string Pin, string TicketNumber, bool IsRepeat, IReadOnlyList<string> Dangers);
