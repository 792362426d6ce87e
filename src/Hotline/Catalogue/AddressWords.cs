namespace Hotline.Catalogue;

/// <summary>How people write places in one language: the endings that make a name a street office, a road or an estate, and what does not.</summary>
public sealed record AddressWords
{
    /// <summary>The language, such as <c>zh</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the language puts spaces between words.</summary>
    public required bool Spaced { get; init; }

    /// <summary>Endings of a street office or township, such as 街道 or 镇: after a known name they make it one.</summary>
    public required IReadOnlyList<string> StreetEndings { get; init; }

    /// <summary>Endings of a road, such as 大街.</summary>
    public required IReadOnlyList<string> RoadEndings { get; init; }

    /// <summary>Endings of an estate, building or venue, such as 家园 or 医院.</summary>
    public required IReadOnlyList<string> SiteEndings { get; init; }

    /// <summary>What a number is a number of, such as 号楼 or 单元.</summary>
    public required IReadOnlyList<string> NumberUnits { get; init; }

    /// <summary>Those of <see cref="NumberUnits"/> that make an address by themselves, such as 号楼; 号 alone may be a date.</summary>
    public required IReadOnlyList<string> StrongNumberUnits { get; init; }

    /// <summary>Those of <see cref="NumberUnits"/> that make an address after a name, such as 号.</summary>
    public required IReadOnlyList<string> HouseNumberUnits { get; init; }

    /// <summary>Where by a place, such as 东门 or 对面.</summary>
    public required IReadOnlyList<string> Positions { get; init; }

    /// <summary>Those of <see cref="Positions"/> that end a place with no other ending, as in 天坛东门.</summary>
    public required IReadOnlyList<string> StrongPositions { get; init; }

    /// <summary>Words that no name holds: the name begins after them.</summary>
    public required IReadOnlyList<string> LeadIns { get; init; }

    /// <summary>Words that have such an ending and name nothing, such as 马路.</summary>
    public required IReadOnlyList<string> NotNames { get; init; }

    /// <summary>Words between two roads that cross, such as 与.</summary>
    public required IReadOnlyList<string> Joins { get; init; }

    /// <summary>Words that take a place back, such as 不是.</summary>
    public required IReadOnlyList<string> Negations { get; init; }

    /// <summary>What follows a district's short name when something else is meant: 朝阳 + 路 is a road, 朝阳 + 门 a gate.</summary>
    public required IReadOnlyList<string> NotBefore { get; init; }

    /// <summary>What stands before a district's short name when something else is meant: a flat that looks 朝阳, to the south.</summary>
    public required IReadOnlyList<string> NotAfter { get; init; }

    /// <summary>Characters written in another way, each with the one the catalogue uses: 區 to 区. Always one for one.</summary>
    public IReadOnlyDictionary<char, char> Variants { get; init; } = new Dictionary<char, char>();
}
