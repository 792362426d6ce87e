namespace Hotline.Understanding.TextModels;

/// <summary>A text as the model reads it, character by character, with the way back to the text as it was given.</summary>
/// <remarks>
/// Letters are lower case and half width, every digit is <c>0</c> (a house number says nothing about a sector), and a run of
/// white space or punctuation is one space, so that 消防通道，被堵 and 消防通道 被堵 are the same to it.
/// </remarks>
internal readonly struct NormalizedText
{
    private readonly char[] _characters;
    private readonly int[] _origins;
    private readonly int _length;

    private NormalizedText(char[] characters, int[] origins, int length)
    {
        _characters = characters;
        _origins = origins;
        _length = length;
    }

    /// <summary>The characters the model reads.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>Where each of them stood in the text as it was given.</summary>
    public ReadOnlySpan<int> Origins => _origins.AsSpan(0, _length);

    /// <summary>Normalizes a text into buffers at least as long as the text.</summary>
    public static NormalizedText Of(ReadOnlySpan<char> text, char[] characters, int[] origins)
    {
        var length = 0;
        var inGap = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Fold(text[i]);
            if (c == ' ')
            {
                if (inGap)
                {
                    continue;
                }

                inGap = true;
            }
            else
            {
                inGap = false;
            }

            characters[length] = c;
            origins[length++] = i;
        }

        if (length > 0 && inGap)
        {
            length--;
        }

        return new NormalizedText(characters, origins, length);
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
