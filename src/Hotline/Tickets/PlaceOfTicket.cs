using Hotline.Catalogue;

namespace Hotline.Tickets;

/// <summary>Places as tickets need them.</summary>
internal static class PlaceOfTicket
{
    /// <summary>A street says which district it lies in.</summary>
    public static Place WithDistrictOfStreet(this Place place, City city) =>
        city.Street(place.StreetCode) is { } street && place.DistrictCode is null ? place with { DistrictCode = street.DistrictCode } : place;

    /// <summary>A place as a line of history shows it: codes, then the address.</summary>
    public static string InCodes(this Place place) =>
        string.Join(' ', new[] { place.DistrictCode, place.StreetCode, place.Address }.Where(part => part is not null));
}
