using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>The parts that many files of the catalogue share: names, sources, codes, references.</summary>
internal static class EntryParts
{
    /// <summary>A text for every language of the city.</summary>
    public static Names Names(this Entry entry, string key, IReadOnlyList<string> languages)
    {
        var names = new Dictionary<string, string>();
        if (entry.Inner(key) is { } inner)
        {
            foreach (var language in languages)
            {
                if (inner.Text(language) is { } name)
                {
                    names[language] = name;
                }
            }

            inner.NothingElse();
            entry.Answer(inner);
        }

        return new Names(names);
    }

    /// <summary>Lists of texts by language; the city's first language must be there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> TextsByLanguage(this Entry entry, string key, IReadOnlyList<string> languages)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>();
        if (entry.Inner(key) is not { } inner)
        {
            return texts;
        }

        foreach (var language in languages)
        {
            if (inner.Has(language) || language == languages[0])
            {
                texts[language] = inner.Distinct(language);
            }
            else
            {
                inner.Node(language, optional: true);
            }
        }

        inner.NothingElse();
        entry.Answer(inner);
        return texts;
    }

    /// <summary>A list of texts with none written twice.</summary>
    public static IReadOnlyList<string> Distinct(this Entry entry, string key, bool optional = false)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (text, line) in entry.Texts(key, optional))
        {
            if (!seen.TryAdd(text, line))
            {
                entry.Fault(line, $"'{key}' says {Short(text)} twice; the first is on line {seen[text]}");
            }
        }

        return [.. seen.Keys];
    }

    /// <summary>Where the facts come from: the entry's own source, or the one of its file.</summary>
    public static Source? Source(this Entry entry, Source? ofFile)
    {
        var own = entry.Inner("source", optional: ofFile is not null);
        if (own is null)
        {
            return ofFile;
        }

        var source = new Source(own.Text("text") ?? "", own.Date("date", optional: true), own.Flag("assumed", optional: true));
        own.NothingElse();
        entry.Answer(own);
        return source;
    }

    /// <summary>A sector code, or null.</summary>
    public static SectorCode? Sector(this Entry entry, string key, bool optional = false) =>
        entry.Parsed(key, text => (SectorCode.TryParse(text, out var code), code), "a sector code: lower-case letters with single hyphens, such as road-facility", optional);

    /// <summary>A unit code, or null.</summary>
    public static UnitCode? UnitCode(this Entry entry, string key) =>
        entry.Parsed(key, text => (Hotline.Catalogue.UnitCode.TryParse(text, out var code), code), UnitRule);

    /// <summary>A short code of our own: kinds, clocks, dangers, rules.</summary>
    public static string? Code(this Entry entry, string key) =>
        entry.Parsed(key, text => (Hotline.Catalogue.UnitCode.TryParse(text, out _), text), "lower-case letters, digits and single hyphens, 2 to 40 characters");

    /// <summary>One unit of a rule, or null.</summary>
    public static UnitReference? UnitReference(this Entry entry, string key) =>
        entry.Parsed(key, text => (TryReference(text, out var unit), unit), ReferenceRule);

    /// <summary>The units of a rule.</summary>
    public static IReadOnlyList<UnitReference> UnitReferences(this Entry entry, string key)
    {
        var units = new List<UnitReference>();
        foreach (var (text, line) in entry.Texts(key, optional: true))
        {
            if (!TryReference(text, out var unit))
            {
                entry.Fault(line, $"'{key}' holds '{text}'; it must be {ReferenceRule}");
            }
            else if (units.Contains(unit!))
            {
                entry.Fault(line, $"'{key}' names {text} twice");
            }
            else
            {
                units.Add(unit!);
            }
        }

        return units;
    }

    /// <summary>The beginning of a long text, for a message.</summary>
    public static string Short(string text) => text.Length > 30 ? $"'{text[..30]}…'" : $"'{text}'";

    private const string UnitRule = "a unit code: lower-case letters, digits and single hyphens, 2 to 40 characters";
    private const string ReferenceRule = "@street, @district or " + UnitRule;

    private static bool TryReference(string text, out UnitReference? unit)
    {
        var known = text is "@street" or "@district" || Hotline.Catalogue.UnitCode.TryParse(text, out _);
        unit = known ? Hotline.Catalogue.UnitReference.Parse(text) : null;
        return known;
    }
}
