namespace Hotline.Integrations.Storage.Rows;

/// <summary>What is known of a stored file; its bytes are in the blob store.</summary>
internal sealed class AttachmentRow
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string ContentType { get; set; }

    public long Length { get; set; }

    public required string Sha256 { get; set; }

    public DateTimeOffset StoredAt { get; set; }
}

/// <summary>A key an integrator signs requests with. The key itself is shown once and kept nowhere.</summary>
internal sealed class ApiKeyRow
{
    public long Id { get; set; }

    /// <summary>What the operator calls it; unique among the keys in force.</summary>
    public required string Name { get; set; }

    /// <summary><c>agent</c>, <c>intake</c> or <c>unit</c>.</summary>
    public required string Role { get; set; }

    /// <summary>The unit of a unit's key; else null.</summary>
    public string? Unit { get; set; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>The last number given out, such as of tickets on one day.</summary>
internal sealed class CounterRow
{
    public required string Name { get; set; }

    public long Value { get; set; }
}
