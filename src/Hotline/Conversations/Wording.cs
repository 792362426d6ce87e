using System.Text.RegularExpressions;
using Hotline.Channels;

namespace Hotline.Conversations;

/// <summary>The words of every phrase in every language, from <c>dialogs/</c>. Checked at startup: no language lacks a phrase.</summary>
/// <param name="phrases">Phrase name to words, by language.</param>
public sealed partial class Wording(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> phrases)
{
    /// <summary>The languages there are words in, such as <c>zh</c> and <c>en</c>.</summary>
    public IEnumerable<string> Languages => phrases.Keys;

    /// <summary>The language to begin in with somebody whose device asks for <paramref name="locale"/>; the first there is when it is none of ours.</summary>
    public string LanguageFor(string? locale) =>
        phrases.Keys.FirstOrDefault(language => locale is not null && locale.Split('-')[0].Equals(language, StringComparison.OrdinalIgnoreCase)) ?? phrases.Keys.First();

    /// <summary>Puts a reply into words.</summary>
    public OutboundMessage Say(Reply reply, string language) => new()
    {
        Text = Text(reply, language),
        Choices = [.. reply.Choices.Select(choice => Button(choice, language))],
        Tone = reply.Tone,
        ReceiptNumber = reply.ReceiptNumber,
        Language = language,
    };

    /// <summary>The words of a phrase, its places (<c>{name}</c>) filled. A place nothing fills stays as it is.</summary>
    /// <exception cref="ArgumentException">There is no such phrase.</exception>
    public string Words(string phrase, string language, IReadOnlyDictionary<string, string>? values = null)
    {
        var words = Find(phrase, language) ?? throw new ArgumentException($"There is no phrase '{phrase}' in dialogs/.", nameof(phrase));

        // In one pass, so that braces in what a person wrote are never filled.
        return values is null || values.Count == 0
            ? words
            : PlacePattern().Replace(words, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    /// <summary>A date and time as people of the language write it.</summary>
    /// <param name="local">Already in the city's time zone.</param>
    /// <param name="language">The BCP 47 tag.</param>
    public string Date(DateTimeOffset local, string language) =>
        local.ToString(Words(Phrases.DateFormat, language), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether there is a phrase of this name.</summary>
    public bool Has(string phrase) => phrases.Values.First().ContainsKey(phrase);

    /// <summary>The names of the places in a phrase's words, such as <c>receipt</c> for <c>{receipt}</c>.</summary>
    public static IReadOnlySet<string> PlacesIn(string words) =>
        PlacePattern().Matches(words).Select(match => match.Groups["name"].Value).ToHashSet();

    private string Text(Reply reply, string language)
    {
        var lines = string.Join('\n', reply.Lines.Select(line => Text(line, language)));
        return Words(reply.Phrase, language, reply.Lines.Count == 0 ? reply.Values : new Dictionary<string, string>(reply.Values) { ["lines"] = lines });
    }

    private Choice Button(ReplyChoice choice, string language)
    {
        var label = Find(choice.Phrase, language) ?? choice.Phrase;
        return new Choice(label, choice.Value ?? label);
    }

    private string? Find(string phrase, string language) =>
        phrases.TryGetValue(language, out var words) || phrases.TryGetValue(language.Split('-')[0], out words)
            ? words.GetValueOrDefault(phrase)
            : phrases.Values.First().GetValueOrDefault(phrase);

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z]*)\}")]
    private static partial Regex PlacePattern();
}
