using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>districts.yaml</c> and <c>streets.tsv</c>. Every district and every street is also a unit with the same code.</summary>
internal static class PlaceFiles
{
    private static readonly string[] _columns = ["code", "district", "name", "name_en", "aliases"];

    public static void ReadDistricts(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            draft.KnownDistricts.Unreadable();
            draft.KnownUnits.Unreadable();
            return;
        }

        var ofFile = entry.Source(null);
        foreach (var each in entry.Each("districts"))
        {
            var code = each.UnitCode("code");
            draft.KnownDistricts.Add(code?.Value);
            draft.KnownUnits.Add(code?.Value);
            var names = each.Names("names", draft.Languages);
            var aliases = each.Distinct("aliases", optional: true);
            var landmarks = each.Distinct("landmarks", optional: true);
            var within = each.Distinct("within", optional: true);
            var source = each.Source(ofFile);
            each.NothingElse();

            if (each.IsSound)
            {
                var district = new District(code!.Value, names, aliases) { Landmarks = landmarks, Within = within };
                var unit = new Unit(code, names, UnitKind.District) { DistrictCode = code.Value, Source = source };
                draft.Districts.Add(new(district, file.Name, each.Line));
                draft.Units.Add(new(unit, file.Name, each.Line));
            }
        }

        entry.NothingElse();
    }

    /// <summary>
    /// A table, tab-separated, with a header row and <c>#</c> for remarks. The name is in the city's first language;
    /// the English one may be empty; aliases are separated by semicolons. Empty cells at the end may be left out.
    /// </summary>
    public static void ReadStreets(CatalogueFile file, Draft draft)
    {
        if (file.Content() is not { } content)
        {
            draft.KnownStreets.Unreadable();
            draft.KnownUnits.Unreadable();
            return;
        }

        var header = false;
        foreach (var (text, line) in content.Split('\n').Select((text, i) => (text.TrimEnd('\r'), i + 1)))
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var cells = text.Split('\t');
            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(_columns))
                {
                    file.Fault(line, $"the columns are '{string.Join(", ", cells)}'; they must be '{string.Join(", ", _columns)}', with tabs between");
                    draft.KnownStreets.Unreadable();
                    draft.KnownUnits.Unreadable();
                    return;
                }
            }
            else if (cells.Length is < 3 or > 5)
            {
                file.Fault(line, $"the row has {cells.Length} cells; it must have 3 to {_columns.Length}, with tabs between");
                draft.KnownStreets.Add(cells[0]);
                draft.KnownUnits.Add(cells[0]);
            }
            else
            {
                // Editors take empty cells off the end of a row.
                ReadStreet(file, draft, line, [.. cells, .. Enumerable.Repeat("", _columns.Length - cells.Length)]);
            }
        }

        if (!header)
        {
            file.Fault(0, $"the file has no header row; it must begin '{string.Join(", ", _columns)}', with tabs between");
        }
    }

    private static void ReadStreet(CatalogueFile file, Draft draft, int line, string[] cells)
    {
        var isCode = UnitCode.TryParse(cells[0], out var code);
        draft.KnownStreets.Add(code?.Value);
        draft.KnownUnits.Add(code?.Value);
        if (!isCode || code is null)
        {
            file.Fault(line, $"'code' is '{cells[0]}'; it must be lower-case letters, digits and single hyphens, 2 to 40 characters");
            return;
        }

        if (cells[2].Trim().Length == 0)
        {
            file.Fault(line, "'name' is empty; every street has a name");
            return;
        }

        var names = new Dictionary<string, string> { [draft.Languages[0]] = cells[2].Trim() };
        if (cells[3].Trim().Length > 0)
        {
            names.TryAdd("en", cells[3].Trim());
        }

        var aliases = cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var street = new Street(code.Value, new Names(names), cells[1]) { Aliases = aliases };
        draft.Streets.Add(new(street, file.Name, line));
        draft.Units.Add(new(new Unit(code, street.Names, UnitKind.Street) { DistrictCode = cells[1] }, file.Name, line));
    }
}
