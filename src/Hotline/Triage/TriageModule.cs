using Hotline.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Hotline.Triage;

/// <summary>Everything triage needs from the container, but the city, the safety rules and the classifiers.</summary>
public static class TriageModule
{
    /// <summary>Adds <see cref="AssessReport"/> and what finds places and kinds of matter in words.</summary>
    public static IServiceCollection AddTriage(this IServiceCollection services)
    {
        services.AddOptions<TriageOptions>().BindConfiguration(TriageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TriageOptions>, TriageOptionsRules>();
        services.TryAddSingleton<PlaceFinder>();
        services.TryAddSingleton<KindFinder>();
        services.AddSingleton<AssessReport>();
        return services;
    }
}
