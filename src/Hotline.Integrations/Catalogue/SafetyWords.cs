using Hotline.Safety;

namespace Hotline.Integrations.Catalogue;

/// <summary>How words and patterns are written in <c>catalogue/safety/</c>: in lists, or many to a block.</summary>
internal static class SafetyWords
{
    /// <summary>The words of an entry in each way people write, and nothing else beside the keys already asked for.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="lists">The lists a pattern may name, or null when these are words and not patterns.</param>
    public static Wording Wording(this Entry entry, HashSet<string>? lists)
    {
        var wording = new Wording(Patterns(entry, "zh", lists), Patterns(entry, "en", lists), Patterns(entry, "pinyin", lists));
        if (entry.IsSound && wording.Zh.Count + wording.En.Count + wording.Pinyin.Count == 0)
        {
            entry.Fault(entry.Line, "there are no words here; give 'zh', 'en' or 'pinyin'");
        }

        entry.NothingElse();
        return wording;
    }

    /// <summary>A list of words, or a block of them: one a line, between slashes, or between <paramref name="separators"/>.</summary>
    public static IReadOnlyList<string> Words(this Entry entry, string key, params char[] separators) => entry.Node(key, optional: true) switch
    {
        null => [],
        YamlNode.Items => entry.Distinct(key),
        YamlNode.Scalar scalar => scalar.Text.Split([.. separators, '/', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        var other => entry.Wrong<IReadOnlyList<string>>(other, key, "words, in a list or a block") ?? [],
    };

    private static IReadOnlyList<string> Patterns(Entry entry, string language, HashSet<string>? lists)
    {
        var texts = language == "zh" ? entry.Words(language, ' ') : entry.Words(language);
        foreach (var text in lists is null ? [] : texts)
        {
            if (!CuePattern.TryParse(text, out var patterns, out var problem))
            {
                entry.Fault(entry.LineOf(language), problem);
            }

            foreach (var missing in patterns.SelectMany(pattern => pattern.Parts).Where(part => part.IsList && !lists!.Contains(part.Words)).Distinct())
            {
                entry.Fault(entry.LineOf(language), $"'{text}' names the list '{missing.Words}', which is not in words.yaml");
            }
        }

        return texts;
    }
}
