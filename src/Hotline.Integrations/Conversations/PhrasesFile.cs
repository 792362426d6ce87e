using Hotline.Conversations;
using Hotline.Integrations.Catalogue;

namespace Hotline.Integrations.Conversations;

/// <summary>Reads <c>&lt;language&gt;/intake.yaml</c> of every language, and checks that they say the same things.</summary>
internal static class PhrasesFile
{
    public static Dictionary<string, IReadOnlyDictionary<string, string>> ReadAll(string folder, IReadOnlyList<string> languages, Faults faults)
    {
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        Dictionary<string, Written<string>>? first = null;
        foreach (var language in languages)
        {
            var written = Read(new CatalogueFile(folder, $"{language}/intake.yaml", faults));
            if (first is not null)
            {
                SamePlaces(first, written, faults);
            }

            first ??= written;
            all[language] = written.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
        }

        return all;
    }

    private static Dictionary<string, Written<string>> Read(CatalogueFile file)
    {
        var phrases = new Dictionary<string, Written<string>>();
        if (file.Yaml() is not { } entry)
        {
            return phrases;
        }

        foreach (var name in Phrases.All)
        {
            if (entry.Text(name) is { } words)
            {
                phrases[name] = new Written<string>(words, file.Name, entry.LineOf(name));
            }
        }

        foreach (var stranger in entry.Keys.Except(Phrases.All))
        {
            file.Fault(entry.LineOf(stranger), $"no phrase is called '{stranger}'; nothing would ever say it");
        }

        return phrases;
    }

    // A place that one language fills and another does not is a number or a name somebody never hears.
    private static void SamePlaces(Dictionary<string, Written<string>> first, Dictionary<string, Written<string>> other, Faults faults)
    {
        foreach (var (name, words) in other)
        {
            if (first.TryGetValue(name, out var model) && !Wording.PlacesIn(words.Value).SetEquals(Wording.PlacesIn(model.Value)))
            {
                faults.Add(words.File, words.Line, $"'{name}' has the places {Places(words.Value)}; it must have those of {model.File}: {Places(model.Value)}");
            }
        }
    }

    private static string Places(string words) =>
        Wording.PlacesIn(words) is { Count: > 0 } places ? string.Join(", ", places.Order().Select(place => $"{{{place}}}")) : "none";
}
