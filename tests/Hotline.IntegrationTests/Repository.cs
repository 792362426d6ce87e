using System.Runtime.CompilerServices;

namespace Hotline.IntegrationTests;

/// <summary>Files of the repository, wherever the tests run from.</summary>
internal static class Repository
{
    private static readonly string _root = Find();

    public static string Path(string relative) => System.IO.Path.Combine(_root, relative);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(here)!);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Hotline.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Hotline.sln is above none of the folders of this file.");
        }

        return folder.FullName;
    }
}
