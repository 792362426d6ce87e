using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Triage.Embedded;

/// <summary>Settings of the embedded classifier, read from the <c>Triage:Embedded</c> section.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Triage:Embedded";

    /// <summary>The folder trained models are kept in, made when it does not exist. Default empty: the folder <c>models</c> in <c>Storage:DataDirectory</c>.</summary>
    public string ModelDirectory { get; set; } = "";
}

/// <summary>Every rule about the section.</summary>
internal sealed class EmbeddedOptionsRules : IValidateOptions<EmbeddedOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddedOptions options) =>
        options.ModelDirectory.Contains('\0', StringComparison.Ordinal)
            ? ValidateOptionsResult.Fail($"Triage:Embedded:ModelDirectory is '{options.ModelDirectory}'; it must be the path of a folder, or empty.")
            : ValidateOptionsResult.Success;
}
