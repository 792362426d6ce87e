using Hotline.Catalogue;
using Hotline.Safety;

namespace Hotline.Understanding;

/// <summary>Finds where something is in what a person wrote: district, street, and the address in their words.</summary>
/// <remarks>
/// It never guesses: a street name two districts share names neither until the text says which, a road that crosses districts is
/// only an address, and a place that is taken back (不是朝阳区) does not count. Safe to share between threads.
/// </remarks>
public sealed class PlaceFinder
{
    private const int LongestAddress = 200;

    private readonly City _city;
    private readonly PlaceNames _names;
    private readonly List<UnspacedAddress> _unspaced;
    private readonly List<SpacedAddress> _spaced;
    private readonly Dictionary<char, char> _variants;

    /// <summary>Prepares the names and words of a city.</summary>
    public PlaceFinder(City city)
    {
        _city = city;
        _names = new PlaceNames(city);
        _unspaced = [.. city.AddressWords.Where(words => !words.Spaced).Select(words => new UnspacedAddress(words))];
        _spaced = [.. city.AddressWords.Where(words => words.Spaced).Select(words => new SpacedAddress(words))];
        _variants = city.AddressWords.SelectMany(words => words.Variants).GroupBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.First().Value);
    }

    /// <summary>Reads a text of any length, in any language of the city.</summary>
    public FoundPlace Find(string text)
    {
        var plain = string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Plain(source[i]);
            }
        });

        var mentions = _names.In(plain);
        var counted = mentions.Where(mention => !mention.IsNegated).ToList();
        var district = DistrictOf(counted);
        var (street, streetMention) = StreetOf(counted, district);
        var address = AddressPhrase.Best(
            _unspaced.SelectMany(reader => reader.Find(plain, mentions)).Concat(_spaced.SelectMany(reader => reader.Find(text, plain, mentions))));

        var addressSpan = address is null ? Fallback(counted, street) : Span(address.Start, address.End);
        var place = new Place
        {
            DistrictCode = district,
            StreetCode = street?.Code,
            Address = addressSpan is { } span ? Cut(span.In(text)) : null,
        };

        return place.IsUnknown
            ? FoundPlace.Nothing
            : new FoundPlace(place, DistrictSpan(counted, district), streetMention is null ? null : Span(streetMention.Start, streetMention.End), addressSpan);
    }

    /// <summary>The district the text speaks for most; the first of equals, null when it speaks for none.</summary>
    private string? DistrictOf(IReadOnlyList<PlaceMention> mentions)
    {
        var scores = new Dictionary<string, int>();
        foreach (var mention in mentions)
        {
            var (code, score) = mention.Kind switch
            {
                MentionKind.District => (mention.DistrictCode, 6),
                MentionKind.DistrictShort => (mention.DistrictCode, 4),
                MentionKind.Landmark => (mention.DistrictCode, 2),
                MentionKind.Street when !IsDecidedBy(mentions, mention) => (SingleDistrict(mention), 6),
                MentionKind.Street or MentionKind.Bare or MentionKind.City => (null, 0),
            };

            if (code is not null)
            {
                scores[code] = Math.Max(scores.GetValueOrDefault(code), score);
            }
        }

        return scores
            .Select(pair => (pair.Key, Score: pair.Value + (mentions.Any(m => m.Kind is MentionKind.Street && m.Streets.Any(s => LiesIn(s, pair.Key))) ? 3 : 0)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => mentions.First(m => m.DistrictCode == pair.Key || m.Streets.Any(s => s.DistrictCode == pair.Key)).Start)
            .Select(pair => pair.Key)
            .FirstOrDefault();
    }

    private (Street? Street, PlaceMention? Mention) StreetOf(IReadOnlyList<PlaceMention> mentions, string? district) =>
        district is null
            ? (null, null)
            : mentions
                .Where(mention => mention.Kind is MentionKind.Street)
                .Select(mention => (Street: mention.Streets.Where(street => LiesIn(street, district)).ToList() is [var only] ? only : null, mention))
                .FirstOrDefault(pair => pair.Street is not null);

    // 经开区荣华街道: the text names the district the street lies in, and it need not be the one on the map. 海淀区望京街道: the
    // district was said outright and the street lies elsewhere, so one of them is wrong; a person will see both.
    private bool IsDecidedBy(IReadOnlyList<PlaceMention> mentions, PlaceMention street) =>
        mentions.Any(m => m.DistrictCode is { } code && m.Kind is not MentionKind.Landmark
            && (m.End == street.Start || street.Streets.Any(s => LiesIn(s, code))));

    private bool LiesIn(Street street, string district) =>
        street.DistrictCode == district || (_city.District(district)?.Within.Contains(street.DistrictCode) ?? false);

    private static string? SingleDistrict(PlaceMention mention) =>
        mention.Streets.Select(street => street.DistrictCode).Distinct().ToList() is [var only] ? only : null;

    private static TextSpan? DistrictSpan(IReadOnlyList<PlaceMention> mentions, string? district) =>
        mentions.Where(m => m.DistrictCode == district && district is not null).OrderBy(m => m.Kind).FirstOrDefault() is { } mention
            ? Span(mention.Start, mention.End)
            : null;

    // No address phrase: the landmark, or the street nobody could place, is still worth an agent's eye.
    private static TextSpan? Fallback(IReadOnlyList<PlaceMention> mentions, Street? street) =>
        mentions.FirstOrDefault(m => m.Kind is MentionKind.Landmark || (m.Kind is MentionKind.Street && street is null)) is { } mention
            ? Span(mention.Start, mention.End)
            : null;

    private char Plain(char c)
    {
        if (_variants.TryGetValue(c, out var usual))
        {
            return usual;
        }

        return c is >= '\uff01' and <= '\uff5e' ? char.ToLowerInvariant((char)(c - 0xfee0)) : char.ToLowerInvariant(c);
    }

    private static TextSpan Span(int start, int end) => new(start, end - start);

    private static string Cut(string address) => address.Length <= LongestAddress ? address : address[..LongestAddress];
}
