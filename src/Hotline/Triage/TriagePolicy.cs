using Hotline.Catalogue;
using Hotline.Understanding;

namespace Hotline.Triage;

/// <summary>Turns opinions and rules into a decision: no clock, no network, no store.</summary>
public static class TriagePolicy
{
    /// <summary>Decides how to put a report in front of an agent.</summary>
    /// <param name="isEmergency">The gate says that harm may be happening now.</param>
    /// <param name="opinion">The surest opinion, or null when no classifier answered in time.</param>
    /// <param name="isKnown">The catalogue has the sector of that opinion.</param>
    /// <param name="minimumConfidence">See <see cref="TriageOptions.MinimumConfidence"/>; from 0 to 1.</param>
    public static TriageDecision Decide(bool isEmergency, SectorOpinion? opinion, bool isKnown, double minimumConfidence) => opinion switch
    {
        // The rule has spoken; no opinion can quieten it, however sure. A false alarm costs an agent a minute.
        _ when isEmergency => new TriageDecision.Alarm(isKnown ? opinion?.Sector : null),

        null => new TriageDecision.NeedsReading(ReadingReason.NoOpinion),

        _ when !isKnown => new TriageDecision.NeedsReading(ReadingReason.UnknownSector),

        _ when opinion.Confidence >= minimumConfidence => new TriageDecision.Suggested(opinion.Sector, opinion.Confidence),

        // Last, so that whatever we did not foresee (a confidence of NaN, say) is read by a person.
        _ => new TriageDecision.NeedsReading(ReadingReason.Unsure),
    };

    /// <summary>How urgent a report is.</summary>
    /// <param name="floor">What the rules say.</param>
    /// <param name="isRead">At least one classifier read it.</param>
    /// <returns>Never less than <paramref name="floor"/>.</returns>
    public static Urgency Urgency(Urgency floor, bool isRead) =>
        // Nobody has looked, so we cannot promise that it can wait.
        isRead || floor > Catalogue.Urgency.Urgent ? floor : Catalogue.Urgency.Urgent;
}
