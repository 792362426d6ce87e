using Hotline.Integrations.Storage;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Service.People;

/// <summary>What a password must be: long, and not one that everybody tries. No rules about signs and capitals: they make worse passwords.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The least length, in characters.</summary>
    public const int MinLength = 12;

    /// <summary>The error code of a password that is too short; also its key among the console's words.</summary>
    public const string TooShort = "PasswordTooShort";

    /// <summary>The error code of a password that everybody tries; also its key among the console's words.</summary>
    public const string TooCommon = "PasswordTooCommon";

    private static readonly string[] _common = ReadCommon();

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(password ?? "", user.UserName ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault, Description = fault })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password, or null.</summary>
    public static string? Fault(string password, string account) =>
        password.Length < MinLength ? TooShort : IsCommon(password, account) ? TooCommon : null;

    /// <summary>Whether little is left of it when the account's name, common words, runs and repetitions are taken out.</summary>
    private static bool IsCommon(string password, string account)
    {
        // Telephone numbers and birthdays, however long.
        if (password.All(char.IsAsciiDigit))
        {
            return true;
        }

        var rest = Plain(password);
        foreach (var word in _common.Prepend(Plain(account)).Where(word => word.Length >= 3))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return WithoutRuns(rest).Length < 5 || rest.Distinct().Count() < 4;
    }

    // As people disguise words: P@ssw0rd is password.
    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Select(c => c switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '$' or '5' => 's',
        '7' => 't',
        _ => c,
    }).Where(char.IsLetterOrDigit));

    // Keeps a character only when it neither repeats nor continues (abc, 876) the one before.
    private static string WithoutRuns(string text) =>
        string.Concat(text.Where((c, i) => i == 0 || Math.Abs(c - text[i - 1]) > 1));

    private static string[] ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Hotline.Service.People.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Plain).Distinct().OrderByDescending(word => word.Length)];
    }
}
