namespace Hotline.Integrations.Storage.Rows;

/// <summary>A ticket, with its claim. Has the id of its report.</summary>
internal sealed class TicketRow
{
    public long Id { get; set; }

    public required string Number { get; set; }

    public required string ReceiptNumber { get; set; }

    public int Status { get; set; }

    public string? Sector { get; set; }

    public string? Kind { get; set; }

    public int Urgency { get; set; }

    public string? DistrictCode { get; set; }

    public string? StreetCode { get; set; }

    public string? Address { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public string? Lead { get; set; }

    /// <summary>Unit codes, a space between them.</summary>
    public required string Assisting { get; set; }

    /// <summary>Unit codes, a space between them.</summary>
    public required string Copied { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset ReadDueAt { get; set; }

    public DateTimeOffset ReplyDueAt { get; set; }

    public DateTimeOffset? StatutoryDueAt { get; set; }

    /// <summary>The clock that runs out next; what queue and inboxes sort by.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Stands in the queue.</summary>
    public bool Waits { get; set; }

    public string? LeasedBy { get; set; }

    public DateTimeOffset? LeaseEndsAt { get; set; }

    public required string Assessment { get; set; }

    public string? Result { get; set; }

    public bool WantsPerson { get; set; }

    public int Version { get; set; }

    /// <summary>The title, or the first 80 characters of the narrative; copied from the report, so that a list reads one table.</summary>
    public required string Headline { get; set; }

    public required string Channel { get; set; }

    public int Mode { get; set; }
}

/// <summary>A unit's part in a ticket: what its inbox is listed from.</summary>
internal sealed class TicketUnitRow
{
    public long TicketId { get; set; }

    public required string Unit { get; set; }

    public int Role { get; set; }

    /// <summary>The ticket's status, copied so that an inbox finds the open ones without passing the closed.</summary>
    public int Status { get; set; }
}

/// <summary>What a unit has to do with a ticket.</summary>
internal enum UnitRole
{
    Lead = 1,
    Assisting = 2,
    Copied = 3,
}

/// <summary>One line of a ticket's history. Triggers refuse to change or delete one.</summary>
internal sealed class TicketHistoryRow
{
    public long TicketId { get; set; }

    public int Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public int ActorKind { get; set; }

    public required string ActorId { get; set; }

    public string? ActorUnit { get; set; }

    public int Kind { get; set; }

    public int? FromStatus { get; set; }

    public int ToStatus { get; set; }

    public string? Text { get; set; }

    /// <summary>Changes and attachments as JSON; null when there are none.</summary>
    public string? Details { get; set; }
}
