using Hotline.Cases;
using Hotline.FollowUp;
using Hotline.Integrations.Catalogue;
using Hotline.Integrations.Channels.DirectLine;
using Hotline.Integrations.Conversations;
using Hotline.Integrations.Safety;
using Hotline.Integrations.Storage;
using Hotline.Service.Api;
using Hotline.Integrations.Triage.Embedded;
using Hotline.Journey;
using Hotline.Service.Citizen;
using Hotline.Service.Workbench;
using Hotline.Service.Workers;
using Hotline.Tickets;
using Hotline.Triage;

namespace Hotline.Service.Hosting;

/// <summary>Puts the service together: a list of modules, then a list of what they map.</summary>
internal static class HotlineHost
{
    /// <summary>The service, ready to run.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = Compose(args);
        AddServing(builder.Services);

        var app = builder.Build();
        Map(app);
        return app;
    }

    /// <summary>What only a service that listens needs, beside the parts of <see cref="Compose"/>.</summary>
    public static void AddServing(IServiceCollection services)
    {
        services.AddDirectLine();
        services.AddCitizenPages();
        services.AddConsole();
        services.AddApi();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<SettleMemory>();
    }

    /// <summary>The service's parts with its settings. A verb works with them too, and starts nothing.</summary>
    public static WebApplicationBuilder Compose(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(HotlineHost).Assembly.GetName().Name,
            ContentRootPath = ContentRoot(),
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);

        // A missing service is found at startup, in every environment, and not on a citizen's first message.
        builder.Host.UseDefaultServiceProvider(services => (services.ValidateScopes, services.ValidateOnBuild) = (true, true));

        AddModules(builder.Services);
        return builder;
    }

    private static void AddModules(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddCatalogue();
        services.AddSafety();
        services.AddConversations();
        services.AddEmbeddedClassifier();
        services.AddTriage();
        services.AddTickets();
        services.AddCases();
        services.AddFollowUp();
        services.AddJourney();
        services.AddStorage();
    }

    private static void Map(WebApplication app)
    {
        app.UseCitizenProblems();
        app.UseWebSockets();
        app.UseCors();
        // After authentication, which the host puts first: a key has a limit of its own.
        app.UseRateLimiter();

        app.MapHealth();
        app.MapDirectLine();
        app.MapCitizenPages();
        app.MapConsole();
        app.MapApi();
    }

    // A published program carries its pages beside it; one that is run from the sources finds them in the project.
    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : Directory.GetCurrentDirectory();
}
