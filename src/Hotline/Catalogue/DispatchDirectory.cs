namespace Hotline.Catalogue;

/// <summary>The city's dated table of who handles what where (派单目录).</summary>
/// <remarks>
/// Rules are free of order: the most specific that matches wins, and two equally specific that match the same matter are
/// refused when the catalogue is read. A rule that names a sector beats one that does not; then kind, street, district, urgency.
/// </remarks>
/// <param name="Version">Such as <c>2026-11</c>; kept with every proposal.</param>
/// <param name="Rules">Every rule, in force or not.</param>
public sealed record DispatchDirectory(string Version, IReadOnlyList<DispatchRule> Rules)
{
    /// <summary>Who is told or helps besides, whichever rule wins. All that match are added, so they cannot contradict each other.</summary>
    public IReadOnlyList<DispatchAddition> Additions { get; init; } = [];

    /// <summary>Proposes who leads, assists and is copied. A proposal always comes; it may say that a person must decide.</summary>
    public DispatchProposal Propose(DispatchQuestion question, City city)
    {
        var rule = Rules.Where(rule => rule.Matches(question)).MaxBy(rule => rule.Specificity);
        if (rule is null)
        {
            return new DispatchProposal.PersonDecides(UndecidedReason.NoRule, Version);
        }

        var additions = Additions.Where(addition => addition.Matches(question)).ToList();
        var lead = Resolve(rule.Lead, question.Place, city);
        var assisting = Known([.. rule.Assisting, .. additions.SelectMany(addition => addition.Assisting)]).Where(unit => unit != lead).ToList();
        var copied = Known([.. rule.Copied, .. additions.SelectMany(addition => addition.Copied)])
            .Where(unit => unit != lead && !assisting.Contains(unit)).ToList();

        IEnumerable<UnitCode> Known(IEnumerable<UnitReference> units) =>
            units.Select(unit => Resolve(unit, question.Place, city)).OfType<UnitCode>().Distinct();

        if (lead is not null)
        {
            return city.Unit(lead)?.Kind == UnitKind.Hotline
                ? new DispatchProposal.PersonDecides(UndecidedReason.OutsideSafety, Version)
                : new DispatchProposal.Units(lead, assisting, copied, rule.Id, Version);
        }

        // The street is not known but the district is: the district government coordinates (北京市接诉即办工作条例 Art. 12(2)).
        return question.Place.DistrictCode is { } district && UnitCode.TryParse(district, out var unit) && city.Unit(unit) is not null
            ? new DispatchProposal.Units(unit, assisting.Where(a => a != unit).ToList(), copied.Where(c => c != unit).ToList(), rule.Id, Version)
            : new DispatchProposal.PersonDecides(UndecidedReason.PlaceUnknown, Version);
    }

    private static UnitCode? Resolve(UnitReference reference, Place place, City city) => reference switch
    {
        UnitReference.Fixed { Code: var code } => code,
        UnitReference.StreetOfPlace => Known(place.StreetCode, city),
        UnitReference.DistrictOfPlace => Known(place.DistrictCode, city),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static UnitCode? Known(string? code, City city) =>
        UnitCode.TryParse(code, out var unit) && city.Unit(unit) is not null ? unit : null;
}

/// <summary>What the directory is asked.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Kind">A finer kind within the sector, such as <c>bottled</c> for gas; null when not known.</param>
/// <param name="Urgency">How urgent it is.</param>
/// <param name="Place">Where it is, as far as known.</param>
/// <param name="On">The date in the city: rules are dated.</param>
public sealed record DispatchQuestion(SectorCode Sector, string? Kind, Urgency Urgency, Place Place, DateOnly On);

/// <summary>One row of the directory. A null column matches everything.</summary>
public sealed record DispatchRule
{
    /// <summary>Unique in the directory, such as <c>fire-default</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The sector, or null for every sector.</summary>
    public SectorCode? Sector { get; init; }

    /// <summary>The kind within the sector, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Applies from this urgency up; null for every urgency.</summary>
    public Urgency? AtLeast { get; init; }

    /// <summary>The district's code, or null for the whole city.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>The street's code, or null.</summary>
    public string? StreetCode { get; init; }

    /// <summary>Who leads.</summary>
    public required UnitReference Lead { get; init; }

    /// <summary>Who helps.</summary>
    public IReadOnlyList<UnitReference> Assisting { get; init; } = [];

    /// <summary>Who is told.</summary>
    public IReadOnlyList<UnitReference> Copied { get; init; } = [];

    /// <summary>The first date it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last date it is in force, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who says so; null in a directory made by hand.</summary>
    public Source? Source { get; init; }

    /// <summary>A greater number is more specific.</summary>
    public int Specificity =>
        (Sector is null ? 0 : 16) + (Kind is null ? 0 : 8) + (StreetCode is null ? 0 : 4) + (DistrictCode is null ? 0 : 2) + (AtLeast is null ? 0 : 1);

    /// <summary>Whether the rule speaks of this matter on this date.</summary>
    public bool Matches(DispatchQuestion question) =>
        (Sector is null || Sector == question.Sector)
        && (Kind is null || Kind == question.Kind)
        && (AtLeast is null || question.Urgency >= AtLeast)
        && (DistrictCode is null || DistrictCode == question.Place.DistrictCode)
        && (StreetCode is null || StreetCode == question.Place.StreetCode)
        && From <= question.On && (To is null || question.On <= To);
}

/// <summary>A row of the directory that adds to whichever rule wins, such as "the emergency department is told of every critical matter".</summary>
public sealed record DispatchAddition
{
    /// <summary>Unique in the directory.</summary>
    public required string Id { get; init; }

    /// <summary>The sector, or null for every sector.</summary>
    public SectorCode? Sector { get; init; }

    /// <summary>Applies from this urgency up; null for every urgency.</summary>
    public Urgency? AtLeast { get; init; }

    /// <summary>The district's code, or null for the whole city.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>The street's code, or null.</summary>
    public string? StreetCode { get; init; }

    /// <summary>Who helps besides.</summary>
    public IReadOnlyList<UnitReference> Assisting { get; init; } = [];

    /// <summary>Who is told besides.</summary>
    public IReadOnlyList<UnitReference> Copied { get; init; } = [];

    /// <summary>The first date it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last date it is in force, or null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who says so; null in a directory made by hand.</summary>
    public Source? Source { get; init; }

    /// <summary>Whether it speaks of this matter on this date.</summary>
    public bool Matches(DispatchQuestion question) =>
        (Sector is null || Sector == question.Sector)
        && (AtLeast is null || question.Urgency >= AtLeast)
        && (DistrictCode is null || DistrictCode == question.Place.DistrictCode)
        && (StreetCode is null || StreetCode == question.Place.StreetCode)
        && From <= question.On && (To is null || question.On <= To);
}

/// <summary>Who should have the ticket. Exactly one of the nested records; an agent always sends.</summary>
public abstract record DispatchProposal
{
    private DispatchProposal() { }

    /// <summary>The directory knows.</summary>
    /// <param name="Lead">Who leads.</param>
    /// <param name="Assisting">Who helps.</param>
    /// <param name="Copied">Who is told.</param>
    /// <param name="RuleId">The rule that said so.</param>
    /// <param name="DirectoryVersion">Which directory it was read from.</param>
    public sealed record Units(
        UnitCode Lead, IReadOnlyList<UnitCode> Assisting, IReadOnlyList<UnitCode> Copied, string RuleId, string DirectoryVersion) : DispatchProposal;

    /// <summary>The directory does not know: an agent decides.</summary>
    public sealed record PersonDecides(UndecidedReason Reason, string DirectoryVersion) : DispatchProposal;

    /// <summary>Answers one function per kind of proposal.</summary>
    public T Match<T>(Func<Units, T> units, Func<PersonDecides, T> personDecides) => this switch
    {
        Units proposal => units(proposal),
        PersonDecides proposal => personDecides(proposal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Why the directory could not say.</summary>
public enum UndecidedReason
{
    /// <summary>No rule speaks of this matter.</summary>
    NoRule = 1,

    /// <summary>The rule needs a street or district, and neither is known.</summary>
    PlaceUnknown = 2,

    /// <summary>Not a safety matter: the service centre's general directory applies.</summary>
    OutsideSafety = 3,
}
