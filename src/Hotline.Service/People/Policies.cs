using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Hotline.Service.People;

/// <summary>Who may do what: the only place this is written.</summary>
internal static class Policies
{
    /// <summary>May open the console at all.</summary>
    public const string SignedIn = "console";

    /// <summary>May read and move every ticket.</summary>
    public const string Agent = "desk";

    /// <summary>May read and move the tickets of the own unit.</summary>
    public const string Unit = "inbox";

    /// <summary>May see the figures of the whole city.</summary>
    public const string Wall = "wall";

    /// <summary>May make and close accounts.</summary>
    public const string Accounts = "accounts";

    /// <summary>Each policy with the rule that grants it.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ClaimsPrincipal, bool>> Table = new Dictionary<string, Func<ClaimsPrincipal, bool>>
    {
        [SignedIn] = person => person.Identity?.IsAuthenticated is true,
        [Agent] = person => person.IsInRole(Roles.Agent) || person.IsInRole(Roles.Supervisor),
        [Unit] = person => person.IsInRole(Roles.Unit) && person.Unit() is not null,
        [Wall] = person => person.IsInRole(Roles.Supervisor) || person.IsInRole(Roles.Administrator),
        [Accounts] = person => person.IsInRole(Roles.Administrator),
    };

    /// <summary>Whether a person may, by a row of the table.</summary>
    public static bool May(this ClaimsPrincipal person, string policy) => Table[policy](person);

    /// <summary>
    /// Makes the table the container's policies. Every row also asks for a sign-in by cookie, so that a program's key, whatever
    /// it may do elsewhere, opens no page.
    /// </summary>
    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var (name, rule) in Table)
        {
            options.AddPolicy(name, policy => policy
                .AddAuthenticationSchemes(Microsoft.AspNetCore.Identity.IdentityConstants.ApplicationScheme)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => rule(context.User)));
        }
    }
}
