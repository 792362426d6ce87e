using Hotline.Catalogue;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Conversations;

/// <summary>Settings of the words, read from the <c>Dialogs</c> section.</summary>
public sealed class DialogsOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Dialogs";

    /// <summary>
    /// The folder with what the hotline says, relative to the working directory or absolute. Default empty: the folder
    /// <c>dialogs</c> beside the program, or else the nearest one going up from the working directory.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>
    /// The folder with the sectors' own questions, relative to the working directory or absolute. Default empty: the folder
    /// <c>forms</c> among the dialogs. A city with other sectors names its own here and shares the words.
    /// </summary>
    public string Forms { get; set; } = "";
}

/// <summary>The dialogs folder of this process, read once.</summary>
internal sealed class DialogsOnDisk(City city)
{
    private readonly Lock _lock = new();
    private ((string Folder, string Forms) Asked, DialogsReading Reading)? _last;

    /// <summary>The reading of a folder; the second asker gets the first one's.</summary>
    public DialogsReading Read(string folder, string forms)
    {
        lock (_lock)
        {
            if (_last is not { } last || last.Asked != (folder, forms))
            {
                _last = last = ((folder, forms), DialogsReader.Read(folder, city, forms.Length == 0 ? null : Path.GetFullPath(forms)));
            }

            return last.Reading;
        }
    }

    /// <summary>The folder the settings mean, or null when there is none.</summary>
    public static string? Find(DialogsOptions options) =>
        options.Path.Length > 0
            ? (Directory.Exists(options.Path) ? Path.GetFullPath(options.Path) : null)
            : Candidates().Select(folder => Path.Combine(folder, "dialogs")).FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, "forms")));

    private static IEnumerable<string> Candidates()
    {
        yield return AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}

/// <summary>Words with a fault stop the service at startup, and every fault is told.</summary>
internal sealed class DialogsOptionsRules(IServiceProvider services) : IValidateOptions<DialogsOptions>
{
    public ValidateOptionsResult Validate(string? name, DialogsOptions options)
    {
        if (DialogsOnDisk.Find(options) is not { } folder)
        {
            return ValidateOptionsResult.Fail(
                options.Path.Length > 0
                    ? $"Dialogs:Path is '{options.Path}'; it must be an existing folder."
                    : "Dialogs:Path is empty and no folder 'dialogs' lies beside the program or above the working directory; name the folder.");
        }

        if (options.Forms.Length > 0 && !Directory.Exists(options.Forms))
        {
            return ValidateOptionsResult.Fail($"Dialogs:Forms is '{options.Forms}'; it must be an existing folder, or empty.");
        }

        try
        {
            // Asked for only now: without a sound city its words cannot be checked, and the city tells its own faults.
            var dialogs = (DialogsOnDisk)services.GetService(typeof(DialogsOnDisk))!;
            return dialogs.Read(folder, options.Forms).Match(
                read => ValidateOptionsResult.Success,
                faulty => ValidateOptionsResult.Fail(faulty.Faults.Select(fault => $"{folder}/{fault}")));
        }
        catch (OptionsValidationException)
        {
            return ValidateOptionsResult.Skip;
        }
    }
}
