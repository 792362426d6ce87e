using Hotline.Integrations.Catalogue;

namespace Hotline.Service.Workbench.Words;

/// <summary>The console's words in every language, from <c>dialogs/&lt;language&gt;/console.yaml</c>: one flat map of keys a language.</summary>
internal sealed class ConsoleWords
{
    /// <summary>The file's name within a language's folder.</summary>
    public const string FileName = "console.yaml";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _words;

    /// <param name="words">Key to words, by language; the first language stands in for one we do not have.</param>
    public ConsoleWords(IEnumerable<(string Language, IReadOnlyDictionary<string, string> Words)> words)
    {
        _words = words.ToDictionary(one => one.Language, one => one.Words);
        Languages = [.. _words.Keys];
    }

    /// <summary>The languages the console speaks, the first first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The words of one language.</summary>
    public IReadOnlyDictionary<string, string> In(string language) => _words[Known(language)];

    /// <summary>The language we have that is nearest to a tag: <c>en</c> for <c>en-GB</c>, the first one for <c>fr</c>.</summary>
    public string Known(string? tag) =>
        tag is null ? Languages[0]
        : _words.ContainsKey(tag) ? tag
        : Languages.FirstOrDefault(one => tag.StartsWith($"{one}-", StringComparison.OrdinalIgnoreCase)) ?? Languages[0];

    /// <summary>Reads the console's words of a folder.</summary>
    /// <param name="folder">The folder <c>dialogs</c>.</param>
    /// <param name="languages">The city's languages, in its order.</param>
    /// <exception cref="InvalidOperationException">A file is missing or not a flat map; the message names file and line.</exception>
    public static ConsoleWords Read(string folder, IEnumerable<string> languages) =>
        new(languages.Select(language => (language, (IReadOnlyDictionary<string, string>)ReadFile(Path.Combine(folder, language, FileName)))));

    private static Dictionary<string, string> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"{path} is missing: the console has no words in this language.");
        }

        using var text = File.OpenText(path);
        if (YamlNode.Read(text) is not YamlNode.Map map)
        {
            throw new InvalidOperationException($"{path}:1: the file must be a map of keys and words.");
        }

        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (value is not YamlNode.Scalar { Text.Length: > 0 } scalar || !words.TryAdd(key.Text, scalar.Text))
            {
                throw new InvalidOperationException($"{path}:{key.Line}: '{key.Text}' must stand once, with words behind it.");
            }
        }

        return words;
    }
}
