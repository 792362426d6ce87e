namespace Hotline.Safety;

/// <summary>Finds the patterns in a message from the words found in it.</summary>
internal sealed class CueMatcher(NormalisedText text, RunPattern[][] endingWith)
{
    /// <summary>Every pattern of one half, in the order they end: the masks, or all the others.</summary>
    public List<CueMatch> Match(List<Hit> hits, bool masks)
    {
        var matches = new List<CueMatch>();
        for (var last = 0; last < hits.Count; last++)
        {
            foreach (var pattern in endingWith[hits[last].Element])
            {
                if ((pattern.Role == CueRole.Mask) == masks && Backwards(hits, last, pattern) is { } match)
                {
                    matches.Add(match);
                }
            }
        }

        return matches;
    }

    private CueMatch? Backwards(List<Hit> hits, int last, RunPattern pattern)
    {
        Span<int> found = stackalloc int[CuePattern.MaxParts];
        found.Fill(-1);
        var count = pattern.Elements.Length;
        found[count - 1] = last;
        if (!Fits(hits, pattern, count - 1, found))
        {
            return null;
        }

        return new CueMatch(pattern.Role, pattern.Index, hits[found[0]].Start, hits[last].End, found[0], found[1], found[2], found[3]);
    }

    private bool Fits(List<Hit> hits, RunPattern pattern, int part, Span<int> found)
    {
        if (part == 0)
        {
            return true;
        }

        var next = hits[found[part]];
        var earliest = next.Start - pattern.Room(part);
        for (var index = found[part] - 1; index >= 0 && hits[index].End >= earliest; index--)
        {
            var hit = hits[index];
            if (hit.Element == pattern.Elements[part - 1] && hit.End <= next.Start && Together(hit, next, pattern.Links[part]))
            {
                found[part - 1] = index;
                if (Fits(hits, pattern, part - 1, found))
                {
                    return true;
                }
            }
        }

        return false;
    }

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
