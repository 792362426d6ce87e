using System.Security.Claims;
using Hotline.Catalogue;
using Hotline.Integrations.Storage;
using Hotline.Tickets;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Hotline.Service.People;

/// <summary>What a principal says about the person who signed in.</summary>
internal static class Person
{
    /// <summary>The claim with the name colleagues read.</summary>
    public const string NameClaim = "hotline:name";

    /// <summary>The claim with a unit member's unit.</summary>
    public const string UnitClaim = "hotline:unit";

    /// <summary>The account's name: what history and claims hold.</summary>
    public static string Account(this ClaimsPrincipal person) => person.Identity?.Name ?? "";

    /// <summary>The name colleagues read.</summary>
    public static string DisplayName(this ClaimsPrincipal person) => person.FindFirstValue(NameClaim) is { Length: > 0 } name ? name : person.Account();

    /// <summary>The unit of a unit member; null for everybody else.</summary>
    public static UnitCode? Unit(this ClaimsPrincipal person) =>
        UnitCode.TryParse(person.FindFirstValue(UnitClaim), out var unit) ? unit : null;

    /// <summary>The person as an agent in a ticket's history.</summary>
    public static Actor AsAgent(this ClaimsPrincipal person) => new(ActorKind.Agent, person.Account());

    /// <summary>The person as a member of their unit in a ticket's history.</summary>
    public static Actor AsUnitMember(this ClaimsPrincipal person) => new(ActorKind.UnitMember, person.Account(), person.Unit()?.Value);
}

/// <summary>Puts name and unit into the principal.</summary>
internal sealed class PrincipalOfAccount(
    UserManager<Account> accounts, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Person.NameClaim, user.DisplayName));
        if (user.Unit is { Length: > 0 } unit)
        {
            identity.AddClaim(new Claim(Person.UnitClaim, unit));
        }

        return identity;
    }
}
