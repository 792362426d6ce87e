using Hotline.Integrations.Storage;
using Hotline.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Triage.Embedded;

/// <summary>Everything the embedded classifier needs from the container, but the city.</summary>
public static class EmbeddedModule
{
    /// <summary>Adds the classifier <c>embedded</c>. Its model is read, or trained, while the service starts.</summary>
    public static IServiceCollection AddEmbeddedClassifier(this IServiceCollection services)
    {
        services.AddOptions<EmbeddedOptions>()
            .BindConfiguration(EmbeddedOptions.Section)
            .PostConfigure<IOptions<StorageOptions>>((options, storage) =>
                options.ModelDirectory = options.ModelDirectory.Length > 0 ? options.ModelDirectory : Path.Combine(storage.Value.DataDirectory, "models"))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmbeddedOptions>, EmbeddedOptionsRules>();
        services.AddSingleton<SectorModelFile>();
        services.AddSingleton<EmbeddedClassifier>();
        services.AddSingleton<IClassifier>(provider => provider.GetRequiredService<EmbeddedClassifier>());
        services.AddHostedService<PrepareEmbeddedClassifier>();
        return services;
    }
}
