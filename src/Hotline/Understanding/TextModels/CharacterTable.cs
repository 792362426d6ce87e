namespace Hotline.Understanding.TextModels;

/// <summary>What each character is to a model: one look-up folds case, width, digits, punctuation and variant characters.</summary>
/// <remarks>
/// Letters are lower case and half width, every digit is <c>0</c> (a house number says nothing about a sector), white space and
/// punctuation are a space, and a variant character (a traditional one, say) is the one it stands for.
/// </remarks>
internal sealed class CharacterTable
{
    private readonly char[] _folded = new char[char.MaxValue + 1];

    /// <param name="variants">Variant characters and what each stands for; empty for none.</param>
    public CharacterTable(IReadOnlyDictionary<char, char> variants)
    {
        Variants = variants;
        for (var c = 0; c < _folded.Length; c++)
        {
            _folded[c] = Fold((char)c);
        }

        foreach (var (variant, standard) in variants)
        {
            _folded[variant] = Fold(standard);
        }
    }

    public IReadOnlyDictionary<char, char> Variants { get; }

    /// <summary>Folds a text; a run of white space and punctuation becomes one space, and none stands at either end.</summary>
    /// <param name="text">As it was given.</param>
    /// <param name="characters">Receives the characters; at least as long as the text.</param>
    /// <param name="origins">Receives where each of them stood in the text; at least as long as the text.</param>
    /// <returns>How many characters there are.</returns>
    public int Fold(ReadOnlySpan<char> text, Span<char> characters, Span<int> origins)
    {
        var folded = _folded;
        var length = 0;
        var previous = ' ';
        for (var i = 0; i < text.Length; i++)
        {
            var c = folded[text[i]];
            if (c != ' ' || previous != ' ')
            {
                characters[length] = c;
                origins[length++] = i;
            }

            previous = c;
        }

        return length > 0 && previous == ' ' ? length - 1 : length;
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '0' and <= '9' => '0',
        < (char)128 => ' ',
        >= '！' and <= '～' => Fold((char)(c - 0xFEE0)),
        _ when char.IsLetter(c) || char.IsSurrogate(c) => char.ToLowerInvariant(c),
        _ when char.IsDigit(c) => '0',
        _ => ' ',
    };
}
