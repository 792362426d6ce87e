using System.Diagnostics;
using Hotline.Catalogue;

namespace Hotline.Triage;

/// <summary>How a report is put in front of an agent. Exactly one of the nested records; an agent always decides.</summary>
public abstract record TriageDecision
{
    private TriageDecision() { }

    /// <summary>Harm may be happening now: agents are alarmed before anything else is worked out.</summary>
    /// <param name="Sector">The best guess, or null.</param>
    public sealed record Alarm(SectorCode? Sector) : TriageDecision;

    /// <summary>Sure enough to suggest. The agent confirms or corrects with one key.</summary>
    public sealed record Suggested(SectorCode Sector, double Confidence) : TriageDecision;

    /// <summary>Not sure enough to suggest. The agent starts from the citizen's words.</summary>
    /// <param name="Reason">Why, for the agent and for the monthly figures.</param>
    public sealed record NeedsReading(ReadingReason Reason) : TriageDecision;

    /// <summary>Answers one function per kind of decision. A new kind adds a parameter, so every caller must answer it.</summary>
    public T Match<T>(Func<Alarm, T> alarm, Func<Suggested, T> suggested, Func<NeedsReading, T> needsReading) =>
        this switch
        {
            Alarm decision => alarm(decision),
            Suggested decision => suggested(decision),
            NeedsReading decision => needsReading(decision),
            _ => throw new UnreachableException(),
        };
}

/// <summary>Why no suggestion was made.</summary>
public enum ReadingReason
{
    /// <summary>No classifier answered in time.</summary>
    NoOpinion = 1,

    /// <summary>The best opinion was less sure than the floor.</summary>
    Unsure = 2,

    /// <summary>The classifier named a sector that is not in the catalogue.</summary>
    UnknownSector = 3,
}
