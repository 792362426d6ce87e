using Hotline.Catalogue;
using Hotline.Safety;

namespace Hotline.Understanding;

/// <summary>A finer kind of matter, with the words that show it.</summary>
public sealed record FoundKind(MatterKind Kind, IReadOnlyList<TextSpan> Spans);

/// <summary>Finds the finer kind of a matter once its sector is known, by the words of the catalogue.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class KindFinder(City city)
{
    private readonly ILookup<SectorCode, (MatterKind Kind, IReadOnlyList<string> Words)> _kinds = city.Kinds.ToLookup(
        kind => kind.Sector,
        kind => (kind, (IReadOnlyList<string>)[.. kind.Words.Values.SelectMany(words => words).Select(word => word.ToLowerInvariant())]));

    /// <summary>The kind whose words the text says most of, measured in characters of different words; the first of equals.</summary>
    /// <returns>Null when the sector has no kinds or the text shows none.</returns>
    public FoundKind? Find(SectorCode sector, string text)
    {
        var plain = text.ToLowerInvariant();
        return _kinds[sector]
            .Select(each => (each.Kind, Hits: each.Words.Select(word => Hit(plain, word)).OfType<TextSpan>().ToList()))
            .Where(each => each.Hits.Count > 0)
            .OrderByDescending(each => each.Hits.Sum(hit => hit.Length))
            .FirstOrDefault() is ({ } kind, var hits)
            ? new FoundKind(kind, [.. hits.OrderBy(hit => hit.Start)])
            : null;
    }

    private static TextSpan? Hit(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            // "ride" is no part of "bride"; a plural is.
            if (!char.IsAsciiLetter(word[0]) || at == 0 || !char.IsAsciiLetter(text[at - 1]))
            {
                return new TextSpan(at, word.Length);
            }
        }

        return null;
    }
}
