namespace Hotline.Channels;

/// <summary>One message to a person, for whichever channel carries it.</summary>
public sealed record OutboundMessage
{
    /// <summary>
    /// Stands for the PIN in stored words. A channel puts the PIN in when it delivers to the conversation that filed the
    /// report, so that neither the record nor an agent's screen holds it.
    /// </summary>
    public const string PinPlaceholder = "{pin}";

    /// <summary>The words, in the person's language. Where they show a PIN it stands as <see cref="PinPlaceholder"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Answers offered as buttons; a channel without buttons numbers them. At most 10.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What sort of message this is, for a channel that shows it differently.</summary>
    public MessageTone Tone { get; init; } = MessageTone.Plain;

    /// <summary>The receipt this message hands over; null for every other message.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>The BCP 47 tag of the words.</summary>
    public required string Language { get; init; }
}

/// <summary>An answer offered as a button.</summary>
/// <param name="Label">What the person reads.</param>
/// <param name="Value">What comes back as text when it is pressed.</param>
public sealed record Choice(string Label, string Value);

/// <summary>How a message should look.</summary>
public enum MessageTone
{
    /// <summary>An ordinary line of the conversation.</summary>
    Plain = 1,

    /// <summary>Life may be in danger: shown first and unmissable.</summary>
    Alarm = 2,

    /// <summary>The receipt.</summary>
    Receipt = 3,

    /// <summary>News about a filed report, sent later.</summary>
    Notice = 4,

    /// <summary>Written by an agent.</summary>
    Agent = 5,
}
