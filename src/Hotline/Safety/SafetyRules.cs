namespace Hotline.Safety;

/// <summary>The safety cues, made ready to run over every message. Built once; immutable and safe to share.</summary>
public sealed class SafetyRules
{
    private readonly WordAutomaton _words;
    private readonly SoundMatcher _sounds;
    private readonly char[] _simplified;
    private readonly RunPattern[][] _masksEndingWith;
    private readonly RunPattern[][] _cuesEndingWith;

    /// <summary>Makes the cues ready.</summary>
    /// <param name="cues">As read and checked from <c>catalogue/safety/</c>.</param>
    /// <exception cref="ArgumentException">A pattern is malformed or names a list that is not there; the reader has reported that before.</exception>
    public SafetyRules(SafetyCues cues)
    {
        Cues = cues;
        _simplified = Script.Simplified(cues.Traditional);
        var compiler = new CueCompiler(cues, _simplified);

        foreach (var mask in cues.Masks)
        {
            compiler.Add(CueRole.Mask, 0, mask.Patterns);
        }

        compiler.AddEach(CueRole.Softener, cues.Softeners, softener => softener.Patterns);
        compiler.Add(CueRole.Present, 0, cues.Present);
        compiler.Add(CueRole.Idle, 0, cues.Idle);
        compiler.AddEach(CueRole.Danger, cues.Dangers, danger => danger.Patterns);
        compiler.AddEach(CueRole.Hazard, cues.Hazards, hazard => hazard.Patterns);
        compiler.Add(CueRole.OtherSubject, 0, cues.OtherSubjects);
        compiler.AddEach(CueRole.Raise, cues.Raises, raise => raise.Patterns);

        _words = new WordAutomaton(compiler.Words);
        _sounds = new SoundMatcher(cues.Sounds, new SoundTable(cues.Sounds), compiler.SoundWords);
        _masksEndingWith = compiler.PatternsByLastElement(role => role == CueRole.Mask);
        _cuesEndingWith = compiler.PatternsByLastElement(role => role != CueRole.Mask);
        Sense = new DangerSense([.. cues.Examples, .. Quiet(cues.OrdinaryReports)], text => Read(text).Seen);
    }

    /// <summary>What the rules were made from.</summary>
    public SafetyCues Cues { get; }

    /// <summary>The sense for danger in words the cues do not know.</summary>
    internal DangerSense Sense { get; }

    /// <summary>Reads a message: every cue, softener and time in it.</summary>
    internal SafetyReading Read(string text)
    {
        var normalised = NormalisedText.Of(text, _simplified);
        var hits = new List<Hit>();
        _words.Find(normalised.Chars, hits);
        if (_sounds.Find(normalised, hits))
        {
            hits.Sort((one, other) => one.End != other.End ? one.End.CompareTo(other.End) : one.Start.CompareTo(other.Start));
        }

        var masks = new CueMatcher(normalised, hits, _masksEndingWith.Length).Match(_masksEndingWith);
        if (masks.Count > 0)
        {
            // A word that begins inside a name or a figure of speech is part of it, even where it ends later: 当场就炸了.
            hits.RemoveAll(hit => masks.Exists(mask => mask.Start <= hit.Start && hit.Start < mask.End));
        }

        var seen = masks.Count > 0 ? normalised.Without(masks) : normalised;
        return new SafetyReading(normalised, seen, hits, new CueMatcher(normalised, hits, _cuesEndingWith.Length).Match(_cuesEndingWith), Cues);
    }

    private IEnumerable<LabelledMessage> Quiet(IReadOnlyList<string> reports) =>
        reports.Where(report => !Read(report).Matches.Exists(match => match.Role == CueRole.Danger))
            .Select(report => new LabelledMessage(report, false, "", ""));
}

/// <summary>What a pattern is there for.</summary>
internal enum CueRole
{
    Mask = 1,
    Softener = 2,
    Present = 3,
    Danger = 4,
    Hazard = 5,
    Raise = 6,
    Idle = 7,
    OtherSubject = 8,
}

/// <summary>A pattern as it is run: elements instead of words.</summary>
/// <param name="Role">What it is there for.</param>
/// <param name="Index">Which of the cues of that role it belongs to.</param>
/// <param name="Elements">The elements, in order.</param>
/// <param name="Links">How each stands to the one before; the first is not used.</param>
/// <param name="Latin">Whether it is written in Latin letters, where everything is wider.</param>
internal sealed record RunPattern(CueRole Role, int Index, int[] Elements, CueLink[] Links, bool Latin)
{
    /// <summary>How many characters may stand before each part.</summary>
    public int[] Rooms { get; } = [.. Links.Select(link => (link, Latin) switch
    {
        (CueLink.Adjacent, false) => 0,
        (CueLink.Adjacent, true) => 1,
        (CueLink.Near, false) => 8,
        (CueLink.Near, true) => 40,
        (CueLink.Far, false) => 28,
        (CueLink.Far, true) => 90,
    })];
}
