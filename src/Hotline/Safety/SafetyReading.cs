namespace Hotline.Safety;

/// <summary>A message read once: the cues in it, and for each whether something softens it.</summary>
internal sealed class SafetyReading
{
    /// <summary>A message of at most this weight is short: whoever writes it is talking about here and now unless they say otherwise.</summary>
    public const int ShortWeight = 110;

    /// <summary>What a long message is about is said within this much of its beginning, or in its title.</summary>
    public const int SubjectLength = 70;

    /// <summary>A message of at most this weight is a cry.</summary>
    public const int BareWeight = 7;

    private const int BriefWeight = 24;
    private const int NearbyBefore = 45;
    private const int NearbyBehind = 14;
    private const int TimeReach = 160;

    private readonly NormalisedText _text;
    private readonly List<Hit> _hits;
    private readonly SafetyCues _cues;
    private readonly List<CueMatch> _markers = [];

    public SafetyReading(NormalisedText text, NormalisedText seen, List<Hit> hits, List<CueMatch> matches, SafetyCues cues)
    {
        _text = text;
        Seen = seen;
        _hits = hits;
        _cues = cues;
        Matches = matches;
        foreach (var match in matches)
        {
            if (match.Role is CueRole.Softener or CueRole.Present or CueRole.Idle)
            {
                _markers.Add(match);
            }
        }

        // "从去年到现在" is one time, not two; and the 没人 in "没人管" denies nothing.
        List<CueMatch> all = [.. _markers];
        _markers.Clear();
        for (var index = 0; index < all.Count; index++)
        {
            if (all[index].Role != CueRole.Idle && !IsHidden(all, index))
            {
                _markers.Add(all[index]);
            }
        }
    }

    /// <summary>The text with names and figures of speech blotted out.</summary>
    public NormalisedText Seen { get; }

    public List<CueMatch> Matches { get; }

    /// <summary>Whether it is a sentence or so, rather than a telling.</summary>
    public bool IsBrief => _text.Weight <= BriefWeight;

    public bool IsBare => _text.Weight <= BareWeight;

    public bool IsShort => _text.Weight <= ShortWeight;

    public TextSpan Span(CueMatch match) => _text.Original(match.Start, match.End);

    /// <summary>Whether a match stands where a message says what it is about.</summary>
    public bool IsSubject(CueMatch match) => IsShort || match.Start <= (_text.ChineseLength * 2 > _text.Length ? SubjectLength : SubjectLength * 3);

    /// <summary>The first softener that takes the present danger out of a cue, or null.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="kind">The kind of danger, or null for a hazard.</param>
    /// <param name="ignores">Kinds of softener that do not touch it.</param>
    public Softener? SoftenerOf(CueMatch cue, string? kind, IReadOnlyList<string> ignores)
    {
        foreach (var marker in _markers)
        {
            if (marker.Role == CueRole.Softener && _cues.Softeners[marker.Index] is var softener
                && softener.Reach != SoftenerReach.Onward
                && !ignores.Contains(softener.Kind)
                && (softener.Only.Count == 0 || (kind is not null && softener.Only.Contains(kind)))
                && !IsPartOf(marker, cue)
                && Reaches(softener.Reach, marker, cue)
                && !(softener.UnlessPresent && IsUndone(softener, marker, cue)))
            {
                return softener;
            }
        }

        return Time(cue) is { Role: CueRole.Softener } time && _cues.Softeners[time.Index] is var past && !ignores.Contains(past.Kind) ? past : null;
    }

    /// <summary>Whether something in the cue's sentence says that it is happening now.</summary>
    public bool IsPresent(CueMatch cue) => _markers.Exists(marker =>
        marker.Role == CueRole.Present && _text.Sentence(marker.Start) == _text.Sentence(cue.Start));

    /// <summary>The same for a long message, where it must stand close by: shortly before the cue, or right behind it.</summary>
    public bool IsPresentNearby(CueMatch cue)
    {
        var wide = char.IsAsciiLetter(_text[cue.Start]) ? 3 : 1;
        return _markers.Exists(marker =>
            marker.Role == CueRole.Present
            && marker.Start >= cue.Start - (NearbyBefore * wide)
            && marker.End <= cue.End + (NearbyBehind * wide)
            && _text.Sentence(cue.Start) == _text.Sentence(marker.Start));
    }

    // Markers come in the order they end, so what hides one ends with it or soon after.
    private static bool IsHidden(List<CueMatch> all, int index)
    {
        const int longest = 24;
        var marker = all[index];
        var first = index;
        while (first > 0 && all[first - 1].End == marker.End)
        {
            first--;
        }

        for (var at = first; at < all.Count && all[at].End - marker.End <= longest; at++)
        {
            var other = all[at];
            if (other.Start <= marker.Start
                && (other.Length > marker.Length || (other.Role == CueRole.Idle && other.Length == marker.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // The nearest time named before the cue governs it; one behind it, in the same clause, too ("着火是去年的事").
    private CueMatch? Time(CueMatch cue)
    {
        CueMatch? nearest = null;
        foreach (var marker in _markers)
        {
            if (!IsTime(marker) || IsPartOf(marker, cue))
            {
                continue;
            }

            var ahead = marker.End <= cue.End && (IsShort || cue.Start - marker.End <= TimeReach);
            var behind = marker.Start >= cue.Start && _text.Clause(marker.Start) == _text.Clause(cue.End - 1);
            if (ahead || (behind && nearest is null))
            {
                nearest = marker;
            }
        }

        return nearest;
    }

    private bool IsTime(CueMatch marker) =>
        marker.Role == CueRole.Present || _cues.Softeners[marker.Index].Reach == SoftenerReach.Onward;

    private bool IsUndone(Softener softener, CueMatch marker, CueMatch cue) => _markers.Exists(other =>
        other.Role == CueRole.Present && (softener.Reach == SoftenerReach.Behind
            ? other.Start >= marker.Start
            : _text.Sentence(other.Start) == _text.Sentence(cue.Start)));

    private bool Reaches(SoftenerReach reach, CueMatch marker, CueMatch cue) => reach switch
    {
        SoftenerReach.Touching => Touches(marker, cue),
        SoftenerReach.Tail => marker.Start >= cue.End && marker.Start - cue.End <= 1,
        SoftenerReach.Ahead => marker.End <= LastStart(cue) && SameClause(marker, cue),
        SoftenerReach.Clause => SameClause(marker, cue),
        SoftenerReach.SentenceAhead => marker.End <= LastStart(cue) && SameSentence(marker, cue),
        SoftenerReach.Sentence => SameSentence(marker, cue),
        SoftenerReach.Behind => marker.Start >= cue.Start && _text.Sentence(marker.Start) - _text.Sentence(cue.End - 1) <= 1,
        SoftenerReach.Onward => false,
        SoftenerReach.Message => true,
    };

    private bool Touches(CueMatch marker, CueMatch cue)
    {
        var room = char.IsAsciiLetter(_text[cue.Start]) ? 12 : 2;
        return Touches(cue.Hit0) || Touches(cue.Hit1) || Touches(cue.Hit2) || Touches(cue.Hit3);

        // "没人" in "没人受伤" reaches into the cue's own 人.
        bool Touches(int hit) => hit >= 0
            && marker.Start < _hits[hit].Start
            && marker.End <= _hits[hit].End
            && _hits[hit].Start - marker.End <= room
            && _text.Clause(marker.End - 1) == _text.Clause(_hits[hit].Start);
    }

    // The 没 in the cue "没气了" is no denial of it.
    private bool IsPartOf(CueMatch marker, CueMatch cue)
    {
        return Holds(cue.Hit0) || Holds(cue.Hit1) || Holds(cue.Hit2) || Holds(cue.Hit3);

        bool Holds(int hit) => hit >= 0 && marker.Start >= _hits[hit].Start && marker.End <= _hits[hit].End;
    }

    private int LastStart(CueMatch cue) => _hits[Math.Max(Math.Max(cue.Hit0, cue.Hit1), Math.Max(cue.Hit2, cue.Hit3))].Start;

    private bool SameClause(CueMatch marker, CueMatch cue) =>
        _text.Clause(marker.Start) >= _text.Clause(cue.Start) && _text.Clause(marker.Start) <= _text.Clause(cue.End - 1);

    private bool SameSentence(CueMatch marker, CueMatch cue) => _text.Sentence(marker.Start) == _text.Sentence(cue.Start);
}
