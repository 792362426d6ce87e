using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Hotline.Reports;

/// <summary>The number a citizen keeps, such as <c>R-7F3K-20QD</c>: 40 random bits, so that nobody finds a neighbour's by counting.</summary>
public static class ReceiptNumber
{
    // Crockford's alphabet: no I, L, O or U, so that a number read over the telephone is heard right.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A new number.</summary>
    public static string Next()
    {
        var digits = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"R-{digits[..4]}-{digits[4..]}";
    }

    /// <summary>Reads a number as people type it: any case, spaces or hyphens anywhere, O for 0, I or L for 1.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out string number)
    {
        number = null;
        if (text is null || text.Length > 40)
        {
            return false;
        }

        // Not Normalize: it throws on half an emoji, and people send those.
        var digits = string.Concat(text.Select(c => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c).Select(char.ToUpperInvariant)
            .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '‐' or '–' or '—'))
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

        if (digits.Length != 9 || digits[0] != 'R' || !digits.Skip(1).All(Alphabet.Contains))
        {
            return false;
        }

        number = $"R-{digits[1..5]}-{digits[5..]}";
        return true;
    }
}
