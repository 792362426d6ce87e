using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>Reads a catalogue folder into a city. Nothing is guessed and nothing is skipped: every fault is told, all at once.</summary>
public static class CatalogueReader
{
    private static readonly string[] _known =
    [
        "city.yaml", "districts.yaml", "streets.tsv", "units.yaml", "address-words.yaml", "kinds.yaml", "clocks.yaml", "urgency.yaml", "emergency.yaml", "directory.yaml",
    ];

    /// <summary>Reads and checks every file.</summary>
    /// <param name="folder">The catalogue folder. One that does not exist is a fault, not an exception.</param>
    public static CatalogueReading Read(string folder)
    {
        var faults = new Faults();
        var draft = new Draft();
        CatalogueFile Open(string name) => new(folder, name, faults);

        // Every other file needs the languages: without them there would be a fault for every name in the city.
        CityFile.Read(Open("city.yaml"), draft);
        if (draft.Languages.Count == 0)
        {
            return new CatalogueReading.Faulty(faults.InOrder());
        }

        UnitsFile.Read(Open("units.yaml"), draft);
        PlaceFiles.ReadDistricts(Open("districts.yaml"), draft);
        PlaceFiles.ReadStreets(Open("streets.tsv"), draft);
        AddressWordsFile.Read(Open("address-words.yaml"), draft);
        KindsFile.Read(Open("kinds.yaml"), draft);
        ClockFiles.ReadClocks(Open("clocks.yaml"), draft);
        ClockFiles.ReadUrgency(Open("urgency.yaml"), draft);
        EmergencyFile.Read(Open("emergency.yaml"), draft);
        DirectoryFile.Read(Open("directory.yaml"), draft);

        foreach (var name in FilesIn(folder, "calendar"))
        {
            CalendarFile.Read(Open(name), draft);
        }

        // By far the most text is in the sector files, and none needs another.
        var sectors = FilesIn(folder, "sectors");
        sectors.ForEach(name => draft.KnownSectors.Add(Path.GetFileNameWithoutExtension(name)));
        draft.Sectors.AddRange(sectors.AsParallel().AsOrdered().Select(name => SectorFile.Read(Open(name), draft)).OfType<WrittenSector>());

        Strangers(folder, sectors, faults);
        new Agreement(draft, faults).Check();
        return faults.Any ? new CatalogueReading.Faulty(faults.InOrder()) : new CatalogueReading.Read(CityOf(draft), draft.Assumed);
    }

    private static List<string> FilesIn(string folder, string within)
    {
        var path = Path.Combine(folder, within);
        return !Directory.Exists(path)
            ? []
            : [.. Directory.EnumerateFiles(path, "*.yaml").Select(file => $"{within}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)];
    }

    // A file under a name nobody reads is a misspelt file, and its facts would be silently missing.
    private static void Strangers(string folder, List<string> sectors, Faults faults)
    {
        if (sectors.Count == 0)
        {
            faults.Add("sectors", 0, "the folder holds no .yaml file; each sector has one, 'other' among them");
        }

        foreach (var name in Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>() : [])
        {
            if (Path.GetExtension(name) is not (".md" or "") && !_known.Contains(name))
            {
                faults.Add(name, 0, $"no file of this name is read; the catalogue has {string.Join(", ", _known)}");
            }
        }
    }

    private static City CityOf(Draft draft)
    {
        var links = draft.ClockLinks.ToLookup(link => link.Value.BoundTo, link => link.Value.Clock);
        return new City(new CityParts
        {
            Names = draft.Names!,
            HotlineNumber = draft.HotlineNumber!,
            Languages = draft.Languages,
            Units = Values(draft.Units),
            Districts = Values(draft.Districts),
            Streets = Values(draft.Streets),
            Clocks = Values(draft.Clocks),
            UrgencyLevels = [.. Values(draft.Levels).OrderByDescending(level => level.Urgency)],
            EmergencyLines = Values(draft.Lines),
            DangerKinds = Values(draft.Dangers),
            Calendar = new WorkingCalendar(draft.Zone, Values(draft.Days)),
            Sectors = [.. draft.Sectors.Select(each => each.Sector with { Clocks = [.. links[each.Sector.Code.Value]] })],
            Kinds = [.. Values(draft.Kinds).Select(kind => kind with { Clocks = [.. links[$"{kind.Sector}/{kind.Code}"]] })],
            AddressWords = draft.AddressWords,
            Directory = new DispatchDirectory(draft.DirectoryVersion!, [.. Values(draft.Rules), .. SectorDefaults(draft)])
            {
                Additions = Values(draft.Additions),
            },
        });
    }

    /// <summary>
    /// The plain rule of each sector, from its own file, so that a new sector is one file. A street that leads is watched by its
    /// district (北京市接诉即办工作条例 Art. 12(1)). A plain rule for the sector in directory.yaml stands in its place.
    /// </summary>
    private static IEnumerable<DispatchRule> SectorDefaults(Draft draft) =>
        from each in draft.Sectors
        let sector = each.Sector
        let plain = new DispatchRule
        {
            Id = $"{sector.Code}-default",
            Sector = sector.Code,
            Lead = sector.Lead,
            Assisting = sector.Assisting,
            Copied = sector.Lead is UnitReference.StreetOfPlace ? [new UnitReference.DistrictOfPlace()] : [],
            From = draft.DirectoryFrom,
        }
        where !draft.Rules.Any(rule => rule.Value.Sector == sector.Code && rule.Value.Specificity == plain.Specificity)
        select plain;

    private static List<T> Values<T>(IEnumerable<Written<T>> written) => [.. written.Select(each => each.Value)];
}
