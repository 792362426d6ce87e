using System.Collections.Concurrent;
using Hotline.Catalogue;
using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Service.People;

/// <summary>Makes, changes and closes accounts. Each call works on its own connection, so a page that stays open for a shift is safe to use it.</summary>
internal sealed class Accounts(IServiceScopeFactory scopes, City city, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every account, by name.</summary>
    public Task<IReadOnlyList<AccountLine>> ListAsync() => InScope<IReadOnlyList<AccountLine>>(async people =>
    {
        var all = await people.Accounts.Users.AsNoTracking().OrderBy(account => account.UserName).ToListAsync();
        var lines = new List<AccountLine>();
        foreach (var account in all)
        {
            lines.Add(new AccountLine(
                account.UserName!, account.DisplayName, [.. await people.Accounts.GetRolesAsync(account)], account.Unit,
                IsClosed: account.LockoutEnd > clock.GetUtcNow(), HasPassword: account.PasswordHash is not null));
        }

        return lines;
    });

    /// <summary>The name colleagues read for an account's name; the name itself when there is no such account.</summary>
    public async Task<string> DisplayNameAsync(string name) =>
        _names.TryGetValue(name, out var known) ? known : _names[name] = await InScope(async people =>
            await people.Accounts.FindByNameAsync(name) is { DisplayName.Length: > 0 } account ? account.DisplayName : name);

    /// <summary>Makes an account without a password.</summary>
    /// <returns>The invitation's path, or the errors.</returns>
    public Task<AccountAnswer> CreateAsync(AccountLine line) => InScope(async people =>
    {
        if (Fault(line) is { } fault)
        {
            return new AccountAnswer(null, [fault]);
        }

        var account = new Account { UserName = line.Name, DisplayName = line.DisplayName, Unit = line.Unit, LockoutEnabled = true };
        var made = await people.Accounts.CreateAsync(account);
        if (!made.Succeeded)
        {
            return new AccountAnswer(null, [.. made.Errors.Select(error => error.Code)]);
        }

        await people.GiveRolesAsync(account, line.Roles);
        _names[line.Name] = line.DisplayName;
        return new AccountAnswer(await people.Invitation.LinkAsync(account), []);
    });

    /// <summary>Changes name, roles, unit and whether it is closed. Who is signed in with it is signed out within a minute.</summary>
    public Task<AccountAnswer> ChangeAsync(AccountLine line) => InScope(async people =>
    {
        if (Fault(line) is { } fault)
        {
            return new AccountAnswer(null, [fault]);
        }

        var account = await people.Accounts.FindByNameAsync(line.Name);
        if (account is null)
        {
            return new AccountAnswer(null, ["NoSuchAccount"]);
        }

        var isOnlyAdministrator = (await people.Accounts.GetUsersInRoleAsync(Roles.Administrator))
            .All(other => other.Id == account.Id || other.LockoutEnd > clock.GetUtcNow());
        if (isOnlyAdministrator && (line.IsClosed || !line.Roles.Contains(Roles.Administrator)))
        {
            return new AccountAnswer(null, ["LastAdministrator"]);
        }

        account.DisplayName = line.DisplayName;
        account.Unit = line.Unit;
        account.LockoutEnd = line.IsClosed ? DateTimeOffset.MaxValue : null;
        await people.Accounts.RemoveFromRolesAsync(account, await people.Accounts.GetRolesAsync(account));
        await people.GiveRolesAsync(account, line.Roles);
        await people.Accounts.UpdateSecurityStampAsync(account);
        _names[line.Name] = line.DisplayName;
        return new AccountAnswer(null, []);
    });

    /// <summary>A new invitation for an account: for a new password.</summary>
    public Task<AccountAnswer> InviteAsync(string name) => InScope(async people =>
        await people.Accounts.FindByNameAsync(name) is { } account
            ? new AccountAnswer(await people.Invitation.LinkAsync(account), [])
            : new AccountAnswer(null, ["NoSuchAccount"]));

    /// <summary>Makes the first administrator, who also works at the desk when asked to. There must be no account yet.</summary>
    public Task<AccountAnswer> CreateFirstAsync(string name, string displayName, string password, bool atTheDesk) => InScope(async people =>
    {
        if (await people.Accounts.Users.AnyAsync())
        {
            return new AccountAnswer(null, ["NotFirst"]);
        }

        var account = new Account { UserName = name, DisplayName = displayName, LockoutEnabled = true };
        var made = await people.Accounts.CreateAsync(account, password);
        if (made.Succeeded)
        {
            await people.GiveRolesAsync(account, atTheDesk ? [Roles.Administrator, Roles.Supervisor] : [Roles.Administrator]);
        }

        return new AccountAnswer(null, [.. made.Errors.Select(error => error.Code)]);
    });

    private string? Fault(AccountLine line) =>
        line.DisplayName.Trim().Length is 0 or > 100 ? "DisplayNameMissing"
        : line.Roles.Count == 0 ? "RoleMissing"
        : line.Roles.Contains(Roles.Unit) && !(UnitCode.TryParse(line.Unit, out var unit) && city.Unit(unit) is not null) ? "UnitMissing"
        : null;

    private async Task<T> InScope<T>(Func<Scope, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(new Scope(scope.ServiceProvider));
    }

    private sealed class Scope(IServiceProvider services)
    {
        public UserManager<Account> Accounts { get; } = services.GetRequiredService<UserManager<Account>>();

        public Invitation Invitation { get; } = services.GetRequiredService<Invitation>();

        public async Task GiveRolesAsync(Account account, IReadOnlyList<string> names)
        {
            var roles = services.GetRequiredService<RoleManager<IdentityRole>>();
            foreach (var name in names)
            {
                if (!await roles.RoleExistsAsync(name))
                {
                    await roles.CreateAsync(new IdentityRole(name));
                }
            }

            await Accounts.AddToRolesAsync(account, names);
        }
    }
}

/// <summary>An account as administrators see it.</summary>
/// <param name="Name">What the person signs in with.</param>
/// <param name="DisplayName">What colleagues read.</param>
/// <param name="Roles">Of <see cref="People.Roles"/>.</param>
/// <param name="Unit">A unit member's unit, by code.</param>
/// <param name="IsClosed">Nobody can sign in with it.</param>
/// <param name="HasPassword">Its owner has accepted the invitation.</param>
public sealed record AccountLine(string Name, string DisplayName, IReadOnlyList<string> Roles, string? Unit, bool IsClosed = false, bool HasPassword = false);

/// <summary>What came of making or changing an account.</summary>
/// <param name="InvitationPath">The one-time link's path and query; null when there is none.</param>
/// <param name="Errors">Codes, each a key <c>Error.…</c> among the console's words; empty on success.</param>
internal sealed record AccountAnswer(string? InvitationPath, IReadOnlyList<string> Errors)
{
    public bool Succeeded => Errors.Count == 0;
}
