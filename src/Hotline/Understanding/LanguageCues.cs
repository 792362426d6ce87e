using System.Text.RegularExpressions;

namespace Hotline.Understanding;

/// <summary>What people say in one language: one file <c>dialogs/&lt;language&gt;/cues.yaml</c>.</summary>
public sealed record LanguageCues
{
    /// <summary>The BCP 47 tag, such as <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Matches one unit of the language's script: a Chinese character, a Latin word.</summary>
    public required Regex Letters { get; init; }

    /// <summary>
    /// Must match somewhere for a text to count as this language; null when the letters alone show it. Keeps a shop's Latin name in a
    /// Chinese conversation from being taken for English.
    /// </summary>
    public required Regex? Signs { get; init; }

    /// <summary>What asks for this language to be spoken, such as "说中文".</summary>
    public required Cue SwitchTo { get; init; }

    /// <summary>What each intent sounds like; every member of <see cref="Intent"/> is there.</summary>
    public required IReadOnlyDictionary<Intent, Cue> Intents { get; init; }

    /// <summary>Words of politeness around a command that change nothing, such as 请 or please.</summary>
    public required IReadOnlyList<string> Fillers { get; init; }

    /// <summary>How a correction begins, such as 不对 or "I meant"; the longest that fits is taken off.</summary>
    public required IReadOnlyList<string> Corrections { get; init; }

    /// <summary>"This, not that": group <c>right</c> is what is meant, group <c>wrong</c> what is not.</summary>
    public required IReadOnlyList<Regex> InsteadOf { get; init; }

    /// <summary>Stretches of a text that tell when.</summary>
    public required IReadOnlyList<Stretch> When { get; init; }

    /// <summary>Stretches that name an enterprise.</summary>
    public required IReadOnlyList<Stretch> Enterprise { get; init; }

    /// <summary>Stretches that tell who is at risk.</summary>
    public required IReadOnlyList<Stretch> PeopleAtRisk { get; init; }

    /// <summary>Stretches that give the speaker's own name.</summary>
    public required IReadOnlyList<Stretch> OwnName { get; init; }

    /// <summary>Stretches that name a place, for what the <see cref="PlaceFinder"/> leaves open.</summary>
    public required IReadOnlyList<Stretch> Address { get; init; }
}

/// <summary>How people say one thing. All three lists are compared without case, width, punctuation and Traditional forms.</summary>
/// <param name="Whole">The whole message is this, give or take a filler.</param>
/// <param name="Brief">A short message holds this: at most 24 Chinese characters or 12 words.</param>
/// <param name="Anywhere">A message of any length holds this; the rest of it is still taken down.</param>
public sealed record Cue(IReadOnlyList<string> Whole, IReadOnlyList<string> Brief, IReadOnlyList<string> Anywhere)
{
    /// <summary>Nothing says it.</summary>
    public static readonly Cue None = new([], [], []);
}

/// <summary>A pattern whose group <c>value</c> is what is looked for.</summary>
/// <param name="Pattern">Never backtracks, so no message can make it slow.</param>
/// <param name="After">Words the value begins after: where one stands inside the value, what is before it goes.</param>
/// <param name="Unless">Words that no value holds.</param>
/// <param name="Least">The fewest characters that are believed.</param>
public sealed record Stretch(Regex Pattern, IReadOnlyList<string> After, IReadOnlyList<string> Unless, int Least = 1)
{
    /// <summary>The longest value in characters that is believed.</summary>
    public const int MaxLength = 80;

    /// <summary>The first value in a text and where it begins, or null.</summary>
    public (int At, string Value)? In(string text)
    {
        for (var match = Pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var group = match.Groups["value"];
            var (at, end) = (group.Index, group.Index + group.Length);
            foreach (var word in After)
            {
                var found = text.LastIndexOf(word, end - 1, end - at, StringComparison.Ordinal);
                if (found >= 0 && end - found - word.Length >= Least)
                {
                    at = found + word.Length;
                }
            }

            while (at < end && IsAround(text[at]))
            {
                at++;
            }

            while (end > at && IsAround(text[end - 1]))
            {
                end--;
            }

            if (end - at >= Least && end - at <= MaxLength && text[at..end] is var value && !Unless.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                return (at, value);
            }
        }

        return null;
    }

    private static bool IsAround(char c) => char.IsWhiteSpace(c) || c is '，' or ',' or '、';
}
