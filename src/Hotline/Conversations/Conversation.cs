namespace Hotline.Conversations;

/// <summary>Everything a conversation remembers between two messages. Stored as JSON; immutable.</summary>
public sealed record Conversation
{
    /// <summary>A conversation nobody has said anything in yet.</summary>
    public static Conversation New(string language) => new() { Language = language };

    /// <summary>The BCP 47 tag of the language spoken now: <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The receipt numbers filed in this conversation, newest last.</summary>
    public IReadOnlyList<string> Filed { get; init; } = [];
}
