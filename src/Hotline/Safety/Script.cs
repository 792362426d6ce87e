namespace Hotline.Safety;

/// <summary>What kind of character a character is.</summary>
internal static class Script
{
    /// <summary>Stands for a character that says nothing: emoji, zero-width marks.</summary>
    public const char Dropped = '\0';

    /// <summary>Stands for a character that is not to be looked at.</summary>
    public const char Blot = '□';

    /// <summary>Where a sentence or a clause ends.</summary>
    internal enum Break
    {
        None = 1,
        Clause = 2,
        Sentence = 3,
    }

    public static bool IsChinese(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or >= '\uf900' and <= '\ufaff';

    /// <summary>A space or a mark people put inside a word.</summary>
    public static bool IsJoiner(char c) => c is ' ' or '\t' or '\u3000' or '\u00a0' or '·' or '*' or '_' or '-' or '^' or '|' or '/' or '+' or '=' or '~' or '～';

    public static bool IsFireSign(string text, int at) => text[at] == '\ud83d' && at + 1 < text.Length && text[at + 1] == '\udd25';

    public static Break BreakAt(string text, int at, char c) => c switch
    {
        '。' or '!' or '?' or ';' or '\n' or '…' => Break.Sentence,
        '.' => at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]) ? Break.Sentence : Break.None,
        ',' or ':' or '(' or ')' or '"' or '“' or '”' or '—' or '【' or '】' or '《' or '》' => Break.Clause,
        _ => Break.None,
    };

    /// <summary>What each character becomes: half width, lower case, no accents, simplified by <paramref name="traditional"/>.</summary>
    public static char[] Simplified(IReadOnlyDictionary<char, char> traditional)
    {
        var table = new char[char.MaxValue + 1];
        for (var index = 0; index < table.Length; index++)
        {
            table[index] = Plain((char)index);
        }

        foreach (var (variant, simple) in traditional)
        {
            table[variant] = simple;
        }

        return table;
    }

    private static char Plain(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(c - 0xfee0)),
        '\u3000' or '\u00a0' or '\t' or '\r' => ' ',
        '’' or '‘' => '\'',
        >= '\ud800' and <= '\udfff' or >= '\u200b' and <= '\u200f' or >= '\ufe00' and <= '\ufe0f' or >= '\u2600' and <= '\u27bf' or '\0' => Dropped,
        >= '\u00c0' and <= '\u024f' => WithoutAccent(c),
        _ => char.ToLowerInvariant(c),
    };

    private static char WithoutAccent(char c)
    {
        var plain = c.ToString().Normalize(System.Text.NormalizationForm.FormD)[0];
        return char.IsAsciiLetter(plain) ? char.ToLowerInvariant(plain) : c;
    }
}
