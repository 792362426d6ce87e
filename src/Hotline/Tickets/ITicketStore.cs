using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Tickets;

/// <summary>Tickets and what belongs to them in the record. Safe to use from many threads at once.</summary>
/// <remarks>Implementations pass <c>TicketStoreContract</c>.</remarks>
public interface ITicketStore
{
    /// <summary>The ticket with a number (<c>T-…</c>), or null.</summary>
    Task<Ticket?> FindAsync(string number, CancellationToken cancellation);

    /// <summary>The ticket opened for a receipt number (<c>R-…</c>), or null.</summary>
    Task<Ticket?> FindByReceiptAsync(string receiptNumber, CancellationToken cancellation);

    /// <summary>The report behind a receipt number, or null.</summary>
    Task<Report?> FindReportAsync(string receiptNumber, CancellationToken cancellation);

    /// <summary>Who reported, decrypted; null when the report is anonymous or unknown. Whoever calls this records why.</summary>
    Task<Reporter?> FindReporterAsync(string receiptNumber, CancellationToken cancellation);

    /// <summary>The whole history of a ticket, first line first; empty when there is no such ticket.</summary>
    Task<IReadOnlyList<HistoryLine>> HistoryAsync(string number, CancellationToken cancellation);

    /// <summary>Saves a move: ticket, history line, notices and identity in one transaction, durable when this returns.</summary>
    /// <returns><see langword="false"/> if a newer version was saved meanwhile; then nothing was saved.</returns>
    /// <exception cref="RecordUnavailableException">It could not be written now; nothing was.</exception>
    Task<bool> SaveMoveAsync(MoveResult.Moved move, CancellationToken cancellation);

    /// <summary>A page of tickets.</summary>
    Task<IReadOnlyList<TicketSummary>> ListAsync(TicketQuery query, CancellationToken cancellation);
}

/// <summary>Which tickets to list. A null field matches everything.</summary>
public sealed record TicketQuery
{
    /// <summary>Only these statuses; empty means all.</summary>
    public IReadOnlyList<TicketStatus> Statuses { get; init; } = [];

    /// <summary>Only this sector.</summary>
    public SectorCode? Sector { get; init; }

    /// <summary>Only tickets this unit leads, assists or is copied on.</summary>
    public UnitCode? Unit { get; init; }

    /// <summary>Only this district.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>At least this urgent.</summary>
    public Urgency? AtLeast { get; init; }

    /// <summary>Which come first. Default the newest filed.</summary>
    public TicketOrder Order { get; init; } = TicketOrder.NewestFirst;

    /// <summary>Continues after this ticket number, the last of the page before; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many, from 1 to 200. Default 50.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>In what order tickets are listed.</summary>
public enum TicketOrder
{
    /// <summary>The last filed first.</summary>
    NewestFirst = 1,

    /// <summary>The greatest urgency first, then the earliest <see cref="Ticket.DueAt"/>: as in the queue. For inboxes.</summary>
    MostUrgentFirst = 2,
}

/// <summary>A ticket as a line of a list.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Headline">The title, or the first 80 characters of the narrative. Personal data in it is not masked: for agents only; units are shown a masked one.</param>
/// <param name="Channel">The channel it came by.</param>
/// <param name="Mode">How the reporter wants to be known.</param>
public sealed record TicketSummary(Ticket Ticket, string Headline, string Channel, ReporterMode Mode);
