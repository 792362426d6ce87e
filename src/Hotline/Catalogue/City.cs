namespace Hotline.Catalogue;

/// <summary>The city as data: everything under <c>catalogue/</c>, read and checked once at startup. Immutable.</summary>
public sealed class City
{
    private readonly Dictionary<SectorCode, Sector> _sectors;
    private readonly Dictionary<UnitCode, Unit> _units;
    private readonly Dictionary<string, District> _districts;
    private readonly Dictionary<string, Street> _streets;
    private readonly Dictionary<string, Clock> _clocks;
    private readonly Dictionary<Urgency, UrgencyLevel> _levels;
    private readonly Dictionary<string, DangerKind> _dangers;
    private readonly Dictionary<(SectorCode, string), MatterKind> _kinds;

    /// <summary>Puts a city together. The parts are taken to agree with each other: the reader of the catalogue has checked that.</summary>
    public City(CityParts parts)
    {
        Names = parts.Names;
        HotlineNumber = parts.HotlineNumber;
        Languages = parts.Languages;
        Sectors = parts.Sectors;
        Units = parts.Units;
        Districts = parts.Districts;
        Streets = parts.Streets;
        Directory = parts.Directory;
        Clocks = parts.Clocks;
        Calendar = parts.Calendar;
        UrgencyLevels = parts.UrgencyLevels;
        EmergencyLines = parts.EmergencyLines;
        DangerKinds = parts.DangerKinds;
        Kinds = parts.Kinds;
        AddressWords = parts.AddressWords;

        _sectors = Sectors.ToDictionary(sector => sector.Code);
        _units = Units.ToDictionary(unit => unit.Code);
        _districts = Districts.ToDictionary(district => district.Code);
        _streets = Streets.ToDictionary(street => street.Code);
        _clocks = Clocks.ToDictionary(clock => clock.Code);
        _levels = UrgencyLevels.ToDictionary(level => level.Urgency);
        _dangers = DangerKinds.ToDictionary(kind => kind.Code);
        _kinds = Kinds.ToDictionary(kind => (kind.Sector, kind.Code));
    }

    /// <summary>What the city is called.</summary>
    public Names Names { get; }

    /// <summary>The hotline's own number, such as <c>12345</c>.</summary>
    public string HotlineNumber { get; }

    /// <summary>The languages the city speaks with its citizens, the first first.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Every sector, <see cref="SectorCode.Other"/> among them.</summary>
    public IReadOnlyList<Sector> Sectors { get; }

    /// <summary>Every unit: departments, districts, streets and townships, utilities, the hotline.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>Every district.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>Every street and township.</summary>
    public IReadOnlyList<Street> Streets { get; }

    /// <summary>Who handles what where.</summary>
    public DispatchDirectory Directory { get; }

    /// <summary>Every time limit.</summary>
    public IReadOnlyList<Clock> Clocks { get; }

    /// <summary>Which days are worked.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>What each urgency promises, one for every member of <see cref="Urgency"/>.</summary>
    public IReadOnlyList<UrgencyLevel> UrgencyLevels { get; }

    /// <summary>The numbers to ring.</summary>
    public IReadOnlyList<EmergencyLine> EmergencyLines { get; }

    /// <summary>The kinds of immediate danger.</summary>
    public IReadOnlyList<DangerKind> DangerKinds { get; }

    /// <summary>The finer kinds of matter, of every sector that has any.</summary>
    public IReadOnlyList<MatterKind> Kinds { get; }

    /// <summary>How people write places, by language; empty where the city does not say, and then only its own names are found.</summary>
    public IReadOnlyList<AddressWords> AddressWords { get; }

    /// <summary>The sector with a code, or null.</summary>
    public Sector? Sector(SectorCode code) => _sectors.GetValueOrDefault(code);

    /// <summary>The unit with a code, or null.</summary>
    public Unit? Unit(UnitCode code) => _units.GetValueOrDefault(code);

    /// <summary>The district with a code, or null.</summary>
    public District? District(string? code) => code is null ? null : _districts.GetValueOrDefault(code);

    /// <summary>The street with a code, or null.</summary>
    public Street? Street(string? code) => code is null ? null : _streets.GetValueOrDefault(code);

    /// <summary>The clock with a code, or null.</summary>
    public Clock? Clock(string code) => _clocks.GetValueOrDefault(code);

    /// <summary>What a level promises.</summary>
    public UrgencyLevel Level(Urgency urgency) => _levels[urgency];

    /// <summary>The kind of danger with a code, or null.</summary>
    public DangerKind? DangerKind(string code) => _dangers.GetValueOrDefault(code);

    /// <summary>The kind of matter with a code within a sector, or null.</summary>
    public MatterKind? Kind(SectorCode sector, string? code) => code is null ? null : _kinds.GetValueOrDefault((sector, code));

    /// <summary>The statutory clocks that bind a matter: those of its kind where it has any, else those of its sector.</summary>
    /// <param name="sector">The sector; one the city does not have binds nothing.</param>
    /// <param name="kind">The kind within it, or null.</param>
    public IReadOnlyList<Clock> StatutoryClocks(SectorCode sector, string? kind)
    {
        var codes = Kind(sector, kind) is { Clocks: { Count: > 0 } own } ? own : Sector(sector)?.Clocks ?? [];
        return [.. codes.Select(code => _clocks[code])];
    }
}

/// <summary>The parts a city is made of.</summary>
public sealed record CityParts
{
    /// <inheritdoc cref="City.Names"/>
    public required Names Names { get; init; }

    /// <inheritdoc cref="City.HotlineNumber"/>
    public required string HotlineNumber { get; init; }

    /// <inheritdoc cref="City.Languages"/>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <inheritdoc cref="City.Sectors"/>
    public required IReadOnlyList<Sector> Sectors { get; init; }

    /// <inheritdoc cref="City.Units"/>
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <inheritdoc cref="City.Districts"/>
    public required IReadOnlyList<District> Districts { get; init; }

    /// <inheritdoc cref="City.Streets"/>
    public required IReadOnlyList<Street> Streets { get; init; }

    /// <inheritdoc cref="City.Directory"/>
    public required DispatchDirectory Directory { get; init; }

    /// <inheritdoc cref="City.Clocks"/>
    public required IReadOnlyList<Clock> Clocks { get; init; }

    /// <inheritdoc cref="City.Calendar"/>
    public required WorkingCalendar Calendar { get; init; }

    /// <inheritdoc cref="City.UrgencyLevels"/>
    public required IReadOnlyList<UrgencyLevel> UrgencyLevels { get; init; }

    /// <inheritdoc cref="City.EmergencyLines"/>
    public required IReadOnlyList<EmergencyLine> EmergencyLines { get; init; }

    /// <inheritdoc cref="City.DangerKinds"/>
    public required IReadOnlyList<DangerKind> DangerKinds { get; init; }

    /// <inheritdoc cref="City.Kinds"/>
    public IReadOnlyList<MatterKind> Kinds { get; init; } = [];

    /// <inheritdoc cref="City.AddressWords"/>
    public IReadOnlyList<AddressWords> AddressWords { get; init; } = [];
}
