using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;
using Hotline.Safety;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Safety;

/// <summary>Everything the life-safety gate needs from the container.</summary>
public static class SafetyModule
{
    /// <summary>Adds the rules, the gate and the floor of urgency. Bad cues stop the service at startup with every fault.</summary>
    public static IServiceCollection AddSafety(this IServiceCollection services)
    {
        services.TryAddSingleton(Rules);
        services.TryAddSingleton<EmergencyGate>();
        services.TryAddSingleton<UrgencyFloor>();
        return services;
    }

    private static SafetyRules Rules(IServiceProvider provider)
    {
        var city = provider.GetRequiredService<City>();
        var folder = CatalogueOnDisk.Find(provider.GetRequiredService<IOptions<CatalogueOptions>>().Value)!;
        var reading = SafetyCuesReader.Read(folder, [.. city.DangerKinds.Select(kind => kind.Code)]);
        return reading.Cues is { } cues
            ? new SafetyRules(cues)
            : throw new InvalidOperationException(string.Join('\n', reading.Faults.Select(fault => $"{folder}/{fault}")));
    }
}
