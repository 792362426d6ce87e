using Hotline.Catalogue;

namespace Hotline.IntegrationTests.Storage;

/// <summary>A city of two sectors and three units: enough to open and move tickets.</summary>
internal static class SmallCity
{
    public static readonly SectorCode Gas = SectorCode.Parse("gas");
    public static readonly UnitCode Works = UnitCode.Parse("city-works");
    public static readonly UnitCode Fire = UnitCode.Parse("fire-rescue");
    public static readonly UnitCode District = UnitCode.Parse("110105");

    public static City Create() => new(new CityParts
    {
        Names = Names.Of("小城", "Small City"),
        HotlineNumber = "12345",
        Languages = ["zh", "en"],
        Sectors = [Sector(Gas, Works), Sector(SectorCode.Other, UnitCode.Parse("hotline"))],
        Units =
        [
            new Unit(Works, Names.Of("城管委", "City works"), UnitKind.Municipal),
            new Unit(Fire, Names.Of("消防", "Fire and rescue"), UnitKind.Municipal),
            new Unit(District, Names.Of("朝阳区", "Chaoyang"), UnitKind.District),
            new Unit(UnitCode.Parse("hotline"), Names.Of("热线", "Hotline"), UnitKind.Hotline),
        ],
        Districts = [new District("110105", Names.Of("朝阳区", "Chaoyang"), [])],
        Streets = [],
        Directory = new DispatchDirectory("test-1", []),
        Clocks = [],
        Calendar = new WorkingCalendar(TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), "+8", "+8"), []),
        UrgencyLevels = [],
        EmergencyLines = [],
        DangerKinds = [],
    });

    private static Sector Sector(SectorCode code, UnitCode lead) => new()
    {
        Code = code,
        Names = Names.Of(code.Value),
        Covers = code.Value,
        Lead = new UnitReference.Fixed(lead),
        Assisting = [],
        Cues = new Dictionary<string, IReadOnlyList<string>>(),
        Examples = new Dictionary<string, IReadOnlyList<string>>(),
        LookAlikes = [],
    };
}
