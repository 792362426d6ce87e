namespace Hotline.Understanding;

/// <summary>A set of words that can be asked "which begins here?", the longest first.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly Dictionary<char, string[]> _byLast;

    /// <summary>Takes words in any case; texts are asked in lower case.</summary>
    public WordTable(IEnumerable<string> words)
    {
        var all = words.Select(word => word.ToLowerInvariant()).Where(word => word.Length > 0).Distinct().OrderByDescending(word => word.Length).ToList();
        _byFirst = all.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());
        _byLast = all.GroupBy(word => word[^1]).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The length of the longest word that begins at a place, or 0. In spaced scripts it must end where a word ends.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && _byFirst.TryGetValue(text[at], out var words))
        {
            foreach (var word in words)
            {
                if (text[at..].StartsWith(word, StringComparison.Ordinal) && EndsWord(text, at, word.Length))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether the text before a place ends with a word of the set.</summary>
    public bool EndsAt(ReadOnlySpan<char> text, int end) => LengthBefore(text, end) > 0;

    /// <summary>The length of the longest word that ends at a place, or 0.</summary>
    public int LengthBefore(ReadOnlySpan<char> text, int end)
    {
        if (end > 0 && end <= text.Length && _byLast.TryGetValue(text[end - 1], out var words))
        {
            foreach (var word in words)
            {
                if (text[..end].EndsWith(word, StringComparison.Ordinal)
                    && (!char.IsAsciiLetter(word[0]) || end == word.Length || !char.IsAsciiLetterOrDigit(text[end - word.Length - 1])))
                {
                    return word.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a piece is exactly one of the words.</summary>
    public bool Holds(ReadOnlySpan<char> piece) => piece.Length > 0 && LengthBefore(piece, piece.Length) == piece.Length;

    private static bool EndsWord(ReadOnlySpan<char> text, int at, int length)
    {
        var end = at + length;
        return !char.IsAsciiLetter(text[at])
            || ((at == 0 || !char.IsAsciiLetter(text[at - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]) || !char.IsAsciiLetter(text[end - 1])));
    }
}
