using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Hotline.Service.Citizen;

/// <summary>The words of the citizen's pages in every language, from <c>dialogs/&lt;language&gt;/page.yaml</c>.</summary>
public sealed class PageWords
{
    private readonly Dictionary<string, PageVoice> _voices;

    private PageWords(Dictionary<string, PageVoice> voices) => _voices = voices;

    /// <summary>The languages there are words in, the city's first language first.</summary>
    public IReadOnlyList<string> Languages => [.. _voices.Keys];

    /// <summary>The words in one language.</summary>
    /// <exception cref="KeyNotFoundException">There are none in this language.</exception>
    public PageVoice In(string language) => _voices[language];

    /// <summary>Reads every language, or says every fault: the file, the key, and what is missing.</summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    /// <param name="languages">The city's languages, the first first.</param>
    /// <exception cref="InvalidOperationException">A file is missing or broken, or two languages do not have the same keys and places.</exception>
    public static PageWords Read(string folder, IReadOnlyList<string> languages)
    {
        List<string> faults = [];
        var read = languages.ToDictionary(language => language, language => ReadFile(Path.Combine(folder, language, "page.yaml"), faults));
        var first = languages[0];
        foreach (var language in languages.Skip(1))
        {
            var file = Path.Combine(folder, language, "page.yaml");
            faults.AddRange(read[first].Keys.Except(read[language].Keys).Select(key => $"{file}: '{key}' is missing; {first} has it."));
            faults.AddRange(read[language].Keys.Except(read[first].Keys).Select(key => $"{file}: '{key}' is in no other language."));
            faults.AddRange(read[first].Keys.Intersect(read[language].Keys)
                .Where(key => !Places(read[first][key]).SetEquals(Places(read[language][key])))
                .Select(key => $"{file}: '{key}' must have the same places in braces as in {first}."));
        }

        return faults.Count > 0
            ? throw new InvalidOperationException(string.Join('\n', faults))
            : new PageWords(read.ToDictionary(pair => pair.Key, pair => new PageVoice(pair.Key, pair.Value)));
    }

    /// <summary>The folder <c>dialogs</c> beside the program, or else the nearest one going up from the working directory.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string FindFolder() =>
        Candidates().FirstOrDefault(folder => Directory.Exists(folder) && Directory.GetFiles(folder, "page.yaml", SearchOption.AllDirectories).Length > 0)
        ?? throw new DirectoryNotFoundException("No folder 'dialogs' with page.yaml lies beside the program or above the working directory.");

    private static IEnumerable<string> Candidates()
    {
        yield return Path.Combine(AppContext.BaseDirectory, "dialogs");
        for (var at = new DirectoryInfo(Directory.GetCurrentDirectory()); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, "dialogs");
        }
    }

    private static Dictionary<string, string> ReadFile(string file, List<string> faults)
    {
        try
        {
            return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(file)) ?? [];
        }
        catch (Exception problem) when (problem is YamlException or IOException)
        {
            faults.Add($"{file}: {problem.Message}");
            return [];
        }
    }

    private static HashSet<string> Places(string words) =>
        [.. words.Split('{').Skip(1).Select(part => part.Split('}')[0])];
}

/// <summary>The pages' words in one language.</summary>
/// <param name="language">Its BCP 47 tag, such as <c>zh</c>.</param>
/// <param name="words">Key to words.</param>
public sealed class PageVoice(string language, IReadOnlyDictionary<string, string> words)
{
    /// <summary>The tag of the language, such as <c>zh</c>.</summary>
    public string Language { get; } = language;

    /// <summary>The tag as browsers and fonts want it, such as <c>zh-CN</c>.</summary>
    public string HtmlLanguage => this["HtmlLanguage"];

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => words.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"dialogs/{Language}/page.yaml has no '{key}'.");

    /// <summary>The words of a key with its places filled.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Place, object Value)> values)
    {
        var text = this[key];
        foreach (var (place, value) in values)
        {
            text = text.Replace($"{{{place}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>A point in time as people of the city read it.</summary>
    /// <param name="at">The point in time.</param>
    /// <param name="zone">The city's time zone.</param>
    public string Time(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString(this["TimeFormat"], CultureInfo.GetCultureInfo(HtmlLanguage));
}
