using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Storage;

/// <summary>Where the record is kept, read from the <c>Storage</c> section.</summary>
public sealed class StorageOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Storage";

    /// <summary>The database. Default <c>Sqlite</c>, which is the only one this release has.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>
    /// The folder of the database, the keys and the files citizens send. Default <c>data</c> under the working directory; made
    /// when it does not exist. Its disk must honour fsync.
    /// </summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>How many units of work share one commit at most, from 1 to 10,000. Default 500. More costs memory, and time when a commit fails.</summary>
    public int MaxBatch { get; set; } = 500;

    /// <summary>How many units of work may wait to be written before callers wait too, from 1 to 1,000,000. Default 10,000.</summary>
    public int MaxWaiting { get; set; } = 10_000;

    /// <summary>How long to wait for another process that holds the database, in seconds, from 1 to 60. Default 10.</summary>
    public int BusyTimeoutSeconds { get; set; } = 10;
}

/// <summary>Every rule about the section. All faults are reported together, each naming its setting and its value.</summary>
internal sealed class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();

        if (!string.Equals(options.Provider, "Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            faults.AddError($"Storage:Provider is '{options.Provider}'; it must be Sqlite, the only provider this release has.");
        }

        if (string.IsNullOrWhiteSpace(options.DataDirectory) || options.DataDirectory.Contains('\0', StringComparison.Ordinal))
        {
            faults.AddError($"Storage:DataDirectory is '{options.DataDirectory}'; it must be the path of a folder, such as data.");
        }

        Range("MaxBatch", options.MaxBatch, 1, 10_000);
        Range("MaxWaiting", options.MaxWaiting, 1, 1_000_000);
        Range("BusyTimeoutSeconds", options.BusyTimeoutSeconds, 1, 60);

        return faults.Build();

        void Range(string key, int value, int least, int most)
        {
            if (value < least || value > most)
            {
                faults.AddError($"Storage:{key} is {value}; it must be from {least} to {most}.");
            }
        }
    }
}
