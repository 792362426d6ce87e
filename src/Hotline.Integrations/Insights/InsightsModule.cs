using Hotline.Insights;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Integrations.Insights;

/// <summary>Everything the figures need from the container.</summary>
public static class InsightsModule
{
    /// <summary>Adds the figures. Needs storage.</summary>
    public static IServiceCollection AddInsights(this IServiceCollection services) => services.AddSingleton<IWallFigures, WallFiguresInDatabase>();
}
