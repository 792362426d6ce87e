using Hotline.Catalogue;
using Hotline.Integrations.Storage.Rows;
using Hotline.Journey;
using Hotline.Queueing;
using Hotline.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Integrations.Storage;

/// <summary>The queue in the record itself: who waits is a column, in what order an index, and a claim two columns more.</summary>
internal sealed class ServiceCentreQueue(Database database, GroupCommit writer, RecordEvents events, TimeProvider clock) : IServiceCentreQueue
{
    private static readonly TimeSpan _shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longest = TimeSpan.FromHours(8);

    // Walks the index of what waits from its head: passes the claimed ones and stops at the first that is free.
    private const string ClaimNext =
        """
        update tickets set leased_by = @p2, lease_ends_at = @p3 where id = (
            select id from tickets where waits and (lease_ends_at is null or lease_ends_at <= @p1)
            order by urgency desc, due_at, id limit 1)
        returning number, status
        """;

    private const string ClaimOne =
        """
        update tickets set leased_by = @p2, lease_ends_at = @p3
        where number = @p4 and waits and (lease_ends_at is null or lease_ends_at <= @p1 or leased_by = @p2)
        returning number, status
        """;

    private const string Release =
        """
        update tickets set leased_by = null, lease_ends_at = null
        where number = @p1 and leased_by = @p2 and lease_ends_at > @p3
        returning number, status
        """;

    private const string Count = "select urgency, count(*) from tickets where waits group by urgency";

    public Task<QueueClaim?> ClaimNextAsync(string agent, TimeSpan lease, CancellationToken cancellation) =>
        ClaimAsync(agent, lease, (commands, now, ends) => commands.First(ClaimNext, Change, now, agent, ends), cancellation);

    public Task<QueueClaim?> ClaimAsync(string ticketNumber, string agent, TimeSpan lease, CancellationToken cancellation) =>
        ClaimAsync(agent, lease, (commands, now, ends) => commands.First(ClaimOne, Change, now, agent, ends, ticketNumber), cancellation);

    public async Task<bool> ReleaseAsync(string ticketNumber, string agent, CancellationToken cancellation)
    {
        var released = await writer.WriteAsync(
            batch => batch.Commands.First(Release, Change, ticketNumber, agent, clock.GetUtcNow().UtcTicks), cancellation);
        if (released is not null)
        {
            events.Raise(released);
        }

        return released is not null;
    }

    public async Task<IReadOnlyList<QueueEntry>> PeekAsync(int take, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 200);

        await using var db = database.CreateDbContext();
        var rows = await db.Tickets.AsNoTracking().Where(ticket => ticket.Waits)
            .OrderByDescending(ticket => ticket.Urgency).ThenBy(ticket => ticket.DueAt).ThenBy(ticket => ticket.Id)
            .Take(take).ToListAsync(cancellation);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => Entry(row, now))];
    }

    public Task<IReadOnlyDictionary<Urgency, int>> CountAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<Urgency, int>>(database.Read(read => read.All(
            Count, row => (Urgency: (Urgency)row.GetInt32(0), Waiting: row.GetInt32(1)))).ToDictionary(level => level.Urgency, level => level.Waiting));

    private async Task<QueueClaim?> ClaimAsync(
        string agent, TimeSpan lease, Func<Commands, long, long, TicketChanged?> claim, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lease, _shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lease, _longest);

        // The clock is read when the claim is made, not when it is asked for: it may have waited for the writer.
        var (claimed, ends) = await writer.WriteAsync(
            batch =>
            {
                var now = clock.GetUtcNow();
                var ends = now + lease;
                return (claim(batch.Commands, now.UtcTicks, ends.UtcTicks), ends);
            },
            cancellation);
        if (claimed is null)
        {
            return null;
        }

        events.Raise(claimed);
        return new QueueClaim(claimed.Number, agent, ends);
    }

    private static TicketChanged Change(System.Data.Common.DbDataReader row) => new(row.GetString(0), null, (TicketStatus)row.GetInt32(1));

    private static QueueEntry Entry(TicketRow row, DateTimeOffset now) => row.LeaseEndsAt > now
        ? new QueueEntry(StoredTicket.Summary(row), row.LeasedBy, row.LeaseEndsAt)
        : new QueueEntry(StoredTicket.Summary(row), null, null);
}
