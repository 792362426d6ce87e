using System.Data.Common;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Integrations.Storage;

/// <summary>What a report holds beside its columns, as JSON.</summary>
internal sealed record ReportDetails
{
    public Place Place { get; init; } = Place.Unknown;

    public string? When { get; init; }

    public string? Enterprise { get; init; }

    public string? PeopleAtRisk { get; init; }

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public static ReportDetails Of(Report report) => new()
    {
        Place = report.Place,
        When = report.When,
        Enterprise = report.Enterprise,
        PeopleAtRisk = report.PeopleAtRisk,
        Answers = report.Answers,
        Attachments = report.Attachments,
    };
}

/// <summary>Reading a report back.</summary>
internal static class StoredReport
{
    public const string Select =
        """
        select receipt_number, channel, conversation, title, narrative, language, mode, wants_person, received_at, details
        from reports where receipt_number = @p1
        """;

    public static Report Read(DbDataReader row)
    {
        var details = RecordJson.Read<ReportDetails>(row.GetString(9));
        return new Report
        {
            ReceiptNumber = row.GetString(0),
            Address = new ChannelAddress(row.GetString(1), row.GetString(2)),
            Title = row.TextOrNull(3),
            Narrative = row.GetString(4),
            Language = row.GetString(5),
            Mode = (ReporterMode)row.GetInt32(6),
            WantsPerson = row.GetBoolean(7),
            ReceivedAt = row.Instant(8),
            Place = details.Place,
            When = details.When,
            Enterprise = details.Enterprise,
            PeopleAtRisk = details.PeopleAtRisk,
            Answers = details.Answers,
            Attachments = details.Attachments,
        };
    }
}
