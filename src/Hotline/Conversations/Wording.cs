using Hotline.Channels;

namespace Hotline.Conversations;

/// <summary>The words of every phrase in every language, from <c>dialogs/</c>. Checked at startup: no language lacks a phrase.</summary>
/// <param name="phrases">Phrase name to words, by language.</param>
public sealed class Wording(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> phrases)
{
    /// <summary>The languages there are words in, such as <c>zh</c> and <c>en</c>.</summary>
    public IEnumerable<string> Languages => phrases.Keys;

    /// <summary>Puts a reply into words.</summary>
    public OutboundMessage Say(Reply reply, string language) => new()
    {
        Text = Words(reply.Phrase, language, reply.Values),
        Choices = [.. reply.Choices.Select(choice => Button(choice, language))],
        Tone = reply.Tone,
        ReceiptNumber = reply.ReceiptNumber,
        Language = language,
    };

    /// <summary>The words of a phrase, its places (<c>{name}</c>) filled.</summary>
    /// <exception cref="ArgumentException">There is no such phrase.</exception>
    public string Words(string phrase, string language, IReadOnlyDictionary<string, string>? values = null)
    {
        var words = Find(phrase, language) ?? throw new ArgumentException($"There is no phrase '{phrase}' in dialogs/.", nameof(phrase));
        foreach (var (name, value) in values ?? new Dictionary<string, string>())
        {
            words = words.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return words;
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
}
