namespace Hotline.Catalogue;

/// <summary>A line of safety work, such as town gas or building works, with who leads it.</summary>
public sealed record Sector
{
    /// <summary>The stable code.</summary>
    public required SectorCode Code { get; init; }

    /// <summary>What people call it.</summary>
    public required Names Names { get; init; }

    /// <summary>What belongs to it, in a sentence for agents and for a language model.</summary>
    public required string Covers { get; init; }

    /// <summary>Who leads, as the sector file says; the dispatch directory may say otherwise for a place or a kind.</summary>
    public required UnitReference Lead { get; init; }

    /// <summary>Who helps.</summary>
    public required IReadOnlyList<UnitReference> Assisting { get; init; }

    /// <summary>Statutory clocks that bind matters of this sector, by code; empty where no law sets a time.</summary>
    public IReadOnlyList<string> Clocks { get; init; } = [];

    /// <summary>Words that by themselves speak for this sector, by language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Cues { get; init; }

    /// <summary>
    /// More words and phrases of its world, by language: alone each says little (a child, a lift), together they do. The embedded
    /// classifier learns from them beside the examples.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Labelled reports, by language: what the embedded classifier learns from.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Examples { get; init; }

    /// <summary>Reports that sound like this sector and belong to another.</summary>
    public required IReadOnlyList<LookAlike> LookAlikes { get; init; }
}

/// <summary>A report that sounds like one sector and belongs to another.</summary>
public sealed record LookAlike(string Text, SectorCode Sector);
