using System.Security.Claims;
using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Service.Workbench;

/// <summary>Closes an open console within a minute when its account is closed or gets other roles.</summary>
internal sealed class StillSignedIn(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.GetUserAsync(authenticationState.User);
        return account is not null && await accounts.GetSecurityStampAsync(account)
            == authenticationState.User.FindFirstValue(accounts.Options.ClaimsIdentity.SecurityStampClaimType);
    }
}
