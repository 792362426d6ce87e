namespace Hotline.Integrations.Storage.Rows;

/// <summary>A report. Its ticket has the same id.</summary>
internal sealed class ReportRow
{
    public long Id { get; set; }

    public required string ReceiptNumber { get; set; }

    public required string Channel { get; set; }

    public required string Conversation { get; set; }

    public required string IdempotencyKey { get; set; }

    public string? Title { get; set; }

    public required string Narrative { get; set; }

    public required string Language { get; set; }

    public int Mode { get; set; }

    public bool WantsPerson { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Place, time, enterprise, people at risk, answers and attachments as JSON.</summary>
    public required string Details { get; set; }
}

/// <summary>Who made a report, sealed. Anonymous reports have no such row.</summary>
internal sealed class ReporterRow
{
    public long ReportId { get; set; }

    /// <summary>The key of the ring it is sealed with.</summary>
    public required string KeyId { get; set; }

    /// <summary>Nonce, cipher text and tag; see <see cref="Storage.ReporterSeal"/>.</summary>
    public required byte[] Sealed { get; set; }
}
