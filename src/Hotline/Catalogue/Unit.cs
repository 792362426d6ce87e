namespace Hotline.Catalogue;

/// <summary>A body that handles tickets: a municipal department, a district government, a street office, a utility.</summary>
public sealed record Unit(UnitCode Code, Names Names, UnitKind Kind)
{
    /// <summary>The district it belongs to; null for a body of the whole city.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>Who says that the city has this unit; null in a city made by hand.</summary>
    public Source? Source { get; init; }
}

/// <summary>What sort of body a unit is.</summary>
public enum UnitKind
{
    /// <summary>A department of the whole city.</summary>
    Municipal = 1,

    /// <summary>A district government, or a committee that ranks with one.</summary>
    District = 2,

    /// <summary>A street office or a township.</summary>
    Street = 3,

    /// <summary>A company that runs water, power, gas, heat or trains.</summary>
    Utility = 4,

    /// <summary>The hotline itself: a person there decides.</summary>
    Hotline = 5,
}

/// <summary>A unit named in a rule: one certain unit, or "the street office of the place", or "the district of the place".</summary>
public abstract record UnitReference
{
    private UnitReference() { }

    /// <summary>One certain unit.</summary>
    public sealed record Fixed(UnitCode Code) : UnitReference;

    /// <summary>The street office or township where it happens; written <c>@street</c>.</summary>
    public sealed record StreetOfPlace : UnitReference;

    /// <summary>The district government where it happens; written <c>@district</c>.</summary>
    public sealed record DistrictOfPlace : UnitReference;

    /// <summary>Reads <c>@street</c>, <c>@district</c> or a unit code.</summary>
    /// <exception cref="FormatException">The text is none of them.</exception>
    public static UnitReference Parse(string text) => text switch
    {
        "@street" => new StreetOfPlace(),
        "@district" => new DistrictOfPlace(),
        _ => new Fixed(UnitCode.Parse(text)),
    };

    /// <summary>As it is written in the catalogue.</summary>
    public sealed override string ToString() => this switch
    {
        StreetOfPlace => "@street",
        DistrictOfPlace => "@district",
        Fixed { Code: var code } => code.Value,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
