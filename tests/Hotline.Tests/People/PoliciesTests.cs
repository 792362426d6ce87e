using System.Security.Claims;
using Hotline.Service.People;

namespace Hotline.Tests.People;

/// <summary>The table of who may do what, read row by row.</summary>
public class PoliciesTests
{
    [Theory]
    [InlineData(Roles.Agent, null, Policies.SignedIn, Policies.Agent)]
    [InlineData(Roles.Supervisor, null, Policies.SignedIn, Policies.Agent, Policies.Wall)]
    [InlineData(Roles.Administrator, null, Policies.SignedIn, Policies.Wall, Policies.Accounts)]
    [InlineData(Roles.Unit, "fire-rescue", Policies.SignedIn, Policies.Unit)]
    [InlineData(Roles.Unit, null, Policies.SignedIn)] // a unit member without a unit may do nothing
    public void A_role_may_do_this_and_nothing_else(string role, string? unit, params string[] allowed)
    {
        var person = Somebody(role, unit);

        Assert.Equal(allowed.Order(), Policies.Table.Keys.Where(policy => person.May(policy)).Order());
    }

    [Fact]
    public void A_stranger_may_do_nothing() =>
        Assert.All(Policies.Table.Keys, policy => Assert.False(new ClaimsPrincipal(new ClaimsIdentity()).May(policy), policy));

    [Fact]
    public void A_unit_alone_makes_nobody_a_unit_member() =>
        Assert.False(Somebody(Roles.Agent, "fire-rescue").May(Policies.Unit));

    private static ClaimsPrincipal Somebody(string role, string? unit)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "test");
        if (unit is not null)
        {
            identity.AddClaim(new Claim(Person.UnitClaim, unit));
        }

        return new ClaimsPrincipal(identity);
    }
}
