using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>Puts what a message holds into the notes. Nothing said earlier is overwritten unless the person puts it right.</summary>
internal static class Taking
{
    /// <summary>The longest address, in characters; what is longer is kept with the words.</summary>
    public const int AddressLength = 200;

    private const double SureEnough = 0.5;

    /// <summary>Takes the words and everything found in them.</summary>
    public static Notes Words(Notes notes, Moment moment) => Details(notes, moment) with { Words = Added(notes.Words, moment) };

    /// <summary>Takes what was found in a message, not its words: they were the answer to a question, or a command.</summary>
    public static Notes Details(Notes notes, Moment moment)
    {
        var heard = moment.Heard;
        return notes with
        {
            Place = Pinned(Merged(notes.Place, heard.Place), moment.Message.TakenAt),
            When = notes.When ?? heard.When,
            Enterprise = notes.Enterprise ?? heard.Enterprise,
            PeopleAtRisk = notes.PeopleAtRisk ?? heard.PeopleAtRisk,
            Name = notes.Name ?? heard.Name,
            Telephone = notes.Telephone ?? heard.Telephone,
            Email = notes.Email ?? heard.Email,
            Mode = Wish(heard) ?? notes.Mode,
            Attachments = [.. notes.Attachments, .. moment.Message.Attachments],
            Sector = notes.Answers.Count > 0 ? notes.Sector : Sector(moment.Context) ?? notes.Sector,
        };
    }

    /// <summary>Takes a correction: what it speaks of is replaced, and the words are kept so that an agent sees what was meant.</summary>
    /// <returns>The notes, and whether anything was recognised as wrong before.</returns>
    public static (Notes Notes, bool IsRecognised) Correction(Notes notes, Moment moment, Correction correction)
    {
        var heard = moment.Heard;
        var after = Details(notes, moment) with
        {
            Corrections = [.. notes.Corrections, heard.Text.Trim()],
            Telephone = heard.Telephone ?? notes.Telephone,
            Email = heard.Email ?? notes.Email,
            Name = heard.Name ?? notes.Name,
            When = heard.When ?? notes.When,
            PeopleAtRisk = heard.PeopleAtRisk ?? notes.PeopleAtRisk,
            Place = !correction.Place.IsUnknown ? PutRight(notes.Place, correction, moment.Context.City)
                : SpeaksOfPlace(correction.Right, moment.Context.City) ? Amended(notes.Place, correction.Right)
                : notes.Place,
        };

        // A number or a name alone says who, not what.
        if (heard.Telephone is not null || heard.Email is not null || heard.Name is not null)
        {
            after = after with { Corrections = notes.Corrections };
        }

        var isRecognised = after.Place != notes.Place || after.Telephone != notes.Telephone || after.Email != notes.Email || after.Name != notes.Name
            || after.When != notes.When || after.Mode != notes.Mode;

        after = after.Replacing(notes.Place.Address, after.Place.Address);

        // What speaks of none of these is more about the matter itself.
        return isRecognised ? (after, true) : (after with { Words = [.. notes.Words, heard.Text.Trim()], Corrections = notes.Corrections }, false);
    }

    /// <summary>The place as the answer to "where?".</summary>
    public static Place Answered(Moment moment)
    {
        var heard = moment.Heard;
        var text = heard.Text.Trim();
        var isMixed = text.Length > 60 || heard.Telephone is not null || heard.Email is not null || Wish(heard) is not null;
        var address = isMixed && heard.Place.Address is { } found ? found : text;
        return heard.Place with { Address = Cut(address.ReplaceLineEndings(" "), AddressLength) };
    }

    /// <summary>How they say they want to be known, or null.</summary>
    public static ReporterMode? Wish(Heard heard) =>
        heard.Says(Intent.Insider) ? ReporterMode.Insider
        : heard.Says(Intent.Anonymous) ? ReporterMode.Anonymous
        : heard.Says(Intent.Confidential) ? ReporterMode.Confidential
        : heard.Says(Intent.Named) ? ReporterMode.Named
        : null;

    /// <summary>Whether a message that says how to reach somebody says more than that, so that its words belong to the report.</summary>
    public static bool SaysMore(Heard heard) =>
        heard.Text.Count(char.IsLetter) + (2 * heard.Text.Count(c => c >= '\u3400' && c <= '\u9fff')) > 45;

    /// <summary>The first characters of a text, without half an emoji at the end.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    /// <summary>The sector a classifier is sure enough of, by code, or null.</summary>
    public static string? Sector(IntakeContext context) =>
        context.Opinion is { Opinions.Count: > 0, Best: { Confidence: >= SureEnough } best } && best.Sector != SectorCode.Other ? best.Sector.Value : null;

    private static IReadOnlyList<string> Added(IReadOnlyList<string> words, Moment moment) =>
        string.IsNullOrWhiteSpace(moment.Heard.Text) ? words : [.. words, moment.Heard.Text.Trim()];

    // A photo's place is a point on the map for the agent; the person is still asked where it is, in words.
    private static Place Pinned(Place place, GeoPoint? taken) =>
        taken is null || place.Latitude is not null ? place : place with { Latitude = taken.Latitude, Longitude = taken.Longitude };

    private static Place Merged(Place known, Place heard) =>
        known.IsUnknown ? heard : known with
        {
            DistrictCode = known.DistrictCode ?? heard.DistrictCode,
            StreetCode = known.StreetCode ?? (known.DistrictCode is null || known.DistrictCode == heard.DistrictCode ? heard.StreetCode : null),
            Address = known.Address ?? heard.Address,
        };

    public static Place PutRight(Place known, Correction correction, City city)
    {
        var right = correction.Place;
        var address = known.Address;
        if (correction.Wrong is { Length: > 0 } wrong && address?.Contains(wrong, StringComparison.OrdinalIgnoreCase) == true)
        {
            // "…海淀区不是朝阳区": the rest of the address stands.
            address = address.Replace(wrong, correction.Right, StringComparison.OrdinalIgnoreCase);
        }
        else if (right.Address is { } said && !IsAreaName(said, right, city))
        {
            // "8号楼" is another building of the same estate, not another estate.
            address = address is not null && char.IsDigit(said[0]) && said.Length <= 12 ? $"{address} → {said}" : said;
        }
        else if (right.DistrictCode is not null && right.DistrictCode != known.DistrictCode && city.District(known.DistrictCode) is { } old && address is not null)
        {
            foreach (var name in old.Names.ByLanguage.Values.Concat(old.Aliases).OrderByDescending(name => name.Length))
            {
                address = address.Replace(name, "", StringComparison.OrdinalIgnoreCase);
            }

            address = address.Trim(' ', ',', '，');
        }

        var moved = right.DistrictCode is not null && right.DistrictCode != known.DistrictCode;
        return new Place
        {
            DistrictCode = right.DistrictCode ?? known.DistrictCode,
            StreetCode = right.StreetCode ?? (moved ? null : known.StreetCode),
            Address = string.IsNullOrEmpty(address) ? null : Cut(address, AddressLength),
            Latitude = moved ? null : known.Latitude,
            Longitude = moved ? null : known.Longitude,
        };
    }

    // "the other building, number 5" names no place we know, but it is about the place.
    private static bool SpeaksOfPlace(string words, City city) =>
        words.Length <= 40 && city.AddressWords.SelectMany(each => each.StrongNumberUnits.Concat(each.StrongPositions)).Any(unit => words.Contains(unit, StringComparison.OrdinalIgnoreCase));

    private static bool IsAreaName(string address, Place place, City city) =>
        (city.District(place.DistrictCode) is { } district && (district.Names.ByLanguage.Values.Contains(address) || district.Aliases.Contains(address)))
        || city.Street(place.StreetCode)?.Names.ByLanguage.Values.Contains(address) == true;

    /// <summary>The place with words added that name no place we know: an agent reads both.</summary>
    public static Place Amended(Place known, string words) =>
        known with { Address = Cut(known.Address is null ? words : $"{known.Address} → {words}", AddressLength) };
}
