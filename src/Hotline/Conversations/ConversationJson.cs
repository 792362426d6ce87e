using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Conversations;

/// <summary>How a conversation is written down between two messages. What an older version wrote is still read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Conversation))]
public sealed partial class ConversationJson : JsonSerializerContext
{
    /// <summary>A conversation as JSON.</summary>
    public static string Write(Conversation conversation) => JsonSerializer.Serialize(conversation, Default.Conversation);

    /// <summary>A conversation from JSON.</summary>
    /// <exception cref="JsonException">The text is not a conversation.</exception>
    public static Conversation Read(string json) =>
        JsonSerializer.Deserialize(json, Default.Conversation) ?? throw new JsonException("The saved conversation is null.");
}
