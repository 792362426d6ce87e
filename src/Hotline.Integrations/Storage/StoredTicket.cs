using System.Data.Common;
using Hotline.Catalogue;
using Hotline.Integrations.Storage.Rows;
using Hotline.Reports;
using Hotline.Tickets;
using Hotline.Triage;

namespace Hotline.Integrations.Storage;

/// <summary>Tickets and history lines made from rows.</summary>
internal static class StoredTicket
{
    public static Ticket From(TicketRow row) => new()
    {
        Number = row.Number,
        ReceiptNumber = row.ReceiptNumber,
        Status = (TicketStatus)row.Status,
        Sector = row.Sector is null ? null : SectorCode.Parse(row.Sector),
        Kind = row.Kind,
        Urgency = (Urgency)row.Urgency,
        Place = new Place
        {
            DistrictCode = row.DistrictCode,
            StreetCode = row.StreetCode,
            Address = row.Address,
            Latitude = row.Latitude,
            Longitude = row.Longitude,
        },
        Lead = row.Lead is null ? null : UnitCode.Parse(row.Lead),
        Assisting = Units(row.Assisting),
        Copied = Units(row.Copied),
        OpenedAt = row.OpenedAt,
        ReadDueAt = row.ReadDueAt,
        ReplyDueAt = row.ReplyDueAt,
        StatutoryDueAt = row.StatutoryDueAt,
        Assessment = RecordJson.Read<Assessment>(row.Assessment),
        Result = row.Result,
        WantsPerson = row.WantsPerson,
        Version = row.Version,
    };

    public static TicketSummary Summary(TicketRow row) => new(From(row), row.Headline, row.Channel, (ReporterMode)row.Mode);

    public static HistoryLine Line(DbDataReader row, string number)
    {
        var details = row.TextOrNull(9) is { } json ? RecordJson.Read<LineDetails>(json) : null;
        return new HistoryLine
        {
            TicketNumber = number,
            Sequence = row.GetInt32(0),
            At = row.Instant(1),
            Actor = new Actor((ActorKind)row.GetInt32(2), row.GetString(3), row.TextOrNull(4)),
            Kind = (MoveKind)row.GetInt32(5),
            From = row.IsDBNull(6) ? null : (TicketStatus)row.GetInt32(6),
            To = (TicketStatus)row.GetInt32(7),
            Text = row.TextOrNull(8),
            Changes = details?.Changes ?? new Dictionary<string, string>(),
            Attachments = details?.Attachments ?? [],
        };
    }

    private static List<UnitCode> Units(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(UnitCode.Parse)];
}
