using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>Checks that the files agree with each other: nothing twice, nothing that does not exist, nothing that contradicts.</summary>
internal sealed class Agreement(Draft draft, Faults faults)
{
    /// <summary>Notes everything the files disagree about.</summary>
    public void Check()
    {
        Twice(draft.Units, unit => unit.Code.Value, "unit code");
        Twice(draft.Kinds, kind => $"{kind.Sector}/{kind.Code}", "kind");
        Twice(draft.Clocks, clock => clock.Code, "clock code");
        Twice(draft.Levels, level => level.Urgency.ToString().ToLowerInvariant(), "urgency");
        Twice(draft.Lines, line => line.Number, "number");
        Twice(draft.Dangers, danger => danger.Code, "danger code");
        Twice(draft.Days, day => day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "date");
        Twice(
            [.. draft.Rules.Select(rule => new Written<string>(rule.Value.Id, rule.File, rule.Line)),
             .. draft.Additions.Select(addition => new Written<string>(addition.Value.Id, addition.File, addition.Line))],
            id => id, "rule id");

        CheckPlaces();
        CheckSectors();
        CheckTimes();
        CheckDangers();
        CheckDirectory();
    }

    private void CheckPlaces()
    {
        foreach (var street in draft.Streets.Where(street => !draft.KnownDistricts.Has(street.Value.DistrictCode)))
        {
            faults.Add(street.File, street.Line, $"'district' is '{street.Value.DistrictCode}', which districts.yaml does not have");
        }

        foreach (var district in draft.Districts)
        {
            foreach (var outer in district.Value.Within.Where(code => !draft.KnownDistricts.Has(code) || code == district.Value.Code))
            {
                faults.Add(district.File, district.Line, $"'within' names '{outer}'; it must be another district of this file");
            }
        }
    }

    private void CheckSectors()
    {
        if (!draft.KnownSectors.Has("other"))
        {
            faults.Add("sectors/other.yaml", 0, "the sector 'other' is missing; every city has it, for what is not a safety matter");
        }

        var seen = new Dictionary<string, (string File, int Line)>();
        foreach (var sector in draft.Sectors)
        {
            CheckUnits([sector.Sector.Lead], sector.File, sector.LeadLine, "lead");
            CheckUnits(sector.Sector.Assisting, sector.File, sector.AssistLine, "assist");

            foreach (var (lookAlike, line) in sector.Sector.LookAlikes.Zip(sector.LookAlikeLines))
            {
                CheckSector(lookAlike.Sector, sector.File, line);
            }

            foreach (var (text, line) in sector.Labelled)
            {
                if (!seen.TryAdd(text, (sector.File, line)))
                {
                    var (file, first) = seen[text];
                    faults.Add(sector.File, line, $"the line {EntryParts.Short(text)} is written twice; the first is at {file}:{first}");
                }
            }
        }

        foreach (var kind in draft.Kinds)
        {
            CheckSector(kind.Value.Sector, kind.File, kind.Line);
        }
    }

    private void CheckTimes()
    {
        foreach (var missing in Enum.GetValues<Urgency>().Where(level => !draft.KnownLevels.Has(level.ToString())))
        {
            faults.Add("urgency.yaml", 0, $"the level '{missing.ToString().ToLowerInvariant()}' is missing; every city promises all of {string.Join(", ", Urgencies.ByWord.Keys)}");
        }

        foreach (var level in draft.Levels)
        {
            var clock = draft.Clocks.FirstOrDefault(clock => clock.Value.Code == level.Value.Clock)?.Value;
            if (clock is null ? !draft.KnownClocks.Has(level.Value.Clock) : clock.Kind != ClockKind.Hotline)
            {
                faults.Add(level.File, level.Line, $"'clock' is '{level.Value.Clock}'; it must be a clock of kind hotline in clocks.yaml");
            }
        }

        foreach (var link in draft.ClockLinks)
        {
            var (clock, boundTo) = link.Value;
            var parts = boundTo.Split('/');
            if (!draft.KnownSectors.Has(parts[0]))
            {
                faults.Add(link.File, link.Line, $"the clock '{clock}' binds '{boundTo}'; there is no such sector");
            }
            else if (parts.Length > 1 && !draft.KnownKinds.Has(boundTo))
            {
                faults.Add(link.File, link.Line, $"the clock '{clock}' binds '{boundTo}'; kinds.yaml has no such kind");
            }
            else if (draft.Clocks.Any(c => c.Value.Code == clock && c.Value.Kind != ClockKind.Statutory))
            {
                faults.Add(link.File, link.Line, $"the clock '{clock}' binds '{boundTo}'; only a clock of kind statutory may");
            }
        }
    }

    private void CheckDangers()
    {
        foreach (var danger in draft.Dangers)
        {
            foreach (var number in danger.Value.Ring.Where(number => !draft.KnownNumbers.Has(number)))
            {
                faults.Add(danger.File, danger.Line, $"the danger '{danger.Value.Code}' rings '{number}', which is not among the lines of this file");
            }
        }
    }

    private void CheckDirectory()
    {
        foreach (var (rule, file, line) in draft.Rules)
        {
            CheckWhere(rule.Sector, rule.DistrictCode, rule.StreetCode, file, line);
            CheckUnits([rule.Lead], file, line, "lead");
            CheckUnits(rule.Assisting, file, line, "assist");
            CheckUnits(rule.Copied, file, line, "copy");
            if (rule is { Kind: { } kind, Sector: { } sector } && draft.KnownSectors.Has(sector.Value) && !draft.KnownKinds.Has($"{sector}/{kind}"))
            {
                faults.Add(file, line, $"'kind' is '{kind}'; kinds.yaml has no such kind of {sector}");
            }
        }

        foreach (var (addition, file, line) in draft.Additions)
        {
            CheckWhere(addition.Sector, addition.DistrictCode, addition.StreetCode, file, line);
            CheckUnits(addition.Assisting, file, line, "assist");
            CheckUnits(addition.Copied, file, line, "copy");
        }

        for (var i = 0; i < draft.Rules.Count; i++)
        {
            foreach (var earlier in draft.Rules.Take(i).Where(earlier => IsTie(earlier.Value, draft.Rules[i].Value)))
            {
                faults.Add(
                    draft.Rules[i].File, draft.Rules[i].Line,
                    $"the rule '{draft.Rules[i].Value.Id}' is as specific as '{earlier.Value.Id}' on line {earlier.Line} and can speak of the same matter on the same day; make one more specific, or end one before the other begins");
            }
        }
    }

    /// <summary>Two rules tie when one matter can match both and neither is more specific.</summary>
    private static bool IsTie(DispatchRule a, DispatchRule b) =>
        a.Specificity == b.Specificity
        && a.Sector == b.Sector && a.Kind == b.Kind && a.DistrictCode == b.DistrictCode && a.StreetCode == b.StreetCode
        && a.From <= (b.To ?? DateOnly.MaxValue) && b.From <= (a.To ?? DateOnly.MaxValue);

    private void CheckWhere(SectorCode? sector, string? district, string? street, string file, int line)
    {
        if (sector is not null)
        {
            CheckSector(sector, file, line);
        }

        if (district is not null && !draft.KnownDistricts.Has(district))
        {
            faults.Add(file, line, $"'district' is '{district}', which districts.yaml does not have");
        }

        var found = street is null ? null : draft.Streets.FirstOrDefault(s => s.Value.Code == street)?.Value;
        if (street is not null && !draft.KnownStreets.Has(street))
        {
            faults.Add(file, line, $"'street' is '{street}', which streets.tsv does not have");
        }
        else if (found is not null && district is not null && found.DistrictCode != district)
        {
            faults.Add(file, line, $"'street' {street} lies in {found.DistrictCode}, not in 'district' {district}");
        }
    }

    private void CheckSector(SectorCode sector, string file, int line)
    {
        if (!draft.KnownSectors.Has(sector.Value))
        {
            faults.Add(file, line, $"there is no sector '{sector}'; each has a file sectors/<code>.yaml");
        }
    }

    private void CheckUnits(IEnumerable<UnitReference> units, string file, int line, string key)
    {
        foreach (var unit in units.OfType<UnitReference.Fixed>().Where(unit => !draft.KnownUnits.Has(unit.Code.Value)))
        {
            faults.Add(file, line, $"'{key}' names the unit '{unit.Code}', which neither units.yaml, districts.yaml nor streets.tsv has");
        }
    }

    private void Twice<T>(IEnumerable<Written<T>> all, Func<T, string> key, string what)
    {
        var seen = new Dictionary<string, Written<T>>();
        foreach (var each in all)
        {
            if (!seen.TryAdd(key(each.Value), each))
            {
                var first = seen[key(each.Value)];
                faults.Add(each.File, each.Line, $"the {what} '{key(each.Value)}' is given twice; the first is at {first.File}:{first.Line}");
            }
        }
    }
}
