using System.Net;
using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Service.People;

/// <summary>Signs a person in with name and password.</summary>
internal sealed class SignIn(SignInManager<Account> cookies, UserManager<Account> accounts, IPasswordHasher<Account> hasher, SignInDelays delays)
{
    // Checked when there is no such account, so that the answer takes as long as for one that exists.
    private static readonly Account _nobody = new();
    private static string? _hashOfNothing;

    /// <summary>Tries. On success the response carries the cookie.</summary>
    /// <param name="name">The account's name as typed.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="from">The address it comes from.</param>
    public async Task<SignInAnswer> HandleAsync(string name, string password, IPAddress? from)
    {
        name = name.Trim();
        if (delays.Wait(name, from) is var wait && wait > TimeSpan.Zero)
        {
            return new SignInAnswer.Wait(wait);
        }

        var account = await accounts.FindByNameAsync(name);
        if (account is null)
        {
            _hashOfNothing ??= hasher.HashPassword(_nobody, Guid.NewGuid().ToString());
            hasher.VerifyHashedPassword(_nobody, _hashOfNothing, password);
        }

        // One answer for "no such account", "closed" and "wrong password": a guesser learns nothing.
        if (account is null || !(await cookies.CheckPasswordSignInAsync(account, password, lockoutOnFailure: false)).Succeeded)
        {
            delays.Failed(name, from);
            return new SignInAnswer.Refused();
        }

        delays.Succeeded(name, from);
        await cookies.SignInAsync(account, isPersistent: false);
        return new SignInAnswer.SignedIn();
    }
}

/// <summary>What came of a try to sign in.</summary>
internal abstract record SignInAnswer
{
    private SignInAnswer() { }

    /// <summary>The cookie is set.</summary>
    public sealed record SignedIn : SignInAnswer;

    /// <summary>Name or password is wrong, or the account is closed.</summary>
    public sealed record Refused : SignInAnswer;

    /// <summary>Too many wrong tries; nothing was checked.</summary>
    public sealed record Wait(TimeSpan For) : SignInAnswer;
}
