using System.Diagnostics.CodeAnalysis;

namespace Hotline.Safety;

/// <summary>How the words of a cue must stand to each other.</summary>
/// <remarks>
/// <c>着火</c> is the word itself; <c>{burnable}</c> any word of that list; <c>没{breath}</c> two things side by side;
/// <c>{person}~{hurt}</c> one soon after the other in the same clause; <c>{place}~~{burning}</c> later in the same
/// sentence; <c>{a}&amp;{b}</c> in one clause, in any order (written out as two patterns).
/// </remarks>
/// <param name="Parts">At least one and at most <see cref="MaxParts"/>.</param>
public sealed record CuePattern(IReadOnlyList<CuePart> Parts)
{
    /// <summary>The most parts a pattern may have.</summary>
    public const int MaxParts = 4;

    /// <summary>Reads a pattern; one with <c>&amp;</c> becomes two.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="patterns">What was read, or nothing.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static bool TryParse(string text, out IReadOnlyList<CuePattern> patterns, [NotNullWhen(false)] out string? problem)
    {
        patterns = [];
        var sides = text.Split('&');
        if (sides.Length > 2)
        {
            problem = $"'{text}' has more than one '&'; a pattern may have one";
            return false;
        }

        var read = new List<IReadOnlyList<CuePart>>();
        foreach (var side in sides)
        {
            if (!TryParts(side, out var parts, out problem))
            {
                return false;
            }

            read.Add(parts);
        }

        var first = Joined(read);
        read.Reverse();
        patterns = sides.Length == 1 ? [first] : [first, Joined(read)];
        problem = first.Parts.Count > MaxParts ? $"'{text}' has more than {MaxParts} parts" : null;
        return problem is null;
    }

    private static CuePattern Joined(List<IReadOnlyList<CuePart>> sides) =>
        new([.. sides[0], .. sides.Skip(1).SelectMany(side => side.Select((part, index) => index == 0 ? part with { Link = CueLink.Near } : part))]);

    private static bool TryParts(string text, out IReadOnlyList<CuePart> parts, [NotNullWhen(false)] out string? problem)
    {
        var read = new List<CuePart>();
        parts = read;
        var link = CueLink.Adjacent;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '~')
            {
                link = at + 1 < text.Length && text[at + 1] == '~' ? CueLink.Far : CueLink.Near;
                at += link == CueLink.Far ? 2 : 1;
                continue;
            }

            var list = text[at] == '{';
            var end = list ? text.IndexOf('}', at) : text.IndexOfAny(['{', '~'], at);
            if (list && end < 0)
            {
                problem = $"'{text}' opens a '{{' and does not close it";
                return false;
            }

            end = end < 0 ? text.Length : end;
            var words = (list ? text[(at + 1)..end] : text[at..end]).Trim();
            at = list ? end + 1 : end;
            if (words.Length > 0)
            {
                read.Add(new CuePart(words, list, read.Count == 0 ? CueLink.Adjacent : link));
                link = CueLink.Adjacent;
            }
        }

        problem = read.Count == 0 ? $"'{text}' holds no word" : null;
        return problem is null;
    }
}

/// <summary>One part of a pattern.</summary>
/// <param name="Words">A word, or the name of a list of words.</param>
/// <param name="IsList">Whether it is the name of a list.</param>
/// <param name="Link">How it stands to the part before; <see cref="CueLink.Adjacent"/> for the first.</param>
public sealed record CuePart(string Words, bool IsList, CueLink Link);

/// <summary>How a part of a pattern stands to the part before.</summary>
public enum CueLink
{
    /// <summary>Side by side.</summary>
    Adjacent = 1,

    /// <summary>Soon after, in the same clause: within 8 Chinese characters or 40 letters.</summary>
    Near = 2,

    /// <summary>Later in the same sentence: within 28 Chinese characters or 90 letters.</summary>
    Far = 3,
}
