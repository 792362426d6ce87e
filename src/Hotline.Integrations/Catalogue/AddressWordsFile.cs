using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>address-words.yaml</c>: how people write places, a map a language.</summary>
internal static class AddressWordsFile
{
    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            return;
        }

        entry.Source(null);
        foreach (var language in draft.Languages)
        {
            if (entry.Inner(language) is { } each)
            {
                ReadLanguage(each, language, draft);
            }
        }

        entry.NothingElse();
    }

    private static void ReadLanguage(Entry each, string language, Draft draft)
    {
        var words = new AddressWords
        {
            Language = language,
            Spaced = each.Flag("spaced"),
            StreetEndings = LongestFirst(each, "street_endings"),
            RoadEndings = LongestFirst(each, "road_endings"),
            SiteEndings = LongestFirst(each, "site_endings"),
            NumberUnits = LongestFirst(each, "number_units"),
            StrongNumberUnits = Among(each, "strong_number_units", "number_units"),
            HouseNumberUnits = Among(each, "house_number_units", "number_units"),
            Positions = LongestFirst(each, "positions"),
            StrongPositions = Among(each, "strong_positions", "positions"),
            LeadIns = LongestFirst(each, "lead_ins"),
            NotNames = LongestFirst(each, "not_names"),
            Joins = LongestFirst(each, "joins"),
            Negations = LongestFirst(each, "negations"),
            NotBefore = LongestFirst(each, "not_before"),
            NotAfter = LongestFirst(each, "not_after"),
            Variants = Variants(each),
        };

        each.NothingElse();
        if (each.IsSound)
        {
            draft.AddressWords.Add(words);
        }
    }

    // The longest ending that fits is the right one: 街道办事处 before 街道.
    private static List<string> LongestFirst(Entry each, string key) => [.. each.Distinct(key).OrderByDescending(word => word.Length)];

    private static List<string> Among(Entry each, string key, string all)
    {
        var known = each.Texts(all).Select(text => text.Text).ToHashSet();
        foreach (var (text, line) in each.Texts(key).Where(text => !known.Contains(text.Text)))
        {
            each.Fault(line, $"'{key}' holds '{text}', which '{all}' does not");
        }

        return LongestFirst(each, key);
    }

    private static Dictionary<char, char> Variants(Entry each)
    {
        var variants = new Dictionary<char, char>();
        foreach (var (text, line) in each.Texts("variants", optional: true))
        {
            if (text.Length != 2)
            {
                each.Fault(line, $"'variants' holds '{text}'; it must be two characters, the other way of writing first");
            }
            else if (!variants.TryAdd(text[0], text[1]))
            {
                each.Fault(line, $"'variants' gives '{text[0]}' twice");
            }
        }

        return variants;
    }
}
