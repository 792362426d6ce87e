namespace Hotline.Integrations.Storage.Rows;

/// <summary>A notice to the reporter, and how often it was tried.</summary>
internal sealed class OutboxRow
{
    public required string Id { get; set; }

    public required string TicketNumber { get; set; }

    public required string ReceiptNumber { get; set; }

    public required string Channel { get; set; }

    public required string Conversation { get; set; }

    public required string Language { get; set; }

    public required string Phrase { get; set; }

    /// <summary>What fills the phrase's places, as JSON.</summary>
    public required string Filling { get; set; }

    public DateTimeOffset At { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public string? LastFailure { get; set; }
}
