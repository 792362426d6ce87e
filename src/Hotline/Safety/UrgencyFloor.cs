using Hotline.Catalogue;

namespace Hotline.Safety;

/// <summary>The least urgency of a message, by rule. Pure; safe to call from many threads.</summary>
/// <remarks>
/// A message that speaks of no hazard is routine however often it says 安全. A hazard is raised by one step, once, for
/// children, old or sick people, a crowd, night, bad weather, three earlier reports, or because it has happened before.
/// Nothing lowers it: not a calm tone, not poor writing, not anonymity.
/// </remarks>
public sealed class UrgencyFloor(SafetyRules rules)
{
    /// <summary>From this many earlier reports of the same matter on, it is raised.</summary>
    public const int ManyReports = 3;

    /// <summary>Works out the floor.</summary>
    /// <param name="text">As the person wrote it.</param>
    /// <param name="verdict">What the gate made of the same text.</param>
    /// <param name="earlierReports">How many independent reports of the same matter came in the last 24 hours; 0 when unknown.</param>
    public UrgencyAssessment Assess(string text, GateVerdict verdict, int earlierReports = 0) => verdict.Match(
        clear => WithoutEmergency(text, clear, earlierReports),
        emergency => new UrgencyAssessment(
            Urgency.Emergency,
            [.. emergency.Evidence.Select(danger => new UrgencyReason($"emergency-{danger.Kind}", danger.Span))]));

    private UrgencyAssessment WithoutEmergency(string text, GateVerdict.Clear clear, int earlierReports)
    {
        var reading = rules.Read(text);
        var aboutSomethingElse = reading.Matches.Exists(match => match.Role == CueRole.OtherSubject && reading.IsSubject(match));
        List<UrgencyReason> reasons = [];
        Urgency? urgency = null;

        foreach (var match in reading.Matches)
        {
            if (match.Role == CueRole.Hazard && rules.Cues.Hazards[match.Index] is var hazard
                && (hazard.Anywhere || (reading.IsSubject(match) && !aboutSomethingElse))
                && !IsUntrue(reading.SoftenerOf(match, null, [])))
            {
                urgency = Greater(urgency, hazard.Urgency);
                Add(reasons, hazard.Code, reading.Span(match));
            }
        }

        foreach (var danger in clear.SetAside)
        {
            if (FloorOf(danger.Softener) is { } floor && (reading.IsShort || danger.Span.Start <= SafetyReading.SubjectLength) && !aboutSomethingElse)
            {
                urgency = Greater(urgency, floor);
                Add(reasons, $"{danger.Kind}-{danger.Softener}", danger.Span);
            }
        }

        if (urgency is not { } hazardous)
        {
            return new UrgencyAssessment(Urgency.Routine, []);
        }

        // What raises a hazard counts where the hazard is told, not in another part of a long petition.
        var raised = Raises(reading, earlierReports, reasons);
        var least = raised ? Raised(hazardous) : hazardous;
        return new UrgencyAssessment(least, least == Urgency.Routine ? [] : reasons);
    }

    private bool Raises(SafetyReading reading, int earlierReports, List<UrgencyReason> reasons)
    {
        var before = reasons.Count;
        foreach (var match in reading.Matches)
        {
            if (match.Role == CueRole.Raise && reading.IsSubject(match))
            {
                var code = rules.Cues.Raises[match.Index].Code;
                Add(reasons, code, reading.Span(match));
            }
        }

        if (earlierReports >= ManyReports)
        {
            reasons.Add(new UrgencyReason("many-reports", new TextSpan(0, 0)));
        }

        return reasons.Count > before;
    }

    private Urgency? FloorOf(string softener) => rules.Cues.Softeners.FirstOrDefault(item => item.Kind == softener)?.Floor;

    // A hazard that is feared or happens often is still a hazard; one that is denied or practised is not.
    private static bool IsUntrue(Softener? softener) => softener is { Floor: null, Reach: not SoftenerReach.Onward };

    // Never to emergency: that is the gate's to say.
    private static Urgency Raised(Urgency urgency) => urgency switch
    {
        Urgency.Routine => Urgency.Urgent,
        Urgency.Urgent or Urgency.Critical => Urgency.Critical,
        Urgency.Emergency => Urgency.Emergency,
    };

    private static Urgency Greater(Urgency? one, Urgency other) => one is { } value && value > other ? value : other;

    private static void Add(List<UrgencyReason> reasons, string code, TextSpan span)
    {
        if (!reasons.Exists(reason => reason.Code == code))
        {
            reasons.Add(new UrgencyReason(code, span));
        }
    }
}
