using System.Text.RegularExpressions;
using Hotline.Integrations.Catalogue;
using Hotline.Understanding;

namespace Hotline.Integrations.Conversations;

/// <summary>Reads <c>&lt;language&gt;/cues.yaml</c>: what people say.</summary>
internal static class CuesFile
{
    // Linear time whatever a message holds; backtracking patterns can be made to hang by one.
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static LanguageCues? Read(CatalogueFile file, string language)
    {
        if (file.Yaml() is not { } entry)
        {
            return null;
        }

        var script = entry.Inner("language");
        var letters = script is null ? null : Pattern(script, "letters", group: null);
        var signs = script is null ? null : Pattern(script, "signs", group: null, optional: true);
        script?.NothingElse();

        var cues = new LanguageCues
        {
            Language = language,
            Letters = letters ?? Never,
            Signs = signs,
            SwitchTo = entry.Inner("switch_to") is { } switching ? Cue(switching) : Understanding.Cue.None,
            Intents = Intents(entry),
            Fillers = entry.Distinct("fillers"),
            Corrections = entry.Distinct("corrections"),
            InsteadOf = [.. entry.Texts("instead_of").Select(each => Compiled(entry, each.Text, each.Line, ["right", "wrong"])).OfType<Regex>()],
            When = Stretches(entry, "when"),
            Enterprise = Stretches(entry, "enterprise"),
            PeopleAtRisk = Stretches(entry, "people"),
            OwnName = Stretches(entry, "own_name"),
            Address = Stretches(entry, "address", optional: true),
        };

        entry.NothingElse();
        return cues;
    }

    private static Regex Never { get; } = new("[^\\w\\W]", Safe);

    private static Dictionary<Intent, Cue> Intents(Entry entry)
    {
        var intents = new Dictionary<Intent, Cue>();
        if (entry.Inner("intents") is not { } inner)
        {
            return intents;
        }

        foreach (var intent in Enum.GetValues<Intent>())
        {
            if (inner.Inner(intent.ToString()) is { } cue)
            {
                intents[intent] = Cue(cue);
            }
        }

        inner.NothingElse();
        return intents;
    }

    private static Cue Cue(Entry entry)
    {
        var cue = new Cue(entry.Distinct("whole"), entry.Distinct("brief", optional: true), entry.Distinct("anywhere", optional: true));
        entry.NothingElse();
        return cue;
    }

    private static List<Stretch> Stretches(Entry entry, string key, bool optional = false)
    {
        List<Stretch> stretches = [];
        foreach (var each in entry.Each(key, optional))
        {
            var pattern = Pattern(each, "regex", "value");
            var after = each.Distinct("after", optional: true);
            var unless = each.Distinct("unless", optional: true);
            each.Node("least", optional: true);
            var least = each.Has("least") ? each.Whole("least", 1, 20) : 1;
            each.NothingElse();
            if (pattern is not null)
            {
                stretches.Add(new Stretch(pattern, after, unless, least));
            }
        }

        return stretches;
    }

    private static Regex? Pattern(Entry entry, string key, string? group, bool optional = false) =>
        entry.Text(key, optional) is { } text ? Compiled(entry, text, entry.LineOf(key), group is null ? [] : [group]) : null;

    /// <summary>A pattern that cannot be made slow, or null with a fault.</summary>
    public static Regex? Compiled(Entry entry, string text, int line, IReadOnlyList<string> groups)
    {
        try
        {
            var pattern = new Regex(text, Safe);
            if (groups.FirstOrDefault(group => !pattern.GetGroupNames().Contains(group)) is { } missing)
            {
                entry.Fault(line, $"the pattern lacks the group (?<{missing}>…), which says what is taken from it");
                return null;
            }

            return pattern;
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            entry.Fault(line, $"the pattern cannot be used: {failure.Message}");
            return null;
        }
    }
}
