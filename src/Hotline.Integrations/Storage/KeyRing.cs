using System.Globalization;
using System.Security.Cryptography;

namespace Hotline.Integrations.Storage;

/// <summary>
/// The secret keys in the data folder: one for PINs, one or more for reporters. A backup without them opens no identity and
/// no PIN; a service without them must not start on an old record.
/// </summary>
internal sealed class KeyRing
{
    private const UnixFileMode OwnerReads = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string ReporterPrefix = "reporters-";

    private readonly Lazy<(byte[] Pins, Dictionary<string, byte[]> Reporters)> _keys;

    public KeyRing(DataFolder folder, TimeProvider clock) => _keys = new(() => Load(folder, clock));

    /// <summary>The key PINs are worked out with.</summary>
    public byte[] Pins => _keys.Value.Pins;

    /// <summary>The newest key for reporters, with its id.</summary>
    public (string Id, byte[] Key) NewestForReporters
    {
        get
        {
            var (id, key) = _keys.Value.Reporters.MaxBy(pair => pair.Key, StringComparer.Ordinal);
            return (id, key);
        }
    }

    /// <summary>A key for reporters, or null when the ring has none of this id.</summary>
    public byte[]? ForReporters(string id) => _keys.Value.Reporters.GetValueOrDefault(id);

    /// <summary>Reads the keys now, or makes them for an empty folder.</summary>
    /// <exception cref="InvalidOperationException">There is a record but its keys are missing.</exception>
    public void Load() => _ = _keys.Value;

    private static (byte[], Dictionary<string, byte[]>) Load(DataFolder folder, TimeProvider clock)
    {
        folder.Prepare();
        using (folder.Lock())
        {
            var pins = Path.Combine(folder.Keys, "pins.key");
            if (!File.Exists(pins) || ReporterKeys(folder).Count == 0)
            {
                if (File.Exists(folder.Database) && new FileInfo(folder.Database).Length > 0)
                {
                    throw new InvalidOperationException(
                        $"{folder.Database} exists but its keys in {folder.Keys} do not. New keys would open no reporter's identity and make every PIN wrong: put the keys back from the backup.");
                }

                var today = clock.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
                Make(folder, $"{ReporterPrefix}{today}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}.key");
                Make(folder, "pins.key");
            }

            return (Read(pins), ReporterKeys(folder).ToDictionary(IdOf, Read));
        }
    }

    private static List<string> ReporterKeys(DataFolder folder) => [.. Directory.EnumerateFiles(folder.Keys, $"{ReporterPrefix}*.key")];

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path)[ReporterPrefix.Length..];

    private static void Make(DataFolder folder, string name)
    {
        var path = Path.Combine(folder.Keys, name);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerReads;
        }

        using (var file = new FileStream($"{path}.new", options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
            file.Flush(flushToDisk: true);
        }

        File.Move($"{path}.new", path);
        FolderFlush.Flush(folder.Keys);
    }

    private static byte[] Read(string path)
    {
        var key = new byte[32];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) && length == key.Length
            ? key
            : throw new InvalidOperationException($"{path} does not hold a key of 32 bytes in base 64: put it back from the backup.");
    }
}
