using Hotline.Catalogue;

namespace Hotline.Understanding;

/// <summary>One of the city's own names in a text.</summary>
internal sealed record PlaceMention(MentionKind Kind, int Start, int End)
{
    /// <summary>The district it names, or that a landmark lies in; null when it names a street.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>The streets of that name: several when districts share it.</summary>
    public IReadOnlyList<Street> Streets { get; init; } = [];

    /// <summary>The text takes it back: 不是朝阳区.</summary>
    public bool IsNegated { get; init; }

    /// <summary>It stands for itself and is no part of a longer address, as 望京 is part of 望京西园四区.</summary>
    public bool IsWhole => Kind is MentionKind.City or MentionKind.District or MentionKind.DistrictShort or MentionKind.Street;
}

/// <summary>How a name was written.</summary>
internal enum MentionKind
{
    /// <summary>A district's official name.</summary>
    District = 1,

    /// <summary>A short or other name of a district.</summary>
    DistrictShort = 2,

    /// <summary>A street office or township with its ending, such as 望京街道.</summary>
    Street = 3,

    /// <summary>A well-known place within a district.</summary>
    Landmark = 4,

    /// <summary>A street's name without its ending: as likely a road, an estate or a quarter.</summary>
    Bare = 5,

    /// <summary>The city itself, which says nothing about where in it.</summary>
    City = 6,
}
