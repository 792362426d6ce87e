namespace Hotline.Understanding;

/// <summary>Cuts a text into passages of a sentence or a few.</summary>
internal static class Passages
{
    /// <summary>A passage ends at the first full stop from this many characters on.</summary>
    private const int Enough = 40;

    /// <summary>... and at a comma when it has grown to this many.</summary>
    private const int Long = 80;

    /// <summary>Where each passage ends; together they are the text. A short text is one passage, an empty one none.</summary>
    public static List<int> Of(ReadOnlySpan<char> text)
    {
        List<int> ends = [];
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = i + 1 - start;
            if ((length >= Enough && IsEnd(text, i)) || (length >= Long && IsPause(text[i])))
            {
                ends.Add(i + 1);
                start = i + 1;
            }
        }

        if (!text[start..].IsWhiteSpace())
        {
            ends.Add(text.Length);
        }

        return ends;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '。' or '！' or '？' or '!' or '?' or '；' or ';' or '\n' => true,
        '.' => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]),
        _ => false,
    };

    private static bool IsPause(char c) => c is '，' or ',' or '、' or '：' or ':' or ' ';
}
