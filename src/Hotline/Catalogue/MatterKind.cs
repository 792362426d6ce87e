namespace Hotline.Catalogue;

/// <summary>A finer kind of matter within a sector that the dispatch directory or a statutory clock treats apart, such as bottled gas.</summary>
public sealed record MatterKind
{
    /// <summary>The sector it belongs to.</summary>
    public required SectorCode Sector { get; init; }

    /// <summary>Unique within the sector, such as <c>bottled</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required Names Names { get; init; }

    /// <summary>Words that show it, by language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; }

    /// <summary>Statutory clocks that bind this kind, by code. Where there are any they stand in place of the sector's own.</summary>
    public IReadOnlyList<string> Clocks { get; init; } = [];
}
