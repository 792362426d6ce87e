using System.Security.Claims;
using System.Text.Encodings.Web;
using Hotline.Integrations.Storage;
using Hotline.Tickets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Api;

/// <summary>Knows a caller by the key it sends as <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string RoleClaim = "api-role";
    public const string UnitClaim = "unit";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var presented = header[Bearer.Length..].Trim();
        var key = presented.Length is > 0 and <= 200 ? keys.Find(presented) : null;
        return Task.FromResult(key is null
            ? AuthenticateResult.Fail("No such key is in force.")
            : AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(key), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.WriteAsync(
            Context,
            StatusCodes.Status401Unauthorized,
            "A key is needed",
            Request.Headers.Authorization.Count == 0
                ? "Send the key you were given as 'Authorization: Bearer KEY'."
                : "The key you sent is not in force: it was mistyped or revoked. Ask whoever runs this hotline for a new one.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.WriteAsync(
        Context,
        StatusCodes.Status403Forbidden,
        "This key may not do that",
        $"It has the role '{Context.User.FindFirstValue(RoleClaim)}'; another role is needed here. The document at /docs says which.");

    private static ClaimsPrincipal PrincipalOf(ApiKey key)
    {
        List<Claim> claims = [new(ClaimTypes.Name, key.Name), new(RoleClaim, key.Role.ToString().ToLowerInvariant())];
        if (key.Unit is { } unit)
        {
            claims.Add(new Claim(UnitClaim, unit.Value));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
    }
}

/// <summary>Who an authenticated caller is to the tickets it moves.</summary>
internal static class ApiCaller
{
    /// <summary>The name of the key.</summary>
    public static string KeyName(this ClaimsPrincipal caller) => caller.Identity?.Name ?? "";

    /// <summary>The unit a unit's key acts for; null for every other key.</summary>
    public static string? UnitOfKey(this ClaimsPrincipal caller) => caller.FindFirstValue(ApiKeyAuthentication.UnitClaim);

    /// <summary>The caller as the history names it: <c>api:</c> and the key's name, so that nobody takes it for a person's account.</summary>
    public static Actor Actor(this ClaimsPrincipal caller) => caller.UnitOfKey() is { } unit
        ? new Actor(ActorKind.UnitMember, $"api:{caller.KeyName()}", unit)
        : new Actor(ActorKind.Agent, $"api:{caller.KeyName()}");
}
