namespace Hotline.Integrations.Storage.Rows;

/// <summary>A conversation: its saved state and how far its log goes.</summary>
internal sealed class ConversationRow
{
    public long Id { get; set; }

    public required string Channel { get; set; }

    public required string Conversation { get; set; }

    /// <summary>The state as JSON; null while only notices were said there.</summary>
    public string? State { get; set; }

    /// <summary>The state's version; 0 while there is none.</summary>
    public int Version { get; set; }

    public long LastSequence { get; set; }

    public DateTimeOffset? LastHeardAt { get; set; }
}

/// <summary>One line of a conversation's log.</summary>
internal sealed class ConversationLogRow
{
    public long ConversationId { get; set; }

    public long Sequence { get; set; }

    /// <summary>The channel's id of what was heard, the given id of what was appended; null for answers, whose id follows from the sequence.</summary>
    public string? MessageId { get; set; }

    public DateTimeOffset At { get; set; }

    public bool IsHeard { get; set; }

    /// <summary>On a heard line: how many lines its turn has, itself included, without a gap. Null on every other line.</summary>
    public int? TurnLength { get; set; }

    /// <summary>What was heard or said, as JSON.</summary>
    public required string Body { get; set; }
}
