namespace Hotline.Safety;

/// <summary>Finds the patterns in a message from the words found in it.</summary>
internal sealed class CueMatcher(NormalisedText text, List<Hit> hits, int elements)
{
    // For each element its latest hit so far, and for each hit the one of the same element before it: a pattern whose
    // first half is nowhere in the message costs one look.
    private readonly int[] _latest = new int[elements];
    private readonly int[] _before = new int[hits.Count];

    /// <summary>Every pattern found, in the order they end.</summary>
    /// <param name="endingWith">The patterns looked for, by their last element.</param>
    public List<CueMatch> Match(RunPattern[][] endingWith)
    {
        var matches = new List<CueMatch>();
        Array.Fill(_latest, -1);
        for (var last = 0; last < hits.Count; last++)
        {
            var element = hits[last].Element;
            foreach (var pattern in endingWith[element])
            {
                if (Backwards(last, pattern) is { } match)
                {
                    matches.Add(match);
                }
            }

            _before[last] = _latest[element];
            _latest[element] = last;
        }

        return matches;
    }

    private CueMatch? Backwards(int last, RunPattern pattern)
    {
        var count = pattern.Elements.Length;
        if (count > 1 && _latest[pattern.Elements[0]] < 0)
        {
            return null;
        }

        Span<int> found = stackalloc int[CuePattern.MaxParts];
        found.Fill(-1);
        found[count - 1] = last;
        return Fits(pattern, count - 1, found)
            ? new CueMatch(pattern.Role, pattern.Index, hits[found[0]].Start, hits[last].End, found[0], found[1], found[2], found[3])
            : null;
    }

    private bool Fits(RunPattern pattern, int part, Span<int> found)
    {
        if (part == 0)
        {
            return true;
        }

        var next = hits[found[part]];
        var earliest = next.Start - Room(pattern, part, next);
        for (var index = _latest[pattern.Elements[part - 1]]; index >= 0 && hits[index].End >= earliest; index = _before[index])
        {
            var hit = hits[index];
            if (hit.End <= next.Start && Together(hit, next, pattern.Links[part]))
            {
                found[part - 1] = index;
                if (Fits(pattern, part - 1, found))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A syllable of pinyin, with its space, is about five letters wide.
    private int Room(RunPattern pattern, int part, Hit next) =>
        pattern.Latin || !char.IsAsciiLetter(text[next.Start]) ? pattern.Rooms[part] : (pattern.Rooms[part] * 5) + 1;

    private bool Together(Hit first, Hit second, CueLink link) => link switch
    {
        CueLink.Adjacent => true,
        CueLink.Near => text.Clause(first.End - 1) == text.Clause(second.Start),
        CueLink.Far => text.Sentence(first.End - 1) == text.Sentence(second.Start),
    };
}

/// <summary>A pattern found in a message.</summary>
/// <param name="Role">What the pattern is there for.</param>
/// <param name="Index">Which cue of that role.</param>
/// <param name="Start">Its first character in the normalised text.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Hit0">The word found for its first part.</param>
/// <param name="Hit1">The word found for its second part; -1 where it has none.</param>
/// <param name="Hit2">The word found for its third part; -1 where it has none.</param>
/// <param name="Hit3">The word found for its fourth part; -1 where it has none.</param>
internal readonly record struct CueMatch(CueRole Role, int Index, int Start, int End, int Hit0, int Hit1, int Hit2, int Hit3)
{
    public int Length => End - Start;
}
