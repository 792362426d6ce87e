using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Catalogue;

/// <summary>Settings of the catalogue, read from the <c>Catalogue</c> section.</summary>
public sealed class CatalogueOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Catalogue";

    /// <summary>
    /// The folder that describes the city, relative to the working directory or absolute. Default empty: the folder
    /// <c>catalogue</c> beside the program, or else the nearest one going up from the working directory.
    /// </summary>
    public string Path { get; set; } = "";
}

/// <summary>A catalogue with a fault stops the service at startup, and every fault is told.</summary>
internal sealed class CatalogueOptionsRules(CatalogueOnDisk catalogue) : IValidateOptions<CatalogueOptions>
{
    public ValidateOptionsResult Validate(string? name, CatalogueOptions options)
    {
        if (CatalogueOnDisk.Find(options) is not { } folder)
        {
            return ValidateOptionsResult.Fail(
                options.Path.Length > 0
                    ? $"Catalogue:Path is '{options.Path}'; it must be an existing folder."
                    : "Catalogue:Path is empty and no folder 'catalogue' lies beside the program or above the working directory; name the folder.");
        }

        return catalogue.Read(folder).Match(
            read => ValidateOptionsResult.Success,
            faulty => ValidateOptionsResult.Fail(faulty.Faults.Select(fault => $"{folder}/{fault}")));
    }
}
