using System.Text.RegularExpressions;

namespace Hotline.Tests.Architecture;

/// <summary>A document that points at a file points at one that is there.</summary>
public partial class DocumentTests
{
    public static TheoryData<string> Documents() =>
        ["README.md", "CHANGELOG.md", .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var folder = Path.GetDirectoryName(Repository.Path(document))!;
        var links = Link().Matches(Repository.Read(document)).Select(match => match.Groups["to"].Value.Split('#')[0]).Where(to => to.Length > 0 && !to.Contains("://", StringComparison.Ordinal));

        Assert.All(links, to => Assert.True(Path.Exists(Path.Combine(folder, to)), to));
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
