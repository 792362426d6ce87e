using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>The body of <c>POST /api/v1/tickets/{number}/moves</c>. Which fields belong to which move is told beside each.</summary>
internal sealed record MoveRequest
{
    /// <summary>
    /// What to do. Agents: dispatch, inform, handOver, correct, close, reopen, note, write. Units: accept, return, resolve, note, write.
    /// </summary>
    public required MoveKind Move { get; init; }

    /// <summary>
    /// Words: a result (resolve), an answer (inform), a reason (return, reopen; correct, when the urgency is lowered), a note (note, dispatch,
    /// handOver), words for the reporter (write, close). At most 4,000 characters.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>dispatch: who leads, by code. Left out, the dispatch directory's proposal is followed.</summary>
    public string? Lead { get; init; }

    /// <summary>dispatch: who helps, by code; together with lead.</summary>
    public IReadOnlyList<string>? Assisting { get; init; }

    /// <summary>dispatch: who is told, by code; together with lead.</summary>
    public IReadOnlyList<string>? Copied { get; init; }

    /// <summary>inform: which of the six reasons.</summary>
    public InformReason? Reason { get; init; }

    /// <summary>handOver: the number that was rung, such as 119.</summary>
    public string? Line { get; init; }

    /// <summary>handOver: when, in UTC. Left out, now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>correct: the sector, by code.</summary>
    public string? Sector { get; init; }

    /// <summary>correct: the kind within the sector; empty for none.</summary>
    public string? Kind { get; init; }

    /// <summary>correct: how urgent it is. Lowering it needs a text.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>correct: the district, by code.</summary>
    public string? District { get; init; }

    /// <summary>correct: the street or township, by code.</summary>
    public string? Street { get; init; }

    /// <summary>correct: the place in words.</summary>
    public string? Place { get; init; }
}

/// <summary>A page of tickets.</summary>
/// <param name="Items">The tickets, the newest first.</param>
/// <param name="Next">Send it as `after` for the next page; null on the last.</param>
internal sealed record TicketPage(IReadOnlyList<TicketLine> Items, string? Next);

/// <summary>A ticket as a line of a list.</summary>
internal sealed record TicketLine
{
    /// <inheritdoc cref="TicketView.Number"/>
    public required string Number { get; init; }

    /// <inheritdoc cref="TicketView.Receipt"/>
    public required string? Receipt { get; init; }

    /// <inheritdoc cref="TicketView.Status"/>
    public required TicketStatus Status { get; init; }

    /// <inheritdoc cref="TicketView.Sector"/>
    public required string? Sector { get; init; }

    /// <inheritdoc cref="TicketView.Urgency"/>
    public required Urgency Urgency { get; init; }

    /// <inheritdoc cref="TicketView.District"/>
    public required string? District { get; init; }

    /// <inheritdoc cref="TicketView.Street"/>
    public required string? Street { get; init; }

    /// <inheritdoc cref="TicketView.Place"/>
    public required string? Place { get; init; }

    /// <inheritdoc cref="TicketView.ReporterMode"/>
    public required Reports.ReporterMode? ReporterMode { get; init; }

    /// <inheritdoc cref="TicketView.Channel"/>
    public required string Channel { get; init; }

    /// <summary>The title, or the first 80 characters of the narrative.</summary>
    public required string Headline { get; init; }

    /// <inheritdoc cref="TicketView.DueAt"/>
    public required DateTimeOffset DueAt { get; init; }

    /// <inheritdoc cref="TicketView.Units"/>
    public required UnitsView Units { get; init; }

    /// <summary>Makes the line; a unit's is masked.</summary>
    /// <param name="summary">The ticket.</param>
    /// <param name="redaction">Masks; null for an agent, who reads everything.</param>
    public static TicketLine Of(TicketSummary summary, Cases.Redaction? redaction) => new()
    {
        Number = summary.Ticket.Number,
        Receipt = redaction is null ? summary.Ticket.ReceiptNumber : null,
        Status = summary.Ticket.Status,
        Sector = summary.Ticket.Sector?.Value,
        Urgency = summary.Ticket.Urgency,
        District = summary.Ticket.Place.DistrictCode,
        Street = summary.Ticket.Place.StreetCode,
        Place = redaction is null ? summary.Ticket.Place.Address : redaction.Of(summary.Ticket.Place.Address),
        ReporterMode = redaction is null ? summary.Mode : null,
        Channel = summary.Channel,
        Headline = redaction?.Of(summary.Headline) ?? summary.Headline,
        DueAt = summary.Ticket.DueAt,
        Units = UnitsView.Of(summary.Ticket),
    };
}
