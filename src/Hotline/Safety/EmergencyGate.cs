namespace Hotline.Safety;

/// <summary>
/// The life-safety gate: whether a message says that harm is happening now or minutes away. It runs on every message
/// before anything else. Pure; safe to call from many threads.
/// </summary>
/// <remarks>
/// Built for recall: a missed emergency costs far more than a false alarm, which an agent ends with one key. In a short
/// message a cue of danger with no tense is an emergency, unless the sense is sure it is a report of a standing hazard; in
/// a long one something must say that it is happening now. A word for now is never doubted. Where the rules find nothing in a short message, a learned sense for danger may still raise it.
/// A model may raise what the gate says, never lower it.
/// </remarks>
public sealed class EmergencyGate(SafetyRules rules)
{
    /// <summary>Why a cue is set aside that a long message gives no time for.</summary>
    public const string NoTime = "no-time";

    // Measured on lines neither learned from: below these the false alarms grow faster than the finds. The sense learns
    // from many quiet reports and few emergencies, so that even odds would ask too much of it.
    private const float Sure = -1.2f;
    private const float SureInLatin = -0.2f;

    // Below these the sense takes a message for a quiet report. Measured by learning from five sixths of the labelled
    // lines and reading the last sixth: set low, so that a find is lost far more rarely than a false alarm.
    private const float Quiet = -3f;
    private const float QuietInTelling = -1.5f;
    private const float PhraseWeight = 1.2f;
    private const float LatinWeight = 1f;

    /// <summary>So many pieces of evidence of one kind are shown at most; more would only colour the whole message.</summary>
    private const int EnoughEvidence = 4;

    /// <summary>Reads a message of any length.</summary>
    /// <param name="text">As the person wrote it.</param>
    public GateVerdict Check(string text)
    {
        var reading = rules.Read(text);
        List<string> kinds = [];
        List<DangerEvidence> evidence = [];
        List<SetAsideDanger> setAside = [];

        foreach (var match in reading.Matches)
        {
            if (match.Role != CueRole.Danger)
            {
                continue;
            }

            var cue = rules.Cues.Dangers[match.Index];
            if (evidence.Count(danger => danger.Kind == cue.Kind) >= EnoughEvidence)
            {
                continue;
            }

            if (reading.SoftenerOf(match, cue.Kind, cue.Ignores) is { } softener)
            {
                setAside.Add(new SetAsideDanger(cue.Kind, softener.Kind, reading.Span(match)));
            }
            else if (IsNow(reading, match, cue.Needs))
            {
                evidence.Add(new DangerEvidence(cue.Kind, reading.Span(match)));
                if (!kinds.Contains(cue.Kind))
                {
                    kinds.Add(cue.Kind);
                }
            }
            else
            {
                setAside.Add(new SetAsideDanger(cue.Kind, NoTime, reading.Span(match)));
            }
        }

        return kinds.Count > 0 ? new GateVerdict.Emergency(kinds, evidence)
            : reading.IsShort && rules.Sense.IsAwake && Senses(reading, setAside) ? Sensed(reading)
            : new GateVerdict.Clear(setAside);
    }

    // What the rules have read as past, feared or denied is left at that.
    private bool Senses(SafetyReading reading, List<SetAsideDanger> setAside) =>
        setAside.TrueForAll(danger => danger.Softener == NoTime)
        && rules.Sense.Score(reading.Seen) > (reading.Seen.ChineseLength == 0 ? SureInLatin : Sure);

    private GateVerdict.Emergency Sensed(SafetyReading reading)
    {
        var kind = rules.Sense.KindOf(reading.Seen);
        var (start, end) = rules.Sense.ClauseOf(reading.Seen);
        return new GateVerdict.Emergency([kind], [new DangerEvidence(kind, reading.Seen.Original(start, end))]);
    }

    // Two words of a list side by side say less than a phrase, and a story less than a cry: where the sense is sure that
    // this is how people tell of a standing hazard, such a cue needs a word for now, as it does in a long message.
    private bool IsQuiet(SafetyReading reading, CueMatch match)
    {
        if (reading.IsBare || !rules.Sense.IsAwake)
        {
            return false;
        }

        var score = rules.Sense.Score(reading.Seen);
        var limit = (reading.IsBrief ? Quiet : QuietInTelling)
            - (match.Hit1 < 0 ? PhraseWeight : 0)
            - (reading.Seen.ChineseLength == 0 ? LatinWeight : 0);
        return !float.IsNegativeInfinity(score) && score < limit;
    }

    private bool IsNow(SafetyReading reading, CueMatch match, CueNeed need) => need switch
    {
        CueNeed.Nothing => reading.IsPresentNearby(match) || (reading.IsShort && !IsQuiet(reading, match)),
        CueNeed.ShortMessage => reading.IsShort && !IsQuiet(reading, match),
        CueNeed.BareMessage => reading.IsBare,
        CueNeed.Present => reading.IsPresent(match),
    };
}
