using Hotline.Journey;
using Hotline.Reports;
using Hotline.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Integrations.Storage;

/// <summary>Tickets, reports and reporters in the database.</summary>
internal sealed class TicketStore(Database database, GroupCommit writer, ReporterSeal seal, RecordEvents events) : ITicketStore
{
    private const string SelectReporter =
        "select s.key_id, s.sealed from reporters s join reports r on r.id = s.report_id where r.receipt_number = @p1";

    private const string SelectHistory =
        """
        select h.sequence, h.at, h.actor_kind, h.actor_id, h.actor_unit, h.kind, h.from_status, h.to_status, h.text, h.details
        from ticket_history h join tickets t on t.id = h.ticket_id where t.number = @p1 order by h.sequence
        """;

    public async Task<Ticket?> FindAsync(string number, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var row = await db.Tickets.AsNoTracking().FirstOrDefaultAsync(ticket => ticket.Number == number, cancellation);
        return row is null ? null : StoredTicket.From(row);
    }

    public async Task<Ticket?> FindByReceiptAsync(string receiptNumber, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();
        var row = await (
            from report in db.Reports
            join ticket in db.Tickets on report.Id equals ticket.Id
            where report.ReceiptNumber == receiptNumber
            select ticket).AsNoTracking().FirstOrDefaultAsync(cancellation);
        return row is null ? null : StoredTicket.From(row);
    }

    public Task<Report?> FindReportAsync(string receiptNumber, CancellationToken cancellation) =>
        Task.FromResult(database.Read(read => read.First(StoredReport.Select, StoredReport.Read, receiptNumber)));

    public Task<Reporter?> FindReporterAsync(string receiptNumber, CancellationToken cancellation)
    {
        var found = database.Read(read => read.First(
            SelectReporter, row => new SealedReporter(row.GetString(0), row.GetFieldValue<byte[]>(1)), receiptNumber));
        return Task.FromResult(found is null ? null : seal.Open(found, receiptNumber));
    }

    public Task<IReadOnlyList<HistoryLine>> HistoryAsync(string number, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<HistoryLine>>(database.Read(read => read.All(
            SelectHistory, row => StoredTicket.Line(row, number), number)));

    public async Task<bool> SaveMoveAsync(MoveResult.Moved move, CancellationToken cancellation)
    {
        var writes = TicketWrites.Of(move, seal);
        var saved = await writer.WriteAsync(batch => writes.Update(batch.Commands), cancellation);
        if (saved)
        {
            events.Raise(TicketChanged.By(move));
        }

        return saved;
    }

    public async Task<IReadOnlyList<TicketSummary>> ListAsync(TicketQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Take, 200);

        await using var db = database.CreateDbContext();
        var rows = await TicketList.Of(query, db).Take(query.Take).ToListAsync(cancellation);
        return [.. rows.Select(StoredTicket.Summary)];
    }
}
