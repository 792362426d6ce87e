using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Insights;

/// <summary>The figures on the wall of the service centre. Safe to use from many threads at once.</summary>
public interface IWallFigures
{
    /// <summary>Counts now.</summary>
    /// <param name="since">Where today begins, in UTC: the city's own midnight.</param>
    /// <param name="now">What is overdue is measured against this, in UTC.</param>
    /// <param name="cancellation">Cancels reading.</param>
    Task<WallFigures> ReadAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>The wall at one moment. A level, status or channel without any may be missing.</summary>
/// <param name="OpenByUrgency">Tickets that are not over, by urgency.</param>
/// <param name="OpenByStatus">Tickets that are not over, by status.</param>
/// <param name="Overdue">Of those, how many whose next clock has run out and where something is still to be done for the reporter.</param>
/// <param name="Today">What came and went today, by channel.</param>
public sealed record WallFigures(
    IReadOnlyDictionary<Urgency, int> OpenByUrgency,
    IReadOnlyDictionary<TicketStatus, int> OpenByStatus,
    int Overdue,
    IReadOnlyList<ChannelFigures> Today);

/// <summary>One channel's day.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Filed">Reports filed.</param>
/// <param name="Dispatched">Tickets sent to units; one that was sent twice counts twice.</param>
/// <param name="Ended">Tickets an agent ended: closed, answered, or handed over.</param>
public sealed record ChannelFigures(string Channel, int Filed, int Dispatched, int Ended);
