using Hotline.Catalogue;

namespace Hotline.Understanding;

/// <summary>What one message holds. Everything in it is read at once, whatever was asked.</summary>
public sealed record Heard
{
    /// <summary>The words as the person wrote them.</summary>
    public required string Text { get; init; }

    /// <summary>The language they are in, or null when they show none: a number, an emoji, a name.</summary>
    public string? Language { get; init; }

    /// <summary>The language the person asks to be spoken to in, or null.</summary>
    public string? SwitchTo { get; init; }

    /// <summary>The message asks for another language and holds nothing else.</summary>
    public bool IsOnlySwitch { get; init; }

    /// <summary>Every intent in the message.</summary>
    public IReadOnlySet<Intent> Intents { get; init; } = new HashSet<Intent>();

    /// <summary>The intents the message consists of: when there is one, the words are not part of a report.</summary>
    public IReadOnlySet<Intent> Only { get; init; } = new HashSet<Intent>();

    /// <summary>
    /// The message is a command word for word, give or take politeness: "提交", "no". Never true of a call for help, nor of a short
    /// message that merely holds a command's words.
    /// </summary>
    public bool IsWholeCommand { get; init; }

    /// <summary>Where, as far as the words say.</summary>
    public Place Place { get; init; } = Place.Unknown;

    /// <summary>When, in the person's words, or null.</summary>
    public string? When { get; init; }

    /// <summary>The enterprise, in the person's words, or null.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Who is at risk, in the person's words, or null.</summary>
    public string? PeopleAtRisk { get; init; }

    /// <summary>The speaker's own name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>A telephone number, in E.164 form; null when there is none.</summary>
    public string? Telephone { get; init; }

    /// <summary>An e-mail address, or null.</summary>
    public string? Email { get; init; }

    /// <summary>Something shaped like a receipt number, as written; null when there is none.</summary>
    public string? Receipt { get; init; }

    /// <summary>Six digits that stand alone, or null.</summary>
    public string? Pin { get; init; }

    /// <summary>What the person puts right, or null when they put nothing right.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The message consists of something said to the conversation itself: nothing in it belongs to a report.</summary>
    public bool IsCommand => Only.Count > 0 || IsOnlySwitch;

    /// <summary>The message is a place and nothing else.</summary>
    public bool IsOnlyPlace { get; init; }

    /// <summary>Not one letter or digit: nothing, punctuation, an emoji.</summary>
    public bool IsEmpty => !Text.Any(char.IsLetterOrDigit);

    /// <summary>The message asks for this, perhaps among other things.</summary>
    public bool Says(Intent intent) => Intents.Contains(intent);

    /// <summary>The message asks for this and holds nothing else.</summary>
    public bool IsOnly(Intent intent) => Only.Contains(intent);

    /// <summary>The same message, read as nothing but this intent: a button pressed by its number.</summary>
    public Heard As(Intent intent) => this with { Intents = new HashSet<Intent> { intent }, Only = new HashSet<Intent> { intent } };
}

/// <summary>What a person puts right.</summary>
/// <param name="Right">What they say instead, such as 海淀区.</param>
/// <param name="Wrong">What they say it is not, such as 朝阳区; null when they did not say.</param>
/// <param name="Place">The place named in <paramref name="Right"/>, as far as the words say.</param>
public sealed record Correction(string Right, string? Wrong, Place Place);
