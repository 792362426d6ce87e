using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Authorization;

namespace Hotline.Service.Api;

/// <summary>Which keys may do what.</summary>
internal static class ApiPolicies
{
    /// <summary>Any key in force.</summary>
    public const string AnyKey = "api.any";

    /// <summary>Filing: a key for intake, or an agent's.</summary>
    public const string Filing = "api.filing";

    /// <summary>Tickets: an agent's key, or a unit's for its own.</summary>
    public const string Tickets = "api.tickets";

    /// <summary>The queue: an agent's key.</summary>
    public const string Agent = "api.agent";

    /// <summary>Adds them.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(AnyKey, policy => Key(policy));
        options.AddPolicy(Filing, policy => Key(policy, ApiRole.Intake, ApiRole.Agent));
        options.AddPolicy(Tickets, policy => Key(policy, ApiRole.Agent, ApiRole.Unit));
        options.AddPolicy(Agent, policy => Key(policy, ApiRole.Agent));
    }

    private static void Key(AuthorizationPolicyBuilder policy, params ApiRole[] roles)
    {
        policy.AddAuthenticationSchemes(ApiKeyAuthentication.SchemeName).RequireAuthenticatedUser();
        if (roles.Length > 0)
        {
            policy.RequireClaim(ApiKeyAuthentication.RoleClaim, roles.Select(role => role.ToString().ToLowerInvariant()));
        }
    }
}
