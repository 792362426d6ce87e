using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Journey;

/// <summary>The roads through the stages.</summary>
public static class JourneyModule
{
    /// <summary>Adds every road. Needs the stages, the record and the words of <c>dialogs/</c>.</summary>
    public static IServiceCollection AddJourney(this IServiceCollection services) => services.AddSingleton<FileReport>();
}
