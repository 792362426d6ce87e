using Hotline.Channels;

namespace Hotline.Conversations;

/// <summary>One thing said, as a phrase of <c>dialogs/</c> with its places filled. The words are put in by <see cref="Wording"/>.</summary>
/// <param name="Phrase">The phrase's name, such as <c>AskWhere</c>.</param>
public sealed record Reply(string Phrase)
{
    /// <summary>What fills the phrase's places, by name.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Lines that fill the phrase's place <c>{lines}</c>, one under the other; empty when it has none.</summary>
    public IReadOnlyList<Reply> Lines { get; init; } = [];

    /// <summary>Answers offered as buttons, each a phrase name (label) and the text that comes back.</summary>
    public IReadOnlyList<ReplyChoice> Choices { get; init; } = [];

    /// <inheritdoc cref="OutboundMessage.Tone"/>
    public MessageTone Tone { get; init; } = MessageTone.Plain;

    /// <inheritdoc cref="OutboundMessage.ReceiptNumber"/>
    public string? ReceiptNumber { get; init; }

    /// <summary>The same reply with one more place filled.</summary>
    public Reply With(string place, string value) => this with { Values = new Dictionary<string, string>(Values) { [place] = value } };

    /// <summary>The same reply with buttons.</summary>
    public Reply Offering(params IReadOnlyList<string> phrases) => this with { Choices = [.. phrases.Select(phrase => new ReplyChoice(phrase))] };
}

/// <summary>A button: what it says and what it sends.</summary>
/// <param name="Phrase">The phrase on the button; when no phrase has that name, the text itself (a street's name, say).</param>
/// <param name="Value">What comes back when it is pressed; null means the label itself.</param>
public sealed record ReplyChoice(string Phrase, string? Value = null);
