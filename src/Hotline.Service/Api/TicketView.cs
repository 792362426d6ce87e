using Hotline.Catalogue;
using Hotline.Reports;
using Hotline.Tickets;
using Hotline.Triage;
using Hotline.Understanding;

namespace Hotline.Service.Api;

/// <summary>A ticket with everything about it but who reported.</summary>
internal sealed record TicketView
{
    /// <summary>The ticket's number, such as T-20260302-000041.</summary>
    public required string Number { get; init; }

    /// <summary>The receipt number the reporter keeps, such as R-7F3K-20QD; null for a unit, whom it is no business of.</summary>
    public required string? Receipt { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>The sector's code, as suggested until an agent has confirmed or corrected it; null while nobody could say.</summary>
    public required string? Sector { get; init; }

    /// <summary>A finer kind within the sector; null when there is none.</summary>
    public required string? Kind { get; init; }

    /// <summary>How urgent it is.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The district's code, such as 110105; null when not known.</summary>
    public required string? District { get; init; }

    /// <summary>The street's or township's code, such as 110105007; null when not known.</summary>
    public required string? Street { get; init; }

    /// <summary>The place in the reporter's words; null when they named none.</summary>
    public required string? Place { get; init; }

    /// <summary>How the reporter wants to be known; null for a unit.</summary>
    public required ReporterMode? ReporterMode { get; init; }

    /// <summary>The channel it came by, such as directline, form, api or import.</summary>
    public required string Channel { get; init; }

    /// <summary>The title, where the way in has one.</summary>
    public required string? Title { get; init; }

    /// <summary>The reporter's own words. A unit reads them with phone numbers and the like masked.</summary>
    public required string Narrative { get; init; }

    /// <summary>The BCP 47 tag of the language they wrote in.</summary>
    public required string Language { get; init; }

    /// <summary>What triage suggested when it was filed: at most three sectors by falling confidence.</summary>
    public required IReadOnlyList<SuggestionView> Suggestions { get; init; }

    /// <summary>The clock that runs out next, in UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the reporter must have heard from the hotline, in UTC.</summary>
    public required DateTimeOffset ReplyDueAt { get; init; }

    /// <summary>When the law says the investigation must end, in UTC; null where no law sets a time.</summary>
    public required DateTimeOffset? StatutoryDueAt { get; init; }

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who has it; before it is dispatched whom the dispatch directory proposes.</summary>
    public required UnitsView Units { get; init; }

    /// <summary>The last result a unit reported, for the reporter to read; null until then.</summary>
    public required string? Result { get; init; }

    /// <summary>The reporter asked for a person.</summary>
    public required bool WantsPerson { get; init; }

    /// <summary>Which saved version this is, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What happened, the first line first.</summary>
    public required IReadOnlyList<HistoryView> History { get; init; }

    /// <summary>Puts a ticket together.</summary>
    public static TicketView Of(Ticket ticket, Report report, IReadOnlyList<HistoryLine> history) => new()
    {
        Number = ticket.Number,
        Receipt = ticket.ReceiptNumber,
        Status = ticket.Status,
        Sector = ticket.Sector?.Value,
        Kind = ticket.Kind,
        Urgency = ticket.Urgency,
        District = ticket.Place.DistrictCode,
        Street = ticket.Place.StreetCode,
        Place = ticket.Place.Address,
        ReporterMode = report.Mode,
        Channel = report.Address.Channel,
        Title = report.Title,
        Narrative = report.Narrative,
        Language = report.Language,
        Suggestions = SuggestionView.Of(ticket.Assessment, report),
        DueAt = ticket.DueAt,
        ReplyDueAt = ticket.ReplyDueAt,
        StatutoryDueAt = ticket.StatutoryDueAt,
        OpenedAt = ticket.OpenedAt,
        Units = UnitsView.Of(ticket),
        Result = ticket.Result,
        WantsPerson = ticket.WantsPerson,
        Version = ticket.Version,
        History = [.. history.Select(HistoryView.Of)],
    };
}

/// <summary>A sector triage suggested.</summary>
/// <param name="Sector">Its code.</param>
/// <param name="Confidence">From 0 to 1: of a hundred suggestions with 0.8, about eighty are right.</param>
/// <param name="Evidence">The words that spoke for it, strongest first; empty but for the first suggestion.</param>
internal sealed record SuggestionView(string Sector, double Confidence, IReadOnlyList<string> Evidence)
{
    public static IReadOnlyList<SuggestionView> Of(Assessment assessment, Report report) =>
        [.. assessment.Opinions.Select((opinion, index) => new SuggestionView(
            opinion.Sector.Value,
            Math.Round(opinion.Confidence, 4),
            index > 0 ? [] : [.. assessment.Evidence.Where(evidence => evidence.Weight > 0).Select(evidence => Words(evidence, report)).Where(words => words.Length > 0)]))];

    private static string Words(Evidence evidence, Report report) =>
        evidence.Span.Start + evidence.Span.Length <= report.Words.Length ? report.Words.Substring(evidence.Span.Start, evidence.Span.Length) : "";
}

/// <summary>The units of a ticket, by code.</summary>
/// <param name="Lead">Who leads; null when a person must decide.</param>
/// <param name="Assisting">Who helps.</param>
/// <param name="Copied">Who is told.</param>
/// <param name="Proposed">True while these are the dispatch directory's proposal and no agent has sent the ticket to anybody.</param>
internal sealed record UnitsView(string? Lead, IReadOnlyList<string> Assisting, IReadOnlyList<string> Copied, bool Proposed)
{
    public static UnitsView Of(Ticket ticket) => ticket.Lead is { } lead
        ? new UnitsView(lead.Value, Codes(ticket.Assisting), Codes(ticket.Copied), Proposed: false)
        : ticket.Assessment.Proposal.Match(
            units => new UnitsView(units.Lead.Value, Codes(units.Assisting), Codes(units.Copied), Proposed: true),
            _ => new UnitsView(null, [], [], Proposed: true));

    private static IReadOnlyList<string> Codes(IReadOnlyList<UnitCode> units) => [.. units.Select(unit => unit.Value)];
}

/// <summary>One line of a ticket's history.</summary>
/// <param name="Sequence">From 1, without holes.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Move">What was done.</param>
/// <param name="By">What the one who did it is.</param>
/// <param name="Actor">The account's or key's name.</param>
/// <param name="Unit">A unit member's unit, by code.</param>
/// <param name="From">The status before; null on the first line.</param>
/// <param name="To">The status after.</param>
/// <param name="Text">A reason, a result, a note.</param>
/// <param name="Changes">What changed, by field.</param>
internal sealed record HistoryView(
    int Sequence,
    DateTimeOffset At,
    MoveKind Move,
    ActorKind By,
    string Actor,
    string? Unit,
    TicketStatus? From,
    TicketStatus To,
    string? Text,
    IReadOnlyDictionary<string, string> Changes)
{
    public static HistoryView Of(HistoryLine line) =>
        new(line.Sequence, line.At, line.Kind, line.Actor.Kind, line.Actor.Id, line.Actor.Unit, line.From, line.To, line.Text, line.Changes);
}
