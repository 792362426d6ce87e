using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>The catalogue folder of this process, read once.</summary>
internal sealed class CatalogueOnDisk
{
    private readonly Lock _lock = new();
    private (string Folder, CatalogueReading Reading)? _last;

    /// <summary>The reading of a folder; the second asker gets the first one's.</summary>
    public CatalogueReading Read(string folder)
    {
        lock (_lock)
        {
            if (_last is not { } last || last.Folder != folder)
            {
                _last = last = (folder, CatalogueReader.Read(folder));
            }

            return last.Reading;
        }
    }

    /// <summary>The folder the settings mean, or null when there is none.</summary>
    public static string? Find(CatalogueOptions options)
    {
        if (options.Path.Length > 0)
        {
            return Directory.Exists(options.Path) ? Path.GetFullPath(options.Path) : null;
        }

        return Candidates().Select(folder => Path.Combine(folder, "catalogue")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "city.yaml")));
    }

    private static IEnumerable<string> Candidates()
    {
        yield return AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
