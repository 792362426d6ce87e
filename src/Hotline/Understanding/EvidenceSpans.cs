using Hotline.Safety;

namespace Hotline.Understanding;

/// <summary>Turns the weight of every character into the few spans a person wants to see.</summary>
internal static class EvidenceSpans
{
    /// <summary>The most spans shown.</summary>
    public const int Most = 8;

    /// <summary>The most of them that speak against.</summary>
    private const int MostAgainst = 2;

    /// <summary>The longest span, in characters, that is not one Latin word.</summary>
    private const int Longest = 12;

    /// <summary>A character counts from this share of the hottest character's weight on.</summary>
    private const float Threshold = 0.25f;

    /// <summary>The strongest spans, those for the opinion first by weight.</summary>
    /// <param name="text">The text.</param>
    /// <param name="heat">One weight a character; positive speaks for.</param>
    public static IReadOnlyList<Evidence> Of(ReadOnlySpan<char> text, ReadOnlySpan<float> heat)
    {
        var hottest = 0f;
        foreach (var weight in heat)
        {
            hottest = Math.Max(hottest, Math.Abs(weight));
        }

        if (hottest == 0)
        {
            return [];
        }

        List<Evidence> spans = [];
        var free = 0;
        for (var start = 0; start < text.Length;)
        {
            var sign = Math.Sign(heat[start]);
            var end = start;
            while (end < text.Length && Math.Abs(heat[end]) >= Threshold * hottest && Math.Sign(heat[end]) == sign && !IsBreak(text[end]))
            {
                end++;
            }

            if (end == start)
            {
                start++;
                continue;
            }

            (start, end) = Trim(text, heat, WholeWords(text, free, start, end));
            spans.Add(new Evidence(new TextSpan(start, end - start), Sum(heat[start..end])));
            free = start = end;
        }

        // The same words once, where they weigh most.
        var words = text.ToString();
        spans = [.. spans.GroupBy(span => span.Span.In(words)).Select(same => same.MaxBy(span => Math.Abs(span.Weight))!)];

        var against = spans.Where(span => span.Weight < 0).OrderBy(span => span.Weight).Take(MostAgainst).ToList();
        var best = spans.Where(span => span.Weight > 0).OrderByDescending(span => span.Weight).Take(Most - against.Count);
        return [.. best.Concat(against).OrderByDescending(span => Math.Abs(span.Weight)).ThenBy(span => span.Span.Start)];
    }

    // A Latin word is shown whole; a single Chinese character takes its hotter neighbour along.
    private static (int Start, int End) WholeWords(ReadOnlySpan<char> text, int free, int start, int end)
    {
        while (start > free && char.IsAsciiLetter(text[start]) && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end - start == 1)
        {
            if (end < text.Length && !IsBreak(text[end]))
            {
                end++;
            }
            else if (start > free && !IsBreak(text[start - 1]))
            {
                start--;
            }
        }

        return (start, end);
    }

    // Of a long span the heaviest stretch, unless that would cut a Latin word.
    private static (int Start, int End) Trim(ReadOnlySpan<char> text, ReadOnlySpan<float> heat, (int Start, int End) span)
    {
        var (start, end) = span;
        while (end - start > Longest && !char.IsAsciiLetter(text[start]) && !char.IsAsciiLetter(text[end - 1]))
        {
            if (Math.Abs(heat[start]) < Math.Abs(heat[end - 1]))
            {
                start++;
            }
            else
            {
                end--;
            }
        }

        while (start < end - 1 && IsBreak(text[start]))
        {
            start++;
        }

        while (end > start + 1 && IsBreak(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    private static bool IsBreak(char c) => !char.IsLetterOrDigit(c) && c is not ('-' or '\'');

    private static double Sum(ReadOnlySpan<float> heat)
    {
        var sum = 0.0;
        foreach (var weight in heat)
        {
            sum += weight;
        }

        return sum;
    }
}
