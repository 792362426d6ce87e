using Hotline.Catalogue;
using Hotline.Service.Workbench.Layout;
using Hotline.Service.Workbench.Live;
using Hotline.Service.Workbench.Words;
using Hotline.Service.People;
using MudBlazor;
using MudBlazor.Services;

namespace Hotline.Service.Workbench;

/// <summary>The agents' and departments' console under <c>/console</c>, with its doors: set-up, sign-in, invitation.</summary>
internal static class ConsoleModule
{
    /// <summary>Adds the console and the people who use it. Needs the city, storage and the journey's handlers.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddPeople();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddRazorComponents().AddInteractiveServerComponents(options =>
        {
            // An agent whose network drops for a moment keeps the half-written answer.
            options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
        });
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            options.SnackbarConfiguration.VisibleStateDuration = 4000;
            options.SnackbarConfiguration.PreventDuplicates = false;
        });

        services.AddSingleton(provider =>
            ConsoleWords.Read(ConsoleWords.FindFolder(), provider.GetRequiredService<City>().Languages));
        services.AddSingleton<LiveQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveQueue>());
        services.AddScoped<ConsoleKeys>();
        services.AddScoped<Queue.TakeTicket>();
        services.AddScoped<Microsoft.AspNetCore.Components.Authorization.AuthenticationStateProvider, StillSignedIn>();
        return services;
    }

    /// <summary>Maps the console's pages and endpoints.</summary>
    public static void MapConsole(this WebApplication app)
    {
        app.UseConsoleHeaders();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapChoices();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // Our own header says more.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}
