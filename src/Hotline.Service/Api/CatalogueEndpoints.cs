using Hotline.Catalogue;

namespace Hotline.Service.Api;

/// <summary>The codes the other routes speak of: sectors, units, the dispatch directory.</summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        var catalogue = api.MapGroup("/catalogue").WithTags("Catalogue").RequireAuthorization(ApiPolicies.AnyKey);

        catalogue.MapGet("/sectors", (City city) => TypedResults.Ok(city.Sectors.Select(SectorView.Of)))
            .WithName("listSectors").WithSummary("Every sector, with its names")
            .Produces<IEnumerable<SectorView>>().Refuses(401, 403, 429);

        catalogue.MapGet("/units", (City city) => TypedResults.Ok(city.Units.Select(UnitView.Of)))
            .WithName("listUnits").WithSummary("Every unit, with its names and district")
            .WithDescription("Districts and streets are units too: their codes are the codes of places.")
            .Produces<IEnumerable<UnitView>>().Refuses(401, 403, 429);

        catalogue.MapGet("/directory", (City city) => TypedResults.Ok(DirectoryView.Of(city.Directory)))
            .WithName("getDirectory").WithSummary("The dispatch directory")
            .WithDescription("The most specific rule in force wins: sector, then kind, street, district, urgency. `@street` and `@district` are those of the place.")
            .Produces<DirectoryView>().Refuses(401, 403, 429);
    }
}

/// <summary>A sector.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Names">Its name, by language.</param>
/// <param name="Covers">What belongs to it.</param>
internal sealed record SectorView(string Code, IReadOnlyDictionary<string, string> Names, string Covers)
{
    public static SectorView Of(Sector sector) => new(sector.Code.Value, sector.Names.ByLanguage, sector.Covers);
}

/// <summary>A unit.</summary>
/// <param name="Code">Its stable code; of a district or street the area code.</param>
/// <param name="Names">Its name, by language.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="District">The district it belongs to; null for a body of the whole city.</param>
internal sealed record UnitView(string Code, IReadOnlyDictionary<string, string> Names, UnitKind Kind, string? District)
{
    public static UnitView Of(Unit unit) => new(unit.Code.Value, unit.Names.ByLanguage, unit.Kind, unit.DistrictCode);
}

/// <summary>The dispatch directory.</summary>
/// <param name="Version">Kept with every proposal made from it.</param>
/// <param name="Rules">Its rules, in force or not.</param>
internal sealed record DirectoryView(string Version, IReadOnlyList<DirectoryRuleView> Rules)
{
    public static DirectoryView Of(DispatchDirectory directory) => new(directory.Version, [.. directory.Rules.Select(DirectoryRuleView.Of)]);
}

/// <summary>A rule of the directory; a null column matches everything.</summary>
internal sealed record DirectoryRuleView(
    string Id,
    string? Sector,
    string? Kind,
    Urgency? AtLeast,
    string? District,
    string? Street,
    string Lead,
    IReadOnlyList<string> Assisting,
    IReadOnlyList<string> Copied,
    DateOnly From,
    DateOnly? To)
{
    public static DirectoryRuleView Of(DispatchRule rule) => new(
        rule.Id,
        rule.Sector?.Value,
        rule.Kind,
        rule.AtLeast,
        rule.DistrictCode,
        rule.StreetCode,
        rule.Lead.ToString(),
        [.. rule.Assisting.Select(unit => unit.ToString())],
        [.. rule.Copied.Select(unit => unit.ToString())],
        rule.From,
        rule.To);
}
