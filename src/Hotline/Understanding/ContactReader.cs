using System.Text.RegularExpressions;

namespace Hotline.Understanding;

/// <summary>Finds telephone numbers and e-mail addresses as people type them.</summary>
public static partial class ContactReader
{
    /// <summary>The first e-mail address, lower case, or null.</summary>
    public static string? Email(string text)
    {
        var match = EmailPattern().Match(text);
        return match.Success && match.Length <= 254 ? match.Value.ToLowerInvariant() : null;
    }

    /// <summary>The first telephone number that is surely one, in E.164 form, or null: mobile, landline with area code, or with a country code.</summary>
    public static string? Telephone(string text)
    {
        for (var match = NumberPattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (Standard(match.Value) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>A telephone number in an answer to "which number?": also a local one of 7 or 8 digits, kept as given.</summary>
    public static string? AnsweredTelephone(string text)
    {
        if (Telephone(text) is { } number)
        {
            return number;
        }

        var match = NumberPattern().Match(text);
        var digits = Digits(match.Value);
        return match.Success && digits.Length is >= 7 and <= 8 ? digits : null;
    }

    private static string? Standard(string written)
    {
        var plus = written.TrimStart(' ', '(').StartsWith('+');
        var digits = Digits(written);
        if (digits.StartsWith("0086", StringComparison.Ordinal))
        {
            (plus, digits) = (true, digits[2..]);
        }

        if (digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) && IsMobile(digits[2..]))
        {
            return "+" + digits;
        }

        return plus ? (digits.Length is >= 8 and <= 15 ? "+" + digits : null)
            : IsMobile(digits) ? "+86" + digits
            : digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits[1] != '0' ? "+86" + digits[1..]
            : null;
    }

    private static bool IsMobile(string digits) => digits.Length == 11 && digits[0] == '1' && digits[1] >= '3';

    private static string Digits(string written) => string.Concat(written.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"[+(]?[0-9](?:[ \-()]{0,2}[0-9]){6,16}")]
    private static partial Regex NumberPattern();
}
