namespace Hotline.Channels;

/// <summary>One message from a person, whoever carried it.</summary>
public sealed record InboundMessage
{
    /// <summary>The greatest length of a message, in characters. The longest real petition seen has 12,220.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>
    /// The channel's own id of the message: a repeat of it within the conversation gets the same answer and changes nothing.
    /// At most 200 characters.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Where it was said.</summary>
    public required ChannelAddress Address { get; init; }

    /// <summary>The words, unedited; may be empty when there are attachments. A channel refuses more than <see cref="MaxTextLength"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Photos and files; empty when there are none.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where the first photo that says so was taken; null when none does. The stored photo no longer says it.</summary>
    public GeoPoint? TakenAt { get; init; }

    /// <summary>
    /// The BCP 47 tag the person's device asked for, such as <c>en-US</c>; null when it did not say. What they write counts for more.
    /// </summary>
    public string? Locale { get; init; }

    /// <summary>When it reached us, in UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
