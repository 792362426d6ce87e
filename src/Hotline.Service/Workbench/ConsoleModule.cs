using Hotline.Catalogue;
using Hotline.Integrations.Conversations;
using Hotline.Integrations.Insights;
using Hotline.Service.Workbench.Desk;
using Hotline.Service.Workbench.Inbox;
using Hotline.Service.Workbench.Layout;
using Hotline.Service.Workbench.Live;
using Hotline.Service.Workbench.Queue;
using Hotline.Service.Workbench.Words;
using Hotline.Service.People;
using Microsoft.Extensions.Options;
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
            ConsoleWords.Read(
                DialogsOnDisk.Find(provider.GetRequiredService<IOptions<DialogsOptions>>().Value)!, provider.GetRequiredService<City>().Languages));
        services.AddSingleton<LiveQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveQueue>());
        services.AddScoped<ConsoleKeys>();
        services.AddInsights();
        services.AddSingleton<TakeTicket>();
        services.AddSingleton<ReadTicketFile>();
        services.AddSingleton<TicketActions>();
        services.AddSingleton<CaseActions>();
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
        app.MapAttachments();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options =>
        {
            // Our own header says more.
            options.ContentSecurityFrameAncestorsPolicy = null;
        });
    }
}
