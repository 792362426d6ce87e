using Hotline.Integrations.Catalogue;

namespace Hotline.Service.Commands.Demo;

/// <summary>What the people of the demo say, from <c>dialogs/&lt;language&gt;/demo.yaml</c>: lists of lines by what they are for.</summary>
internal sealed class DemoWords
{
    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<string>>> _lines;

    private DemoWords(Dictionary<string, Dictionary<string, IReadOnlyList<string>>> lines) => _lines = lines;

    /// <summary>Reads them.</summary>
    /// <exception cref="IOException">A file is missing or not what it must be; the message names it.</exception>
    public static DemoWords Read(string folder, IReadOnlyList<string> languages) => new(languages.ToDictionary(language => language, language => ReadFile(Path.Combine(folder, language, "demo.yaml"))));

    /// <summary>A line for a purpose, another for another turn.</summary>
    public string Line(string language, string purpose, int turn) =>
        _lines[language].TryGetValue(purpose, out var lines) ? lines[turn % lines.Count] : throw new InvalidDataException($"demo.yaml of '{language}' has no lines for '{purpose}'.");

    private static Dictionary<string, IReadOnlyList<string>> ReadFile(string path)
    {
        using var text = File.OpenText(path);
        return YamlNode.Read(text) is YamlNode.Map map
            ? map.Entries.ToDictionary(entry => entry.Key.Text, entry => Lines(path, entry.Value))
            : throw new InvalidDataException($"{path}:1: the file must be a map.");
    }

    private static IReadOnlyList<string> Lines(string path, YamlNode value) => value is YamlNode.Items { Nodes: { Count: > 0 } nodes } && nodes.All(node => node is YamlNode.Scalar)
        ? [.. nodes.Cast<YamlNode.Scalar>().Select(node => node.Text)]
        : throw new InvalidDataException($"{path}:{value.Line}: there must be a list of lines.");
}
