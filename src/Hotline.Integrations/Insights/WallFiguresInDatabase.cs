using Hotline.Catalogue;
using Hotline.Insights;
using Hotline.Integrations.Storage;
using Hotline.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Integrations.Insights;

/// <summary>Counts the wall's figures in the database.</summary>
internal sealed class WallFiguresInDatabase(Database database) : IWallFigures
{
    private static readonly int[] _open = [.. Enum.GetValues<TicketStatus>().Where(TicketWorkflow.IsOpen).Select(status => (int)status)];
    private static readonly int[] _ends = [(int)MoveKind.Close, (int)MoveKind.Inform, (int)MoveKind.HandOver];
    private static readonly int[] _counted = [(int)MoveKind.Receive, (int)MoveKind.Dispatch, .. _ends];

    public async Task<WallFigures> ReadAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = database.CreateDbContext();

        var open = await db.Tickets.Where(ticket => _open.Contains(ticket.Status))
            .GroupBy(ticket => new { ticket.Urgency, ticket.Status })
            .Select(group => new { group.Key.Urgency, group.Key.Status, Count = group.Count() })
            .ToListAsync(cancellation);
        var overdue = await db.Tickets.CountAsync(ticket => _open.Contains(ticket.Status) && ticket.DueAt < now, cancellation);
        var moves = await db.TicketHistory.Where(line => line.At >= since && _counted.Contains(line.Kind))
            .Join(db.Tickets, line => line.TicketId, ticket => ticket.Id, (line, ticket) => new { ticket.Channel, line.Kind })
            .GroupBy(move => move)
            .Select(group => new { group.Key.Channel, group.Key.Kind, Count = group.Count() })
            .ToListAsync(cancellation);

        return new WallFigures(
            open.GroupBy(one => (Urgency)one.Urgency).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            open.GroupBy(one => (TicketStatus)one.Status).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            overdue,
            [
                .. moves.GroupBy(move => move.Channel).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ChannelFigures(
                    group.Key,
                    Count(group.Key, [(int)MoveKind.Receive]),
                    Count(group.Key, [(int)MoveKind.Dispatch]),
                    Count(group.Key, _ends))),
            ]);

        int Count(string channel, int[] kinds) => moves.Where(move => move.Channel == channel && kinds.Contains(move.Kind)).Sum(move => move.Count);
    }
}
