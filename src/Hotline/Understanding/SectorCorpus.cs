using System.Security.Cryptography;
using System.Text;
using Hotline.Catalogue;
using Hotline.Understanding.TextModels;

namespace Hotline.Understanding;

/// <summary>The labelled reports of a city's sector files.</summary>
public static class SectorCorpus
{
    // A word says less than a sentence.
    private const float WordWeight = 0.5f;

    /// <summary>Every example under its sector, in every language, and every look-alike under the sector it belongs to; and every cue and word.</summary>
    public static IReadOnlyList<LabelledText> Of(City city) =>
    [
        .. from sector in city.Sectors
           from language in sector.Examples.OrderBy(each => each.Key, StringComparer.Ordinal)
           from line in language.Value
           select new LabelledText(sector.Code.Value, null, line),
        .. from sector in city.Sectors
           from lookAlike in sector.LookAlikes
           select new LabelledText(lookAlike.Sector.Value, null, lookAlike.Text),
        .. from sector in city.Sectors
           from language in sector.Cues.Concat(sector.Words).OrderBy(each => each.Key, StringComparer.Ordinal)
           from word in language.Value
           select new LabelledText(sector.Code.Value, null, word, WordWeight) { IsKnown = true },
    ];

    /// <summary>A name for the whole corpus: 16 hexadecimal digits that change when any line or label does.</summary>
    public static string Hash(IEnumerable<LabelledText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Label}\t{text.Weight}\t{text.Title}\t{text.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
