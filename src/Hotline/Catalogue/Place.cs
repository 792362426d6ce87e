namespace Hotline.Catalogue;

/// <summary>A district of the city, or an area that ranks with one.</summary>
/// <param name="Code">The area code, such as <c>110105</c>; also the code of the district's unit.</param>
/// <param name="Names">Official names.</param>
/// <param name="Aliases">What else people call it, such as 朝阳 for 朝阳区, or Chaoyang.</param>
public sealed record District(string Code, Names Names, IReadOnlyList<string> Aliases)
{
    /// <summary>Well-known places that lie wholly in it, such as 天安门: naming one names the district.</summary>
    public IReadOnlyList<string> Landmarks { get; init; } = [];

    /// <summary>The districts whose land an area that ranks with a district lies on, by code; empty for an ordinary district.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];
}

/// <summary>A street or township.</summary>
/// <param name="Code">Such as <c>110105007</c>; also the code of the street's unit.</param>
/// <param name="Names">Official names.</param>
/// <param name="DistrictCode">The district it lies in.</param>
public sealed record Street(string Code, Names Names, string DistrictCode)
{
    /// <summary>What else people call it, such as 平谷镇 for 渔阳地区.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>Where something is, as far as it is known. Every part may be unknown; a person completes it.</summary>
public sealed record Place
{
    /// <summary>Nothing is known.</summary>
    public static readonly Place Unknown = new();

    /// <summary>The district's code, or null.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>The street's or township's code, or null.</summary>
    public string? StreetCode { get; init; }

    /// <summary>The place in the reporter's words, such as 通惠家园12号楼; null when they named none. At most 200 characters.</summary>
    public string? Address { get; init; }

    /// <summary>WGS 84 latitude in degrees, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 longitude in degrees, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>Nothing at all is known.</summary>
    public bool IsUnknown => DistrictCode is null && StreetCode is null && Address is null && Latitude is null;
}
