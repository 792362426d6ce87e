using System.Runtime.InteropServices;
using System.Text;

namespace Hotline.Integrations.Storage;

/// <summary>Makes a new name in a folder outlive a power failure: a file's own flush does not, and .NET does not open folders.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Flush(string folder)
    {
        // Windows keeps names by itself.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(Encoding.UTF8.GetBytes($"{folder}\0"), ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"The folder {folder} could not be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        var failure = Sync(handle) == 0 ? 0 : Marshal.GetLastPInvokeError();
        _ = Close(handle);
        if (failure != 0)
        {
            throw new IOException($"The folder {folder} could not be flushed (error {failure}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
