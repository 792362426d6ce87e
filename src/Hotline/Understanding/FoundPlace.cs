using Hotline.Catalogue;
using Hotline.Safety;

namespace Hotline.Understanding;

/// <summary>Where a text says that something is, with the words that say so.</summary>
/// <param name="Place">What is known; <see cref="Place.Unknown"/> where the text names no place.</param>
/// <param name="District">The words that name the district, or null: a street may imply it.</param>
/// <param name="Street">The words that name the street office or township, or null.</param>
/// <param name="Address">The words of the address, or null.</param>
public sealed record FoundPlace(Place Place, TextSpan? District, TextSpan? Street, TextSpan? Address)
{
    /// <summary>Nothing was found.</summary>
    public static readonly FoundPlace Nothing = new(Place.Unknown, null, null, null);

    /// <summary>All the words that speak of the place, in the order of the text.</summary>
    public IReadOnlyList<TextSpan> Spans { get; } =
        [.. new[] { District, Street, Address }.OfType<TextSpan>().Distinct().OrderBy(span => span.Start)];
}
