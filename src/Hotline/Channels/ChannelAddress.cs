namespace Hotline.Channels;

/// <summary>Where a conversation is held, so that an answer finds its way back days later.</summary>
/// <param name="Channel">The channel's name, such as <c>directline</c>, <c>form</c>, <c>api</c> or <c>import</c>.</param>
/// <param name="Conversation">The channel's own name for the conversation; unique within the channel. At most 200 characters.</param>
public sealed record ChannelAddress(string Channel, string Conversation)
{
    /// <summary>Web chat and every other Direct Line client.</summary>
    public const string DirectLine = "directline";

    /// <summary>The plain form that works with no script.</summary>
    public const string Form = "form";

    /// <summary>Reports filed over <c>/api/v1/reports</c>.</summary>
    public const string Api = "api";

    /// <summary>Reports read from a file by the <c>import</c> command.</summary>
    public const string Import = "import";

    /// <inheritdoc/>
    public override string ToString() => $"{Channel}:{Conversation}";
}
