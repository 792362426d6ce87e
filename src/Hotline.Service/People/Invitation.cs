using System.Text;
using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Hotline.Service.People;

/// <summary>The link over which a person sets the password of their own account, once.</summary>
/// <remarks>
/// It is signed, bound to the account's security stamp and good for a day. Setting the password changes the stamp, which makes
/// every link of the account void.
/// </remarks>
internal sealed class Invitation(UserManager<Account> accounts)
{
    /// <summary>The path and query of a new link.</summary>
    public async Task<string> LinkAsync(Account account)
    {
        var code = await accounts.GeneratePasswordResetTokenAsync(account);
        return $"/invitation?account={Uri.EscapeDataString(account.UserName!)}&code={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(code))}";
    }

    /// <summary>The account a link is for, or null when it is void.</summary>
    public async Task<Account?> OpenAsync(string? name, string? code) =>
        name is not null && Decode(code) is { } token && await accounts.FindByNameAsync(name) is { } account
        && !await accounts.IsLockedOutAsync(account)
        && await accounts.VerifyUserTokenAsync(
            account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token)
            ? account
            : null;

    /// <summary>Sets the password.</summary>
    public Task<IdentityResult> AcceptAsync(Account account, string code, string password) =>
        accounts.ResetPasswordAsync(account, Decode(code) ?? "", password);

    private static string? Decode(string? code)
    {
        try
        {
            return code is { Length: <= 2000 } ? Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
