using Hotline.Catalogue;

namespace Hotline.Tests.Catalogue;

public class BeijingTests
{
    private static readonly City _city = Cities.Beijing;

    public static TheoryData<string> Sectors() => [.. _city.Sectors.Select(sector => sector.Code.Value)];

    [Fact]
    public void It_has_the_sectors_districts_and_streets_that_the_city_counts()
    {
        Assert.Equal(35, _city.Sectors.Count);
        Assert.Equal(18, _city.Districts.Count);
        Assert.Equal(343, _city.Streets.Count(street => street.Names.In("zh") is [.., '街', '道'] or [.., '地', '区'] or [.., '镇'] or [.., '乡']));
        Assert.Equal(348, _city.Streets.Count);
    }

    [Fact]
    public void Every_district_and_street_is_a_unit_with_the_same_code()
    {
        var districts = _city.Units.Where(unit => unit.Kind == UnitKind.District).Select(unit => unit.Code.Value);
        var streets = _city.Units.Where(unit => unit.Kind == UnitKind.Street).Select(unit => unit.Code.Value);

        Assert.Equal(_city.Districts.Select(district => district.Code), districts);
        Assert.Equal(_city.Streets.Select(street => street.Code), streets);
    }

    [Theory, MemberData(nameof(Sectors))]
    public void Every_sector_is_complete(string code)
    {
        var sector = _city.Sector(SectorCode.Parse(code))!;

        Assert.All(_city.Languages, language => Assert.True(sector.Names.ByLanguage.ContainsKey(language)));
        Assert.Contains(_city.Directory.Rules, rule => rule.Sector == sector.Code && rule.Kind is null && rule.AtLeast is null);
        Assert.True(sector.Lead is not UnitReference.Fixed { Code: var lead } || _city.Unit(lead) is not null);
        Assert.True(sector.Examples["zh"].Count >= 60, $"{sector.Examples["zh"].Count} Chinese examples");
        Assert.True(sector.Examples["en"].Count >= 15, $"{sector.Examples["en"].Count} English examples");
        Assert.NotEmpty(sector.Cues["zh"]);
        Assert.NotEmpty(sector.Cues["en"]);
    }

    [Fact]
    public void Every_kind_of_danger_says_whom_to_ring_and_what_to_do()
    {
        string[] codes =
        [
            "fire", "explosion", "gas-leak", "trapped", "injury", "poisoning", "electrocution", "collapse", "chemical", "drowning", "flood",
            "crime", "traffic-crash", "missing-child", "confined-space", "falling-object", "live-wire",
        ];

        Assert.Equal(codes, _city.DangerKinds.Select(kind => kind.Code));
        Assert.Equal(["96777", "119"], _city.DangerKind("gas-leak")!.Ring);
        Assert.Equal("119", _city.DangerKind("fire")!.Ring[0]);
        Assert.All(_city.DangerKinds, kind => Assert.True(kind.Advice.In("zh").Length <= 80, kind.Code));
    }

    [Fact]
    public void Each_urgency_promises_what_the_city_promised()
    {
        Assert.Equal(
            [(Urgency.Emergency, 1, "hotline-2h"), (Urgency.Critical, 15, "hotline-2h"), (Urgency.Urgent, 120, "hotline-24h"), (Urgency.Routine, 1440, "hotline-7d")],
            _city.UrgencyLevels.Select(level => (level.Urgency, (int)level.ReadWithin.TotalMinutes, level.Clock)));
    }

    [Theory]
    [InlineData("fire", "exit-blocked", "fire-exit-check")]
    [InlineData("fire", "clutter", "fire-other-check")]
    [InlineData("fire", null, "fire-other-check")]
    [InlineData("special-equipment", "lift", "special-equipment-check")]
    [InlineData("hazchem", null, "work-safety-report")]
    [InlineData("road-facility", "manhole", null)]
    public void A_statutory_clock_of_the_kind_stands_in_place_of_the_sectors(string sector, string? kind, string? clock)
    {
        var clocks = _city.StatutoryClocks(SectorCode.Parse(sector), kind).Select(each => each.Code);

        Assert.Equal(clock is null ? [] : [clock], clocks);
    }

    [Fact]
    public void No_label_is_given_to_the_same_words_twice()
    {
        var lines = _city.Sectors.SelectMany(sector => sector.Examples.Values.SelectMany(lines => lines).Concat(sector.LookAlikes.Select(l => l.Text)));

        Assert.Empty(lines.GroupBy(line => line).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
