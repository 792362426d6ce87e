using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Storage;

/// <summary>Where things are in the data folder.</summary>
internal sealed class DataFolder(IOptions<StorageOptions> options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder, as a full path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.DataDirectory);

    public string Database => System.IO.Path.Combine(Path, "hotline.db");

    public string Keys => System.IO.Path.Combine(Path, "keys");

    public string Blobs => System.IO.Path.Combine(Path, "blobs");

    /// <summary>Makes the folders, readable by the owner alone. Twice is once.</summary>
    public void Prepare()
    {
        Make(Path);
        Make(Keys);
        Make(Blobs);
    }

    /// <summary>Keeps every other process from preparing the folder until the answer is disposed of.</summary>
    /// <exception cref="IOException">Another process has held it for half a minute.</exception>
    public IDisposable Lock()
    {
        using var pause = new ManualResetEventSlim();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(Path, "hotline.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 600)
            {
                pause.Wait(50);
            }
        }
    }

    /// <summary>Makes a folder that only its owner can look into. Twice is once.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }
}
