using System.Globalization;
using Hotline.Catalogue;
using Hotline.Journey;
using Hotline.Reports;

namespace Hotline.Integrations.Storage;

/// <summary>A filing, ready to be written: everything that takes time (JSON, encryption) is done before the writer's turn.</summary>
internal sealed class FilingWrites
{
    private const string InsertReport =
        """
        insert into reports (receipt_number, channel, conversation, idempotency_key, title, narrative, language, mode, wants_person, received_at, details)
        values (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        on conflict do nothing returning id
        """;

    private const string InsertReporter = "insert into reporters (report_id, key_id, sealed) values (@p1, @p2, @p3)";

    private const string SelectEarlier =
        """
        select r.receipt_number, t.number from reports r join tickets t on t.id = r.id
        where r.channel = @p1 and r.idempotency_key = @p2
        """;

    private readonly Filing _filing;
    private readonly string _key;
    private readonly string _details;
    private readonly SealedReporter? _reporter;
    private readonly TicketWrites _ticket;
    private readonly string _counter;
    private readonly string _numberPrefix;

    /// <param name="filing">What to write.</param>
    /// <param name="key">The idempotency key as it is stored.</param>
    /// <param name="reporter">Who reported, sealed; null for nobody.</param>
    /// <param name="calendar">For the day in the city, which ticket numbers count by.</param>
    public FilingWrites(Filing filing, string key, SealedReporter? reporter, WorkingCalendar calendar)
    {
        var day = calendar.DateOf(filing.Ticket.OpenedAt);
        _filing = filing;
        _key = key;
        _details = RecordJson.Write(ReportDetails.Of(filing.Report));
        _reporter = reporter;
        _ticket = new TicketWrites(filing.Ticket, filing.FirstLine, filing.Notices);
        _counter = day.ToString("'tickets-'yyyyMMdd", CultureInfo.InvariantCulture);
        _numberPrefix = day.ToString("'T-'yyyyMMdd'-'", CultureInfo.InvariantCulture);
    }

    /// <summary>The receipt and ticket filed under this key before, or null.</summary>
    public static FilingCommit? FindEarlier(Commands commands, string channel, string key) =>
        commands.First(SelectEarlier, row => new FilingCommit(row.GetString(0), row.GetString(1), IsRepeat: true), channel, key);

    /// <summary>Writes it, or returns the receipt of an earlier filing under the same key, or null when the receipt number is taken.</summary>
    public FilingCommit? WriteOnce(WriteBatch batch) => Write(batch) ?? FindEarlier(batch.Commands, _filing.Report.Address.Channel, _key);

    /// <summary>Writes it, or returns null when the receipt number or the key is taken; then nothing of it was written.</summary>
    public FilingCommit? Write(WriteBatch batch)
    {
        var report = _filing.Report;
        var id = batch.Commands.Number(
            InsertReport, report.ReceiptNumber, report.Address.Channel, report.Address.Conversation, _key, report.Title, report.Narrative,
            report.Language, (int)report.Mode, report.WantsPerson, report.ReceivedAt.UtcTicks, _details);
        if (id is null)
        {
            return null;
        }

        var number = string.Create(CultureInfo.InvariantCulture, $"{_numberPrefix}{batch.Next(_counter):D6}");
        if (_reporter is not null)
        {
            batch.Commands.Execute(InsertReporter, id, _reporter.KeyId, _reporter.Bytes);
        }

        _ticket.Insert(batch.Commands, id.Value, number, Headline.Of(report), report.Address.Channel, report.Mode);
        return new FilingCommit(report.ReceiptNumber, number, IsRepeat: false);
    }
}

/// <summary>The line a report is listed by.</summary>
internal static class Headline
{
    private const int MaxLength = 80;

    public static string Of(Report report)
    {
        var words = string.Join(' ', (report.Title ?? report.Narrative).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var length = Math.Min(words.Length, MaxLength);

        // Not between the two halves of a character outside the basic plane.
        return words[..(length < words.Length && char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)];
    }
}
