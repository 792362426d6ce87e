using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Journey;

/// <summary>The roads through the stages.</summary>
public static class JourneyModule
{
    /// <summary>Adds the journey. Needs the city, the conversations, triage and storage.</summary>
    public static IServiceCollection AddJourney(this IServiceCollection services)
    {
        services.AddSingleton<FileReport>();
        services.AddSingleton<CarryOut>();
        services.AddSingleton<ReceiveMessage>();
        services.AddSingleton<GreetCitizen>();
        services.AddSingleton<TellReporter>();
        return services;
    }
}
