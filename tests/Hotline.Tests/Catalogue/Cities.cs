using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;

namespace Hotline.Tests.Catalogue;

/// <summary>The cities of the repository, read once for all tests.</summary>
internal static class Cities
{
    private static readonly Lazy<City> _beijing = new(() => Read(Folder("catalogue")));
    private static readonly Lazy<City> _littleton = new(() => Read(Folder("tests/cities/littleton")));

    public static City Beijing => _beijing.Value;

    public static City Littleton => _littleton.Value;

    public static string Folder(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Hotline.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return Path.Combine(root.FullName, path);
    }

    private static City Read(string folder) => CatalogueReader.Read(folder).Match(
        read => read.City,
        faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));
}
