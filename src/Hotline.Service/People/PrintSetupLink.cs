using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Service.People;

/// <summary>When the service has started and nobody can sign in yet, prints where the first administrator is made.</summary>
/// <remarks>To the console and not to the log: logs are collected and read by more people than may have the link.</remarks>
internal sealed partial class PrintSetupLink(
    IServiceScopeFactory scopes, SetupLink link, IServer server, IHostApplicationLifetime lifetime, ILogger<PrintSetupLink> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = Print(lifetime.ApplicationStopping));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Print(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            if (!await accounts.Users.AnyAsync(cancellation))
            {
                await Console.Out.WriteLineAsync($"First administrator: {Address()}/setup?code={link.Issue()}");
            }
        }
        catch (Exception failure)
        {
            NotPrinted(failure);
        }
    }

    private string Address()
    {
        // Behind a proxy we do not know our own name; the path is then put behind whatever name people use.
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        return address.Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal).TrimEnd('/');
    }

    [LoggerMessage(801, LogLevel.Error, "It could not be found out whether there are accounts; restart the service to get a set-up link")]
    private partial void NotPrinted(Exception failure);
}
