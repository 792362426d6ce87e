using Hotline.Catalogue;
using Hotline.Safety;
using Hotline.Understanding;

namespace Hotline.Triage;

/// <summary>What triage makes of a report: a suggestion, always with its reasons. An agent decides.</summary>
public sealed record Assessment
{
    /// <summary>How it is put in front of the agent.</summary>
    public required TriageDecision Decision { get; init; }

    /// <summary>Sectors by falling confidence, at most three; empty when no classifier answered.</summary>
    public required IReadOnlyList<SectorOpinion> Opinions { get; init; }

    /// <summary>The spans of <c>Report.Words</c> that drove the first opinion, strongest first.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>A finer kind within the sector, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>How urgent, never lower than the rules' floor.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Why it is as urgent as that: codes from the catalogue, each with the words of <c>Report.Words</c> that showed it.</summary>
    public required IReadOnlyList<UrgencyReason> UrgencyReasons { get; init; }

    /// <summary>Kinds of immediate danger; empty unless the gate spoke.</summary>
    public required IReadOnlyList<string> Dangers { get; init; }

    /// <summary>Where, as far as the report and its words say.</summary>
    public required Place Place { get; init; }

    /// <summary>Who should have it.</summary>
    public required DispatchProposal Proposal { get; init; }

    /// <summary>Which classifier spoke, with its version; null when none did.</summary>
    public string? Classifier { get; init; }
}
