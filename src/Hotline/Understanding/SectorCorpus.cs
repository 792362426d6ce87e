using System.Security.Cryptography;
using System.Text;
using Hotline.Catalogue;
using Hotline.Understanding.TextModels;

namespace Hotline.Understanding;

/// <summary>The labelled reports of a city's sector files.</summary>
public static class SectorCorpus
{
    /// <summary>Every example under its sector, in every language, and every look-alike under the sector it belongs to.</summary>
    public static IReadOnlyList<LabelledText> Of(City city) =>
    [
        .. from sector in city.Sectors
           from language in sector.Examples.OrderBy(each => each.Key, StringComparer.Ordinal)
           from line in language.Value
           select new LabelledText(sector.Code.Value, null, line),
        .. from sector in city.Sectors
           from lookAlike in sector.LookAlikes
           select new LabelledText(lookAlike.Sector.Value, null, lookAlike.Text),
    ];

    /// <summary>A name for the whole corpus: 16 hexadecimal digits that change when any line or label does.</summary>
    public static string Hash(IEnumerable<LabelledText> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{text.Label}\t{text.Title}\t{text.Text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
