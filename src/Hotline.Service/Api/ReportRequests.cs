using Hotline.Reports;

namespace Hotline.Service.Api;

/// <summary>The body of <c>POST /api/v1/reports</c>: what a citizen told the program that files it.</summary>
internal sealed record ReportRequest
{
    /// <summary>What happened, in the citizen's own words, unedited: 1 to 20,000 characters.</summary>
    public required string Narrative { get; init; }

    /// <summary>A title, at most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The BCP 47 tag of the language it is written in, such as zh or en. Default: the city's first language.</summary>
    public string? Language { get; init; }

    /// <summary>The district, by code (110105) or official name (朝阳区). Left out, it is looked for in the words.</summary>
    public string? District { get; init; }

    /// <summary>The street or township, by code. Left out, it is looked for in the words.</summary>
    public string? Street { get; init; }

    /// <summary>The place in the citizen's words, at most 200 characters.</summary>
    public string? Place { get; init; }

    /// <summary>WGS 84 latitude in degrees; together with longitude.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 longitude in degrees; together with latitude.</summary>
    public double? Longitude { get; init; }

    /// <summary>When it happens or happened, in the citizen's words, at most 200 characters.</summary>
    public string? When { get; init; }

    /// <summary>The enterprise or place reported, at most 200 characters.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Who is at risk, at most 500 characters.</summary>
    public string? PeopleAtRisk { get; init; }

    /// <summary>How the reporter wants to be known. Default: anonymous, or confidential when a name or contact is given.</summary>
    public ReporterMode? ReporterMode { get; init; }

    /// <summary>The reporter's name, at most 100 characters. Of an anonymous reporter nothing is kept.</summary>
    public string? Name { get; init; }

    /// <summary>A telephone number, at most 40 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>An e-mail address, at most 254 characters.</summary>
    public string? Email { get; init; }

    /// <summary>The reporter asks to speak with a person.</summary>
    public bool? WantsPerson { get; init; }

    /// <summary>The same as the header Idempotency-Key, for callers that cannot set one: 1 to 120 characters.</summary>
    public string? IdempotencyKey { get; init; }
}

/// <summary>The answer to a filed report.</summary>
/// <param name="Number">The receipt number, for the citizen to keep.</param>
/// <param name="Pin">The six digits that open its status, for the citizen's eyes only.</param>
/// <param name="Ticket">The number of the ticket that was opened.</param>
/// <param name="Urgency">How urgent it was found to be.</param>
/// <param name="Emergency">Whom to ring, when life may be in danger: show this first. Null otherwise.</param>
internal sealed record ReceiptView(string Number, string Pin, string Ticket, Catalogue.Urgency Urgency, EmergencyView? Emergency);

/// <summary>Life may be in danger: whom to ring and what to do meanwhile.</summary>
/// <param name="Kinds">The kinds of danger, by code.</param>
/// <param name="Numbers">The numbers to ring, the first first.</param>
/// <param name="Advice">What to do meanwhile, in the language of the report.</param>
internal sealed record EmergencyView(IReadOnlyList<string> Kinds, IReadOnlyList<string> Numbers, string Advice);

/// <summary>The body of <c>POST /api/v1/reports/{number}/additions</c>.</summary>
internal sealed record AdditionRequest
{
    /// <summary>What the citizen adds, in their own words: 1 to 20,000 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>How a report stands, as its reporter may read it.</summary>
/// <param name="Number">The receipt number.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Unit">The unit that has it, by name in the language of the report; null before it is sent.</param>
/// <param name="OpenedAt">When it was filed, in UTC.</param>
/// <param name="ReplyDueAt">When the reporter must have heard from the hotline, in UTC.</param>
/// <param name="Result">The result, once there is one.</param>
/// <param name="Steps">What happened, the first first.</param>
internal sealed record StandingView(
    string Number, Tickets.TicketStatus Status, string? Unit, DateTimeOffset OpenedAt, DateTimeOffset ReplyDueAt, string? Result, IReadOnlyList<StepView> Steps);

/// <summary>One thing that happened.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Move">What.</param>
/// <param name="Status">The status after it.</param>
/// <param name="Text">Words for the reporter, or their own; null when there are none.</param>
internal sealed record StepView(DateTimeOffset At, Tickets.MoveKind Move, Tickets.TicketStatus Status, string? Text);
