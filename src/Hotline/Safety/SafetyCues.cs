using Hotline.Catalogue;

namespace Hotline.Safety;

/// <summary>Everything under <c>catalogue/safety/</c>: the words of danger, what softens them, and what makes a matter urgent.</summary>
/// <remarks>Patterns are written as <see cref="CuePattern"/> explains; <see cref="SafetyRules"/> makes them fast.</remarks>
public sealed record SafetyCues
{
    /// <summary>Named lists of words, by name; patterns refer to them as <c>{name}</c>.</summary>
    public required IReadOnlyDictionary<string, Wording> Words { get; init; }

    /// <summary>Chinese words and how else people write them: typing errors and words that sound the same.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Spellings { get; init; }

    /// <summary>How Chinese sounds.</summary>
    public required SoundCues Sounds { get; init; }

    /// <summary>Traditional (and other variant) characters and the simplified ones the cues are written in.</summary>
    public required IReadOnlyDictionary<char, char> Traditional { get; init; }

    /// <summary>Words that look like danger and are not: names, things, figures of speech. They hide the cues inside them.</summary>
    public required IReadOnlyList<Mask> Masks { get; init; }

    /// <summary>The cues of danger.</summary>
    public required IReadOnlyList<DangerCue> Dangers { get; init; }

    /// <summary>What takes the present danger out of a cue.</summary>
    public required IReadOnlyList<Softener> Softeners { get; init; }

    /// <summary>Words that say it is happening now.</summary>
    public required Wording Present { get; init; }

    /// <summary>Words that hold a softener and are none, such as 没人管: they hide the softeners inside them.</summary>
    public required Wording Idle { get; init; }

    /// <summary>Labelled messages the sense for danger learns from; none makes it sleep.</summary>
    public required IReadOnlyList<LabelledMessage> Examples { get; init; }

    /// <summary>Ordinary reports, as the sectors give them: what the rules find no danger in is taken for none by the sense too.</summary>
    public required IReadOnlyList<string> OrdinaryReports { get; init; }

    /// <summary>The cues of a matter that cannot wait, with the least urgency each asks for.</summary>
    public required IReadOnlyList<UrgencyCue> Hazards { get; init; }

    /// <summary>Subjects that are no safety matter, such as pay or a title deed: a message about one is not about a hazard it mentions.</summary>
    public required Wording OtherSubjects { get; init; }

    /// <summary>What makes a hazard one step more urgent.</summary>
    public required IReadOnlyList<UrgencyRaise> Raises { get; init; }
}

/// <summary>How Chinese sounds, for words that are mistyped or typed in pinyin.</summary>
/// <param name="Sounds">Each syllable without its tone, with the characters read that way.</param>
/// <param name="Readings">Characters that are also read another way.</param>
/// <param name="WithParticle">Words of two syllables that are found by their sound with a particle behind them.</param>
/// <param name="Particles">The particles: 了 and its kin.</param>
public sealed record SoundCues(
    IReadOnlyDictionary<string, string> Sounds,
    IReadOnlyDictionary<char, string> Readings,
    IReadOnlyList<string> WithParticle,
    string Particles)
{
    /// <summary>Nothing is found by its sound.</summary>
    public static SoundCues None { get; } = new(new Dictionary<string, string>(), new Dictionary<char, string>(), [], "");
}

/// <summary>Patterns or words in each way people write.</summary>
/// <param name="Zh">Simplified Chinese; Traditional and misspelt forms are added by the rules.</param>
/// <param name="En">English, in lower case; a trailing <c>*</c> lets the word go on.</param>
/// <param name="Pinyin">Chinese in Latin letters, syllables apart by spaces; joined forms are added by the rules.</param>
public sealed record Wording(IReadOnlyList<string> Zh, IReadOnlyList<string> En, IReadOnlyList<string> Pinyin)
{
    /// <summary>No words at all.</summary>
    public static Wording None { get; } = new([], [], []);
}

/// <summary>Words that look like danger and are not.</summary>
/// <param name="Kind">Why they are not, such as <c>name</c> or <c>metaphor</c>.</param>
/// <param name="Patterns">The words.</param>
public sealed record Mask(string Kind, Wording Patterns);

/// <summary>Words that say harm is happening.</summary>
/// <param name="Kind">The code of the <see cref="DangerKind"/>.</param>
/// <param name="Needs">What else must be so.</param>
/// <param name="Ignores">Kinds of softener that do not touch this cue.</param>
/// <param name="Patterns">The words.</param>
public sealed record DangerCue(string Kind, CueNeed Needs, IReadOnlyList<string> Ignores, Wording Patterns);

/// <summary>What a cue needs beside its words.</summary>
public enum CueNeed
{
    /// <summary>Nothing in a short message; in a long one, something that says it is happening now.</summary>
    Nothing = 1,

    /// <summary>A short message: the words are too common to mean anything in a long one.</summary>
    ShortMessage = 2,

    /// <summary>A word in the same sentence that says it is happening now, however short the message.</summary>
    Present = 3,

    /// <summary>A message of a word or two: what it says is all there is.</summary>
    BareMessage = 4,
}

/// <summary>What takes the present danger out of a cue.</summary>
/// <param name="Kind">Such as <c>past</c>, <c>fear</c>, <c>drill</c>, <c>negation</c>.</param>
/// <param name="Reach">Where the softener must stand.</param>
/// <param name="UnlessPresent">Whether a word in the cue's sentence that says it is happening now undoes it.</param>
/// <param name="Floor">The least urgency of a matter whose danger was set aside for this reason, or null when it says nothing.</param>
/// <param name="Only">The kinds of danger it can soften; empty when it can soften any.</param>
/// <param name="Patterns">The words.</param>
public sealed record Softener(
    string Kind, SoftenerReach Reach, bool UnlessPresent, Urgency? Floor, IReadOnlyList<string> Only, Wording Patterns);

/// <summary>Where a softener must stand to reach a cue.</summary>
public enum SoftenerReach
{
    /// <summary>Right before one of the cue's words.</summary>
    Touching = 1,

    /// <summary>Right behind the cue, as 过 in 爆炸过.</summary>
    Tail = 2,

    /// <summary>Before the cue, in the same clause.</summary>
    Ahead = 3,

    /// <summary>Anywhere in the same clause.</summary>
    Clause = 4,

    /// <summary>Before the cue, in the same sentence.</summary>
    SentenceAhead = 5,

    /// <summary>Anywhere in the same sentence.</summary>
    Sentence = 6,

    /// <summary>In the same sentence or the next, and behind the cue.</summary>
    Behind = 7,

    /// <summary>A time: it governs what follows until another time is named.</summary>
    Onward = 8,

    /// <summary>Anywhere in the message.</summary>
    Message = 9,
}

/// <summary>Words of a hazard.</summary>
/// <param name="Code">What the reason is called, such as <c>blocked-exit</c>.</param>
/// <param name="Urgency">The least urgency it asks for. Routine for an ordinary hazard, which only matters together with a raise.</param>
/// <param name="Anywhere">Whether a word in passing, late in a long message, is enough; otherwise the message must be about it.</param>
/// <param name="Patterns">The words.</param>
public sealed record UrgencyCue(string Code, Urgency Urgency, bool Anywhere, Wording Patterns);

/// <summary>Words that make a hazard one step more urgent.</summary>
/// <param name="Code">What the reason is called, such as <c>children</c>.</param>
/// <param name="Patterns">The words.</param>
public sealed record UrgencyRaise(string Code, Wording Patterns);
