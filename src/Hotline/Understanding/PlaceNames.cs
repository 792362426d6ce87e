using Hotline.Catalogue;

namespace Hotline.Understanding;

/// <summary>The city's own names of places, and where a text says them.</summary>
internal sealed class PlaceNames
{
    private readonly Dictionary<string, Meaning> _meanings = [];
    private readonly WordTable _names;
    private readonly WordTable _endings;
    private readonly WordTable _notBefore;
    private readonly WordTable _notAfter;
    private readonly WordTable _negations;
    private readonly WordTable _leadIns;
    private readonly WordTable _roads;
    private readonly WordTable _siteEndings;
    private readonly List<string> _cityNames;

    public PlaceNames(City city)
    {
        var words = city.AddressWords;
        _endings = new WordTable(words.SelectMany(w => w.StreetEndings));
        _notBefore = new WordTable(words.SelectMany(w => w.NotBefore));
        _notAfter = new WordTable(words.SelectMany(w => w.NotAfter));
        _negations = new WordTable(words.SelectMany(w => w.Negations));
        _leadIns = new WordTable(words.SelectMany(w => w.LeadIns));
        _siteEndings = new WordTable(words.SelectMany(w => w.SiteEndings));
        _roads = new WordTable(words.SelectMany(w => w.RoadEndings));
        _cityNames = [.. city.Names.ByLanguage.Values.Select(name => name.ToLowerInvariant())];

        city.Names.ByLanguage.Values.ToList().ForEach(name => Of(name).IsCity = true);
        foreach (var district in city.Districts)
        {
            district.Names.ByLanguage.Values.ToList().ForEach(name => Of(name).District = district.Code);
            district.Aliases.ToList().ForEach(name => Of(name).ShortDistrict = district.Code);
            district.Landmarks.ToList().ForEach(name => Of(name).Landmark = district.Code);
        }

        foreach (var street in city.Streets)
        {
            foreach (var name in street.Names.ByLanguage.Values)
            {
                Add(Of(name).Streets, street);
                AddStem(name, street);
            }

            foreach (var alias in street.Aliases)
            {
                Add(_endings.EndsAt(alias.ToLowerInvariant(), alias.Length) ? Of(alias).Streets : Of(alias).Stems, street);
                AddStem(alias, street);
            }
        }

        // 天通苑北 says 天通苑, which the city lists as lying wholly in one district.
        foreach (var (name, meaning) in _meanings.Where(pair => pair.Value is { Landmark: null, Stems.Count: > 0 }))
        {
            meaning.Landmark = Enumerable.Range(2, Math.Max(0, name.Length - 2))
                .Select(length => _meanings.GetValueOrDefault(name[..length])?.Landmark)
                .FirstOrDefault(landmark => landmark is not null && meaning.Stems.All(street => street.DistrictCode == landmark));
        }

        _names = new WordTable(_meanings.Keys);
    }

    // 望京 of 望京街道. One character would be anything.
    private void AddStem(string name, Street street)
    {
        var ending = _endings.LengthBefore(name.ToLowerInvariant(), name.Length);
        var stem = name[..^ending].TrimEnd();
        if (ending > 0 && stem.Length >= 2)
        {
            Add(Of(stem).Stems, street);
        }
    }

    /// <summary>Every name the text says, in order, none within another.</summary>
    /// <param name="text">Lower case, one character for one of the text as written.</param>
    public List<PlaceMention> In(string text)
    {
        var found = new List<PlaceMention>();
        for (var at = 0; at < text.Length;)
        {
            var length = _names.LengthAt(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            var mention = Read(text, at, length, found.Count > 0 ? found[^1] : null);
            if (mention is not null)
            {
                found.Add(mention);
            }

            at = mention?.End ?? (at + length);
        }

        return found;
    }

    private PlaceMention? Read(string text, int at, int length, PlaceMention? before)
    {
        var meaning = _meanings[text.Substring(at, length)];
        var end = at + length;
        var touches = before is not null && before.End == at;
        var negated = IsNegated(text, at) || (touches && before!.IsNegated);
        PlaceMention As(MentionKind kind, int until) => new(kind, at, until) { IsNegated = negated };

        if (meaning.IsCity)
        {
            return As(MentionKind.City, end);
        }

        if (meaning.District is { } official)
        {
            return IsElsewhere(text, at) ? null : As(MentionKind.District, end) with { DistrictCode = official };
        }

        // 望京 + 街道, Wangjing + Subdistrict.
        var gap = end < text.Length && text[end] == ' ' && char.IsAsciiLetter(text[end - 1]) ? 1 : 0;
        var ending = _endings.LengthAt(text, end + gap);
        if (meaning.Stems.Count > 0 && ending > 0 && (gap > 0 || !char.IsAsciiLetter(text[end - 1])) && !IsNumberedRoad(text, at, end + gap, ending))
        {
            return As(touches || BeginsHere(text, at, length) ? MentionKind.Street : MentionKind.Bare, end + gap + ending) with { Streets = meaning.Stems };
        }

        if (meaning.Streets.Count > 0)
        {
            return As(MentionKind.Street, end) with { Streets = meaning.Streets };
        }

        // 朝阳区望京: said right after its own district and with nothing after it, the bare name is the street office.
        if (touches && before!.DistrictCode is { } own && meaning.Stems.Where(street => street.DistrictCode == own).ToList() is [var single] && EndsHere(text, end) && !_roads.EndsAt(text, end))
        {
            return As(MentionKind.Street, end) with { Streets = [single] };
        }

        if (meaning.ShortDistrict is { } district)
        {
            return _notBefore.LengthAt(text, end + gap) > 0 || _siteEndings.LengthAt(text, end + gap) > 0 || _notAfter.EndsAt(text, at) || IsElsewhere(text, at)
                ? null
                : As(MentionKind.DistrictShort, end) with { DistrictCode = district };
        }

        return meaning.Landmark is { } around
            ? As(MentionKind.Landmark, end) with { DistrictCode = around, Streets = meaning.Stems }
            : As(MentionKind.Bare, end) with { Streets = meaning.Stems };
    }

    // 27 Zhongguancun Street is a house on a road, Zhongguancun Street alone the street office.
    private bool IsNumberedRoad(string text, int at, int endingAt, int ending)
    {
        var before = SkipSpaces(text, at);
        var after = text.AsSpan(endingAt + ending).TrimStart();
        return _roads.LengthAt(text, endingAt) == ending
            && ((before > 0 && char.IsAsciiDigit(text[before - 1])) || (after.Length > 0 && char.IsAsciiDigit(after[0])));
    }

    private bool IsNegated(string text, int at)
    {
        var end = SkipSpaces(text, at);
        if (_negations.EndsAt(text, end))
        {
            return true;
        }

        // 不是在朝阳区, not in the Chaoyang district.
        var leadIn = _leadIns.LengthBefore(text, end);
        return leadIn > 0 && _negations.EndsAt(text, SkipSpaces(text, end - leadIn));
    }

    private static int SkipSpaces(string text, int end)
    {
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    // 长春市朝阳区 is another city's: what stands before ends as our city's name does and is not our city's name.
    private bool IsElsewhere(string text, int at) =>
        at >= 3 && !char.IsAsciiLetter(text[at - 1])
        && _cityNames.Any(name => name[^1] == text[at - 1])
        && !_cityNames.Any(name => text.AsSpan(0, at).EndsWith(name, StringComparison.Ordinal))
        && char.IsLetter(text[at - 2]) && !_leadIns.EndsAt(text, at - 1);

    // 流沙河镇 is no 沙河镇: a name of two characters must stand at the beginning of something.
    private bool BeginsHere(string text, int at, int length) =>
        length > 2 || at == 0 || char.IsAscii(text[at]) || char.IsAscii(text[at - 1]) || !char.IsLetterOrDigit(text[at - 1])
        || _leadIns.EndsAt(text, at) || _cityNames.Any(name => text.AsSpan(0, at).EndsWith(name, StringComparison.Ordinal));

    private bool EndsHere(string text, int end) =>
        end == text.Length || !char.IsLetterOrDigit(text[end]) || _leadIns.LengthAt(text, end) > 0;

    private Meaning Of(string name)
    {
        var key = name.ToLowerInvariant();
        return _meanings.TryGetValue(key, out var meaning) ? meaning : _meanings[key] = new Meaning();
    }

    private static void Add(List<Street> streets, Street street)
    {
        if (!streets.Contains(street))
        {
            streets.Add(street);
        }
    }

    /// <summary>All that one name may mean.</summary>
    private sealed class Meaning
    {
        public bool IsCity { get; set; }

        public string? District { get; set; }

        public string? ShortDistrict { get; set; }

        public string? Landmark { get; set; }

        public List<Street> Streets { get; } = [];

        public List<Street> Stems { get; } = [];
    }
}
