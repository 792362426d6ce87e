using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>The Bot Framework's unit of talk, with the fields that are used here. Names are the protocol's.</summary>
public sealed record Activity
{
    /// <summary><c>message</c>, <c>typing</c>, <c>event</c>, <c>conversationUpdate</c> and so on.</summary>
    public string? Type { get; init; }

    /// <summary>Conversation, a bar, and seven digits that grow: <c>abc|0000007</c>.</summary>
    public string? Id { get; init; }

    /// <summary>When it was taken, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Always <c>directline</c> on the way out.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who says it.</summary>
    public Account? From { get; init; }

    /// <summary>Where.</summary>
    public ConversationReference? Conversation { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c> on the way out: a citizen's words are never markup.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The BCP 47 tag of the words or of the device.</summary>
    public string? Locale { get; init; }

    /// <summary>Files.</summary>
    public IReadOnlyList<ActivityAttachment>? Attachments { get; init; }

    /// <summary>Buttons.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary><c>expectingInput</c> or <c>acceptingInput</c>.</summary>
    public string? InputHint { get; init; }

    /// <summary>The activity it answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>An event's name.</summary>
    public string? Name { get; init; }

    /// <summary>A button's or an event's payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What only this channel says: <c>clientActivityID</c> on the way in, <c>receipt</c> and <c>tone</c> on the way out.</summary>
    public JsonElement? ChannelData { get; init; }
}

/// <summary>Who speaks.</summary>
public sealed record Account(string? Id, string? Name, string? Role = null);

/// <summary>The conversation an activity belongs to.</summary>
public sealed record ConversationReference(string Id);

/// <summary>A file of an activity.</summary>
public sealed record ActivityAttachment(string? ContentType, string? ContentUrl, string? Name);

/// <summary>Buttons under an activity.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);

/// <summary>A button.</summary>
public sealed record CardAction(string Type, string Title, JsonElement Value);

/// <summary>What <c>GET …/activities</c> and the stream carry.</summary>
public sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

/// <summary>The answer to every call that hands out a token.</summary>
public sealed record ConversationToken(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null,
    string? ReferenceGrammarId = null);

/// <summary>The answer to a posted activity.</summary>
public sealed record ResourceResponse(string Id);

/// <summary>The body of <c>POST /tokens/generate</c> and <c>POST /conversations</c>; every field may be missing.</summary>
public sealed record TokenRequest
{
    /// <summary>Who will speak with the token.</summary>
    public Account? User { get; init; }

    /// <summary>Origins that may use the token; empty means any.</summary>
    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    /// <summary>The device's language.</summary>
    public string? Locale { get; init; }
}

/// <summary>An error in the protocol's shape. The message is for developers of clients.</summary>
public sealed record ErrorResponse(ErrorBody Error);

/// <summary>What went wrong: a code such as <c>BadArgument</c>, and a sentence with what is allowed.</summary>
public sealed record ErrorBody(string Code, string Message);

/// <summary>How activities are written and read.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ConversationToken))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(string))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
