using Hotline.Catalogue;

namespace Hotline.Tests.Catalogue;

public class DispatchTests
{
    private static readonly City _city = Cities.Beijing;
    private static readonly DateOnly _day = new(2026, 11, 24);
    private static readonly Place _district = new() { DistrictCode = "110105" };
    private static readonly Place _street = new() { DistrictCode = "110105", StreetCode = "110105026" };

    [Fact]
    public void Every_question_gets_units_that_exist_or_a_person()
    {
        var questions =
            from sector in _city.Sectors
            from kind in _city.Kinds.Where(kind => kind.Sector == sector.Code).Select(kind => kind.Code).Append(null)
            from urgency in Enum.GetValues<Urgency>()
            from place in new[] { Place.Unknown, _district, _street }
            select new DispatchQuestion(sector.Code, kind, urgency, place, _day);

        Assert.All(questions, question => _city.Directory.Propose(question, _city).Match(
            units =>
            {
                UnitCode[] all = [units.Lead, .. units.Assisting, .. units.Copied];
                Assert.All(all, unit => Assert.NotNull(_city.Unit(unit)));
                Assert.Equal(all.Length, all.Distinct().Count());
                return true;
            },
            person =>
            {
                Assert.True(question.Sector == SectorCode.Other || question.Place.IsUnknown, question.ToString());
                return true;
            }));
    }

    [Fact]
    public void What_is_no_safety_matter_goes_to_a_person() =>
        Assert.Equal(UndecidedReason.OutsideSafety, Assert.IsType<DispatchProposal.PersonDecides>(Ask("other", null, Urgency.Routine, _street)).Reason);

    [Fact]
    public void A_street_that_leads_is_watched_by_its_district()
    {
        var units = Units(Ask("e-bike", null, Urgency.Routine, _street));

        Assert.Equal("110105026", units.Lead.Value);
        Assert.Contains("110105", units.Copied.Select(unit => unit.Value));
    }

    [Fact]
    public void The_district_leads_when_the_street_is_not_known() =>
        Assert.Equal("110105", Units(Ask("e-bike", null, Urgency.Routine, _district)).Lead.Value);

    [Fact]
    public void Nobody_leads_a_street_matter_whose_place_is_not_known() =>
        Assert.Equal(UndecidedReason.PlaceUnknown, Assert.IsType<DispatchProposal.PersonDecides>(Ask("e-bike", null, Urgency.Routine, Place.Unknown)).Reason);

    [Theory]
    [InlineData("gas", "bottled", "city-management")]
    [InlineData("housing", "basement", "civil-air-defence")]
    [InlineData("housing", "illegal-building", "110105026")]
    [InlineData("road-facility", "manhole", "city-management")]
    [InlineData("road-facility", null, "transport")]
    [InlineData("public-venue", "culture", "culture-tourism")]
    public void A_finer_kind_goes_to_whoever_handles_it(string sector, string? kind, string lead) =>
        Assert.Equal(lead, Units(Ask(sector, kind, Urgency.Routine, _street)).Lead.Value);

    [Theory]
    [InlineData(Urgency.Routine, false)]
    [InlineData(Urgency.Urgent, false)]
    [InlineData(Urgency.Critical, true)]
    [InlineData(Urgency.Emergency, true)]
    public void The_emergency_department_is_told_of_what_may_become_an_emergency(Urgency urgency, bool isTold)
    {
        var units = Units(Ask("fire", "exit-blocked", urgency, _street));

        Assert.Equal(isTold, units.Copied.Any(unit => unit.Value == "emergency-management"));
    }

    [Fact]
    public void The_development_area_is_told_of_what_its_streets_handle()
    {
        var units = Units(Ask("e-bike", null, Urgency.Routine, new Place { DistrictCode = "110115", StreetCode = "110115012" }));

        Assert.Equal("110115012", units.Lead.Value);
        Assert.Equal(["110115", "110115403"], units.Copied.Select(unit => unit.Value));
    }

    [Fact]
    public void A_rule_is_not_used_before_it_begins() =>
        Assert.IsType<DispatchProposal.PersonDecides>(
            _city.Directory.Propose(new DispatchQuestion(SectorCode.Parse("fire"), null, Urgency.Routine, _street, new DateOnly(2018, 10, 31)), _city));

    private static DispatchProposal Ask(string sector, string? kind, Urgency urgency, Place place) =>
        _city.Directory.Propose(new DispatchQuestion(SectorCode.Parse(sector), kind, urgency, place, _day), _city);

    private static DispatchProposal.Units Units(DispatchProposal proposal) => Assert.IsType<DispatchProposal.Units>(proposal);
}
