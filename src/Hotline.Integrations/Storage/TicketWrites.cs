using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Integrations.Storage.Rows;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Integrations.Storage;

/// <summary>A ticket with a history line and notices, ready to be written.</summary>
internal sealed class TicketWrites
{
    private const string InsertTicket =
        """
        insert into tickets (id, number, receipt_number, status, sector, kind, urgency, district_code, street_code, address, latitude, longitude,
            lead, assisting, copied, opened_at, read_due_at, reply_due_at, statutory_due_at, due_at, waits, assessment, result, wants_person,
            version, headline, channel, mode)
        values (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22,
            @p23, @p24, @p25, @p26, @p27, @p28)
        """;

    // A claim ends when the ticket changes its status: what was claimed is done, and if it waits again it waits for anybody.
    private const string UpdateTicket =
        """
        update tickets set
            leased_by = case when status = @p3 then leased_by end, lease_ends_at = case when status = @p3 then lease_ends_at end,
            status = @p3, sector = @p4, kind = @p5, urgency = @p6, district_code = @p7, street_code = @p8, address = @p9, latitude = @p10,
            longitude = @p11, lead = @p12, assisting = @p13, copied = @p14, read_due_at = @p15, reply_due_at = @p16, statutory_due_at = @p17,
            due_at = @p18, waits = @p19, result = @p20, wants_person = @p21, version = @p22
        where number = @p1 and version = @p2 returning id
        """;

    private const string DeleteUnits = "delete from ticket_units where ticket_id = @p1";

    private const string InsertUnit =
        "insert into ticket_units (ticket_id, unit, role, status) values (@p1, @p2, @p3, @p4) on conflict do nothing";

    private const string InsertLine =
        """
        insert into ticket_history (ticket_id, sequence, at, actor_kind, actor_id, actor_unit, kind, from_status, to_status, text, details)
        values (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11)
        """;

    private const string InsertNotice =
        """
        insert into outbox (id, ticket_number, receipt_number, channel, conversation, language, phrase, filling, at, attempts, next_attempt_at)
        values (@p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, 0, @p9)
        """;

    private readonly Ticket _ticket;
    private readonly HistoryLine _line;
    private readonly IdentityWrites? _identity;
    private readonly string? _lineDetails;
    private readonly string? _assessment;
    private readonly List<(Notice Notice, string Filling)> _notices;

    public TicketWrites(Ticket ticket, HistoryLine line, IReadOnlyList<Notice> notices, IdentityWrites? identity = null)
    {
        _identity = identity;
        _ticket = ticket;
        _line = line;
        _lineDetails = line.Changes.Count == 0 && line.Attachments.Count == 0 ? null : RecordJson.Write(new LineDetails(line.Changes, line.Attachments));
        _notices = [.. notices.Select(notice => (notice, RecordJson.Write(notice.Values)))];

        // It never changes, so that only a new ticket's is written.
        _assessment = ticket.Version == 1 ? RecordJson.Write(ticket.Assessment) : null;
    }

    /// <summary>A move, ready to be written.</summary>
    public static TicketWrites Of(MoveResult.Moved move, ReporterSeal seal) =>
        new(move.Ticket, move.Line, move.Notices, IdentityWrites.Of(move.Identity, seal));

    /// <summary>Writes a new ticket.</summary>
    public void Insert(Commands commands, long id, string number, string headline, string channel, ReporterMode mode)
    {
        var t = _ticket;
        commands.Execute(
            InsertTicket, id, number, t.ReceiptNumber, (int)t.Status, t.Sector?.Value, t.Kind, (int)t.Urgency, t.Place.DistrictCode,
            t.Place.StreetCode, t.Place.Address, t.Place.Latitude, t.Place.Longitude, t.Lead?.Value, Codes(t.Assisting), Codes(t.Copied),
            t.OpenedAt.UtcTicks, t.ReadDueAt.UtcTicks, t.ReplyDueAt.UtcTicks, t.StatutoryDueAt?.UtcTicks, t.DueAt.UtcTicks,
            TicketWorkflow.WaitsForAgent(t.Status), _assessment, t.Result, t.WantsPerson, t.Version, headline, channel, (int)mode);
        WriteUnits(commands, id);
        WriteLine(commands, id);
        WriteNotices(commands, number);
    }

    /// <summary>Writes a move, or returns <see langword="false"/> when a newer version was saved meanwhile; then nothing was written.</summary>
    public bool Update(Commands commands)
    {
        var t = _ticket;
        var id = commands.Number(
            UpdateTicket, t.Number, t.Version - 1, (int)t.Status, t.Sector?.Value, t.Kind, (int)t.Urgency, t.Place.DistrictCode, t.Place.StreetCode,
            t.Place.Address, t.Place.Latitude, t.Place.Longitude, t.Lead?.Value, Codes(t.Assisting), Codes(t.Copied), t.ReadDueAt.UtcTicks,
            t.ReplyDueAt.UtcTicks, t.StatutoryDueAt?.UtcTicks, t.DueAt.UtcTicks, TicketWorkflow.WaitsForAgent(t.Status), t.Result, t.WantsPerson,
            t.Version);
        if (id is null)
        {
            return false;
        }

        commands.Execute(DeleteUnits, id);
        WriteUnits(commands, id.Value);
        WriteLine(commands, id.Value);
        WriteNotices(commands, t.Number);
        _identity?.Write(commands, id.Value);
        return true;
    }

    /// <summary>Unit codes as they are stored: a space between them.</summary>
    public static string Codes(IEnumerable<UnitCode> units) => string.Join(' ', units);

    private void WriteUnits(Commands commands, long id)
    {
        // In order of importance, so that a unit named twice keeps its greater part.
        if (_ticket.Lead is { } lead)
        {
            commands.Execute(InsertUnit, id, lead.Value, (int)UnitRole.Lead, (int)_ticket.Status);
        }

        foreach (var unit in _ticket.Assisting)
        {
            commands.Execute(InsertUnit, id, unit.Value, (int)UnitRole.Assisting, (int)_ticket.Status);
        }

        foreach (var unit in _ticket.Copied)
        {
            commands.Execute(InsertUnit, id, unit.Value, (int)UnitRole.Copied, (int)_ticket.Status);
        }
    }

    private void WriteLine(Commands commands, long id) => commands.Execute(
        InsertLine, id, _line.Sequence, _line.At.UtcTicks, (int)_line.Actor.Kind, _line.Actor.Id, _line.Actor.Unit, (int)_line.Kind,
        (int?)_line.From, (int)_line.To, _line.Text, _lineDetails);

    private void WriteNotices(Commands commands, string number)
    {
        foreach (var (notice, filling) in _notices)
        {
            commands.Execute(
                InsertNotice, notice.Id, number, notice.ReceiptNumber, notice.Address.Channel, notice.Address.Conversation, notice.Language,
                notice.Phrase, filling, notice.At.UtcTicks);
        }
    }
}

/// <summary>What a history line holds beside its columns, as JSON.</summary>
internal sealed record LineDetails(IReadOnlyDictionary<string, string>? Changes, IReadOnlyList<Attachment>? Attachments);
