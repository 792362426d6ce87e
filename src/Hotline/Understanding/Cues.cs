namespace Hotline.Understanding;

/// <summary>What people say, in every language at once: somebody who writes Chinese may still answer "OK".</summary>
public sealed class Cues
{
    private const int BriefWeight = 24;

    // Beyond this many characters nothing is only a command with some politeness around it.
    private const int LongestCommand = 60;

    private readonly List<Matcher> _intents = [];
    private readonly List<(string Language, Cue Cue)> _switches = [];
    private readonly string[] _fillers;
    private readonly IReadOnlyDictionary<char, char> _traditional;

    /// <summary>Makes the cues ready to match.</summary>
    /// <param name="languages">One set a language, the city's first language first.</param>
    /// <param name="traditional">Traditional (and variant) characters and the simplified ones the cues are written in.</param>
    public Cues(IReadOnlyList<LanguageCues> languages, IReadOnlyDictionary<char, char>? traditional = null)
    {
        _traditional = traditional ?? new Dictionary<char, char>();
        Languages = languages;
        foreach (var language in languages)
        {
            _intents.AddRange(language.Intents.Select(pair => new Matcher(pair.Key, Keyed(pair.Value))));
            _switches.Add((language.Language, Keyed(language.SwitchTo)));
        }

        _fillers = [.. languages.SelectMany(language => language.Fillers).Select(Key).Where(filler => filler.Length > 0).OrderByDescending(filler => filler.Length)];
    }

    /// <summary>One set a language.</summary>
    public IReadOnlyList<LanguageCues> Languages { get; }

    /// <summary>What a text is compared as; see <see cref="MessageKey"/>.</summary>
    internal string Key(string text) => MessageKey.Of(text, _traditional);

    /// <summary>A text with its Traditional characters simplified, of the same length.</summary>
    internal string Simplified(string text) =>
        _traditional.Count == 0 ? text : string.Create(text.Length, text, (span, from) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = _traditional.GetValueOrDefault(from[at], from[at]);
            }
        });

    /// <summary>The intents in a message's key, which of them it consists of, and whether it is one of them word for word.</summary>
    internal (IReadOnlySet<Intent> Intents, IReadOnlySet<Intent> Only, bool IsWhole) IntentsIn(string key)
    {
        HashSet<Intent> said = [], only = [];
        var isWhole = false;
        var bared = Bared(key);
        foreach (var matcher in _intents)
        {
            var fit = FitOf(matcher.Cue, key, bared);
            if (fit != Fit.Not)
            {
                said.Add(matcher.Intent);
            }

            if (fit is Fit.Whole or Fit.Brief)
            {
                only.Add(matcher.Intent);
            }

            // A call for help may be meant as one.
            isWhole |= fit == Fit.Whole && matcher.Intent != Intent.Help;
        }

        return (said, only, isWhole);
    }

    /// <summary>The language a message asks to be spoken to in, or null, and whether it holds nothing else.</summary>
    internal (string? Language, bool IsOnly) SwitchIn(string key)
    {
        var bared = Bared(key);
        foreach (var (language, cue) in _switches)
        {
            if (FitOf(cue, key, bared) is var fit and not Fit.Not)
            {
                return (language, fit is Fit.Whole or Fit.Brief);
            }
        }

        return (null, false);
    }

    /// <summary>The language most of a text is written in, or null when it shows none: a number, an emoji, a name.</summary>
    internal string? LanguageOf(string text)
    {
        string? best = null;
        var most = 0;
        foreach (var language in Languages)
        {
            var letters = language.Letters.Count(text);
            if (letters > most && language.Signs?.IsMatch(text) != false)
            {
                (best, most) = (language.Language, letters);
            }
        }

        return best;
    }

    private static Fit FitOf(Cue cue, string key, List<string> bared) =>
        key.Length == 0 ? Fit.Not
        : bared.Exists(each => cue.Whole.Contains(each, StringComparer.Ordinal)) ? Fit.Whole
        : Weight(key) <= BriefWeight && cue.Brief.Any(words => Holds(key, words)) ? Fit.Brief
        : cue.Anywhere.Any(words => Holds(key, words)) ? Fit.Anywhere
        : Fit.Not;

    // A Chinese character says about half a word.
    private static int Weight(string key) => key.Count(c => !char.IsAscii(c)) + (2 * key.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsAsciiLetterOrDigit)));

    private static bool Holds(string key, string words)
    {
        for (var at = key.IndexOf(words, StringComparison.Ordinal); at >= 0; at = key.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (Edge(key, at - 1, words[0]) && Edge(key, at + words.Length, words[^1]))
            {
                return true;
            }
        }

        return false;
    }

    // "hi" is not in "this"; a Chinese word has no such edge.
    private static bool Edge(string key, int at, char neighbour) =>
        at < 0 || at >= key.Length || !char.IsAsciiLetterOrDigit(neighbour) || !char.IsAsciiLetterOrDigit(key[at]);

    // The message with more and more politeness taken off either end: "我不举报了", "不举报了", "我不举报", "不举报".
    private List<string> Bared(string key)
    {
        if (key.Length > LongestCommand)
        {
            return [key];
        }

        List<int> starts = [0], ends = [key.Length];
        while (_fillers.FirstOrDefault(filler => key.AsSpan(starts[^1]).StartsWith(filler, StringComparison.Ordinal) && Edge(key, starts[^1] + filler.Length, filler[^1])) is { } filler)
        {
            starts.Add(starts[^1] + filler.Length);
            while (starts[^1] < key.Length && key[starts[^1]] == ' ')
            {
                starts[^1]++;
            }
        }

        while (_fillers.FirstOrDefault(filler => key.AsSpan(0, ends[^1]).EndsWith(filler, StringComparison.Ordinal) && Edge(key, ends[^1] - filler.Length - 1, filler[0])) is { } filler)
        {
            ends.Add(ends[^1] - filler.Length);
            while (ends[^1] > 0 && key[ends[^1] - 1] == ' ')
            {
                ends[^1]--;
            }
        }

        return [.. from start in starts from end in ends where start < end select key[start..end]];
    }

    private Cue Keyed(Cue cue) => new(Keyed(cue.Whole), Keyed(cue.Brief), Keyed(cue.Anywhere));

    private List<string> Keyed(IReadOnlyList<string> words) => [.. words.Select(Key).Where(key => key.Length > 0).Distinct()];

    private enum Fit
    {
        Not = 1,
        Anywhere = 2,
        Brief = 3,
        Whole = 4,
    }

    private sealed record Matcher(Intent Intent, Cue Cue);
}
