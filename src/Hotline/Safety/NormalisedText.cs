namespace Hotline.Safety;

/// <summary>
/// A message as the cues see it: simplified, lower case, half width, without spaces inside Chinese words; each
/// character knows where it stood in the message, and in which clause and sentence.
/// </summary>
internal sealed class NormalisedText
{
    private readonly char[] _chars;
    private readonly int[] _origins;
    private readonly ushort[] _clauses;
    private readonly ushort[] _sentences;

    private NormalisedText(NormalisedText other, char[] chars)
    {
        (_chars, _origins, _clauses, _sentences) = (chars, other._origins, other._clauses, other._sentences);
        (Length, ChineseLength) = (other.Length, other.ChineseLength);
    }

    private NormalisedText(int capacity)
    {
        _chars = GC.AllocateUninitializedArray<char>(capacity);
        _origins = GC.AllocateUninitializedArray<int>(capacity);
        _clauses = GC.AllocateUninitializedArray<ushort>(capacity);
        _sentences = GC.AllocateUninitializedArray<ushort>(capacity);
    }

    public int Length { get; private set; }

    /// <summary>How many of the characters are Chinese.</summary>
    public int ChineseLength { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public char this[int index] => _chars[index];

    /// <summary>A length that weighs the same in both scripts: a Chinese character says about as much as three letters.</summary>
    public int Weight => ChineseLength + ((Length - ChineseLength) / 3);

    public int Clause(int index) => _clauses[index];

    public int Sentence(int index) => _sentences[index];

    /// <summary>A piece of the normalised text as a piece of the message.</summary>
    public TextSpan Original(int start, int end) => new(_origins[start], _origins[end - 1] + 1 - _origins[start]);

    /// <summary>The same text with pieces of it blotted out.</summary>
    public NormalisedText Without(List<CueMatch> pieces)
    {
        var chars = (char[])_chars.Clone();
        foreach (var piece in pieces)
        {
            Array.Fill(chars, Script.Blot, piece.Start, piece.End - piece.Start);
        }

        return new NormalisedText(this, chars);
    }

    public static NormalisedText Of(string text, char[] simplified)
    {
        var result = new NormalisedText(text.Length);
        ushort clause = 0, sentence = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = simplified[text[at]];
            if (c == Script.Dropped)
            {
                if (Script.IsFireSign(text, at))
                {
                    result.Add('火', at, clause, sentence);
                }

                continue;
            }

            if (Script.IsChinese(c) || char.IsAsciiLetterOrDigit(c))
            {
                result.Add(c, at, clause, sentence);
                continue;
            }

            if (IsBetweenChinese(text, at, result) && (Script.IsJoiner(c) || IsStutter(text, at)))
            {
                continue;
            }

            if (c == ' ' && result.Length > 0 && result._chars[result.Length - 1] == ' ')
            {
                continue;
            }

            result.Add(c, at, clause, sentence);
            switch (Script.BreakAt(text, at, c))
            {
                case Script.Break.Sentence:
                    sentence = Next(sentence);
                    clause = Next(clause);
                    break;
                case Script.Break.Clause:
                    clause = Next(clause);
                    break;
                case Script.Break.None:
                    break;
            }
        }

        return result;
    }

    private void Add(char c, int origin, ushort clause, ushort sentence)
    {
        _chars[Length] = c;
        _origins[Length] = origin;
        _clauses[Length] = clause;
        _sentences[Length] = sentence;
        Length++;
        ChineseLength += Script.IsChinese(c) ? 1 : 0;
    }

    private static ushort Next(ushort number) => number == ushort.MaxValue ? number : (ushort)(number + 1);

    private static bool IsBetweenChinese(string text, int at, NormalisedText result)
    {
        if (result.Length == 0 || !Script.IsChinese(result._chars[result.Length - 1]))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && Script.IsJoiner(text[next]))
        {
            next++;
        }

        return next < text.Length && Script.IsChinese(text[next]);
    }

    // "着.火.了": the same mark between single characters is not punctuation.
    private static bool IsStutter(string text, int at) =>
        (at + 2 < text.Length && text[at + 2] == text[at] && Script.IsChinese(text[at + 1]) && at + 3 < text.Length && Script.IsChinese(text[at + 3]))
        || (at >= 2 && text[at - 2] == text[at] && Script.IsChinese(text[at - 1]));
}
