using Hotline.Safety;

namespace Hotline.Integrations.Catalogue;

/// <summary>
/// What the sense for danger learns from: <c>safety/labelled/gate.dev.tsv</c>, and the example reports of the sectors,
/// few of which are emergencies. A city may do without either.
/// </summary>
internal static class ExamplesReader
{
    private const string Development = "safety/labelled/gate.dev.tsv";

    public static IReadOnlyList<LabelledMessage> Labelled(string catalogue, Faults faults)
    {
        if (!File.Exists(Path.Combine(catalogue, Development)) || new CatalogueFile(catalogue, Development, faults).Content() is not { } content)
        {
            return [];
        }

        var reading = LabelledMessages.Read(content.Split('\n'));
        foreach (var (line, problem) in reading.Problems)
        {
            faults.Add(Development, line, problem);
        }

        return [.. reading.Messages.Select(message => message.Message)];
    }

    public static IReadOnlyList<string> OrdinaryReports(string catalogue)
    {
        var folder = Path.Combine(catalogue, "sectors");
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).AsParallel().AsOrdered().SelectMany(file => Examples(catalogue, $"sectors/{Path.GetFileName(file)}"))];
    }

    // Its faults are told by the reader of the sectors.
    private static IEnumerable<string> Examples(string catalogue, string name) =>
        new CatalogueFile(catalogue, name, new Faults()).Yaml()?.Inner("examples", optional: true) is { } examples
            ? examples.Keys.SelectMany(language => examples.Texts(language)).Select(text => text.Text)
            : [];
}
