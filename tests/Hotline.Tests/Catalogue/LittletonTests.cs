using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Catalogue;

/// <summary>A city is data: the same code reads another one.</summary>
public class LittletonTests
{
    private static readonly City _city = Cities.Littleton;

    [Fact]
    public void It_reads_with_its_own_everything()
    {
        Assert.Equal(["en"], _city.Languages);
        Assert.Equal((3, 6, 8), (_city.Districts.Count, _city.Streets.Count, _city.Sectors.Count));
        Assert.Equal(["0800111", "999"], _city.DangerKind("gas-leak")!.Ring);
    }

    [Fact]
    public void Its_safety_cues_read_too() =>
        Assert.Empty(SafetyCuesReader.Read(Cities.Folder("tests/cities/littleton"), [.. _city.DangerKinds.Select(kind => kind.Code)]).Faults);

    [Theory]
    [InlineData("Scaffold leans at 12 Mill Lane, Block 2 in North Ward", "north", null, "12 Mill Lane, Block 2")]
    [InlineData("Mill Parish, there is a pothole on Station Road", "north", "north-mill", "Station Road")]
    [InlineData("The wall at Castle Hill", "hill", null, "Castle Hill")]
    [InlineData("not in River Ward, in Hill Ward", "hill", null, null)]
    [InlineData("It smells of gas", null, null, null)]
    public void Its_places_are_found(string text, string? district, string? street, string? address)
    {
        var place = new PlaceFinder(_city).Find(text).Place;

        Assert.Equal((district, street, address), (place.DistrictCode, place.StreetCode, place.Address));
    }

    [Fact]
    public void Its_directory_dispatches()
    {
        var question = new DispatchQuestion(
            SectorCode.Parse("road"), null, Urgency.Critical, new Place { DistrictCode = "hill", StreetCode = "hill-quarry" }, new DateOnly(2026, 11, 24));

        var units = Assert.IsType<DispatchProposal.Units>(_city.Directory.Propose(question, _city));

        Assert.Equal("hill-quarry", units.Lead.Value);
        Assert.Equal(["highways"], units.Assisting.Select(unit => unit.Value));
        Assert.Equal(["hill", "resilience"], units.Copied.Select(unit => unit.Value));
    }
}
