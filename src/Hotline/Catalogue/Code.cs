using System.Diagnostics.CodeAnalysis;

namespace Hotline.Catalogue;

/// <summary>The one rule all codes of the catalogue follow.</summary>
internal static class Code
{
    public static string Rule(int maxLength) => $"2 to {maxLength} lower-case letters, with single hyphens between words";

    public static bool IsCode([NotNullWhen(true)] string? text, int maxLength, bool digits)
    {
        if (text is null || text.Length < 2 || text.Length > maxLength || text[0] == '-' || text[^1] == '-' || text.Contains("--", StringComparison.Ordinal))
        {
            return false;
        }

        return text.All(c => char.IsAsciiLetterLower(c) || c == '-' || (digits && char.IsAsciiDigit(c)));
    }
}
