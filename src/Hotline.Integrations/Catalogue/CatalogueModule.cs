using Hotline.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Catalogue;

/// <summary>Everything the catalogue needs from the container.</summary>
public static class CatalogueModule
{
    /// <summary>Adds the <see cref="City"/>, read once. A bad catalogue stops the service at startup with every fault.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services)
    {
        services.AddOptions<CatalogueOptions>().BindConfiguration(CatalogueOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CatalogueOptions>, CatalogueOptionsRules>();
        services.AddSingleton<CatalogueOnDisk>();

        // Reading the options runs the rules above, so whoever asks for the city gets a sound one or the list of faults.
        services.AddSingleton(provider =>
            provider.GetRequiredService<CatalogueOnDisk>()
                .Read(CatalogueOnDisk.Find(provider.GetRequiredService<IOptions<CatalogueOptions>>().Value)!)
                .Match(read => read.City, faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults))));

        return services;
    }
}
