using Hotline.Catalogue;
using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>What has been noted, line by line, as it is read back. Only what is known has a line.</summary>
internal static class Summary
{
    private const int ShownLength = 120;

    public static IReadOnlyList<Reply> Lines(Conversation conversation, IntakeContext context)
    {
        var notes = conversation.Notes;
        List<Reply> lines = [];
        Add(Phrases.LineWhat, Shortened(string.Join(' ', notes.Words.Select(words => words.ReplaceLineEndings(" ")))));
        lines.Add(PlaceWords(notes.Place, conversation.Language, context.City) is { Length: > 0 } place
            ? new Reply(Phrases.LineWhere).With("value", place)
            : new Reply(Phrases.LineWhereUnknown));
        Add(Phrases.LineWhen, notes.When);
        Add(Phrases.LineEnterprise, notes.Enterprise);
        Add(Phrases.LinePeople, notes.PeopleAtRisk);
        foreach (var (id, answer) in notes.Answers)
        {
            var label = context.Forms.Question(id)?.Label.In(conversation.Language) ?? id;
            lines.Add(new Reply(Phrases.LineAnswer).With("label", label).With("value", Shortened(Translated(id, answer))));
        }

        if (notes.Attachments.Count > 0)
        {
            Add(Phrases.LinePhotos, notes.Attachments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (notes.Mode is { } mode)
        {
            lines.Add(new Reply(ModePhrase(mode)));
        }

        if (notes.Mode is not null and not ReporterMode.Anonymous)
        {
            Add(Phrases.LineContact, string.Join("  ", new[] { notes.Name, Spoken(notes.Telephone), notes.Email }.OfType<string>()));
        }

        return lines;

        void Add(string phrase, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                lines.Add(new Reply(phrase).With("value", value));
            }
        }

        // A button's answer is kept in the city's first language, for the agents; the person reads it in theirs.
        string Translated(string id, string answer) =>
            context.Forms.Question(id)?.Choices.FirstOrDefault(choice => choice.Names.ByLanguage.Values.Contains(answer))?.Names.In(conversation.Language) ?? answer;
    }

    /// <summary>District, street and the person's own words for the place, none of them twice.</summary>
    public static string PlaceWords(Place place, string language, City city)
    {
        var address = place.Address ?? "";
        var district = city.District(place.DistrictCode);
        var street = city.Street(place.StreetCode);
        var parts = new List<string>();
        if (district is not null && !Names(address, [.. district.Names.ByLanguage.Values, .. district.Aliases]))
        {
            parts.Add(district.Names.In(language));
        }

        else if (district is not null)
        {
            // The address names the district already; a street put before it would be read in the wrong order.
            street = null;
        }

        if (street is not null && !Names(address, [.. street.Names.ByLanguage.Values, .. street.Aliases]))
        {
            parts.Add(street.Names.In(language));
        }

        parts.Add(address);

        // From the large to the small in Chinese, the other way round where words have spaces between them.
        var isSpaced = city.AddressWords.Any(words => words.Language == language && words.Spaced);
        var known = parts.Where(part => part.Length > 0);
        return isSpaced ? string.Join(", ", known.Reverse()) : string.Concat(known);
    }

    // A Chinese number is read back as it is dialled in China.
    private static string? Spoken(string? number) =>
        number?.StartsWith("+861", StringComparison.Ordinal) == true && number.Length == 14 ? number[3..]
        : number?.StartsWith("+86", StringComparison.Ordinal) == true ? "0" + number[3..]
        : number;

    private static bool Names(string address, IEnumerable<string> names) => names.Any(name => address.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static string Shortened(string words) =>
        words.Length <= ShownLength ? words : words[..(char.IsHighSurrogate(words[ShownLength - 1]) ? ShownLength - 1 : ShownLength)] + "……";

    private static string ModePhrase(ReporterMode mode) => mode switch
    {
        ReporterMode.Named => Phrases.LineNamed,
        ReporterMode.Confidential => Phrases.LineConfidential,
        ReporterMode.Insider => Phrases.LineInsider,
        ReporterMode.Anonymous => Phrases.LineAnonymous,
    };
}
