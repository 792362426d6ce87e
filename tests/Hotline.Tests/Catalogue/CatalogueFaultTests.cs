using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;

namespace Hotline.Tests.Catalogue;

/// <summary>One mistake at a time is put into a sound catalogue; the reader must tell exactly that one, at its place.</summary>
public sealed class CatalogueFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue-").FullName;

    public CatalogueFaultTests()
    {
        var from = Cities.Folder("tests/cities/littleton");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    // A key: unknown, missing, twice, of the wrong sort.
    [InlineData("city.yaml", 2, "hotline_number: 311", "hotline_no: 311", "'hotline_no' is not known here", "'hotline_number' is missing")]
    [InlineData("city.yaml", 2, "hotline_number: 311", "hotline_number: three", "'hotline_number' is 'three'; it must be a number of 3 to 15 digits")]
    [InlineData("city.yaml", 3, "time_zone: Europe/London", "time_zone: London", "it must be a time zone of the IANA list")]
    [InlineData("city.yaml", 4, "languages: [en]", "languages: []", "'languages' is empty")]
    [InlineData("city.yaml", 4, "languages: [en]", "languages: [English]", "it must be a language tag")]
    [InlineData("city.yaml", 1, "names: { en: Littleton }", "names: { en: Littleton, fr: Petiteville }", "'fr' is not known here; allowed are en")]
    [InlineData("units.yaml", 4, "kind: municipal", "kind: municpal", "'kind' is 'municpal'; it must be one of municipal, utility, hotline")]
    [InlineData("units.yaml", 4, "code: fire-brigade", "code: Fire_Brigade", "'code' is 'Fire_Brigade'; it must be a unit code")]
    [InlineData("units.yaml", 4, "kind: municipal", "kind: municipal, kind: utility", "'kind' is written twice")]
    [InlineData("units.yaml", 3, "units:", "units: nobody #", "this is not YAML")]
    // A code twice, a name of something that is not there.
    [InlineData("units.yaml", 5, "code: building-control", "code: fire-brigade", "the unit code 'fire-brigade' is given twice; the first is at units.yaml:4", "names the unit 'building-control'")]
    [InlineData("streets.tsv", 3, "north-mill\tnorth", "north-mill\tsouth", "'district' is 'south', which districts.yaml does not have")]
    [InlineData("streets.tsv", 4, "north-station\tnorth\tStation Parish", "north-station", "the row has 1 cells")]
    [InlineData("streets.tsv", 4, "north-station", "north-mill", "the unit code 'north-mill' is given twice")]
    [InlineData("streets.tsv", 2, "code\tdistrict\tname", "code\tname", "they must be 'code, district, name, name_en, aliases'")]
    [InlineData("districts.yaml", 3, "code: north", "code: N", "'code' is 'N'; it must be a unit code")]
    [InlineData("sectors/fire.yaml", 1, "code: fire", "code: fires", "'code' is 'fires'; it must be the file's own name, 'fire'")]
    [InlineData("sectors/fire.yaml", 3, "lead: fire-brigade", "lead: fire-brigades", "'lead' names the unit 'fire-brigades', which neither")]
    [InlineData("sectors/fire.yaml", 4, "assist: [building-control]", "assist: [building-control, police]", "'assist' names the unit 'police'")]
    [InlineData("sectors/fire.yaml", 4, "assist: [building-control]", "assist: [building-control, building-control]", "'assist' names building-control twice")]
    [InlineData("sectors/fire.yaml", 7, "[fire exit, fire door,", "[fire exit, fire exit,", "'en' says 'fire exit' twice")]
    [InlineData("sectors/fire.yaml", 11, "Our block has had no working smoke alarm since spring.", "The fire exit at the bingo hall is chained shut every night.", "is written twice; the first is at sectors/fire.yaml:10")]
    [InlineData("sectors/gas.yaml", 10, "The cafe keeps six gas bottles beside the fryer.", "Sofas dumped in the stairwell again, somebody will set light to them", "is written twice; the first is at sectors/fire.yaml:19")]
    [InlineData("sectors/fire.yaml", 23, "sector: other", "sector: others", "there is no sector 'others'")]
    [InlineData("sectors/fire.yaml", 23, "sector: other", "sector: fire", "a look-alike belongs to another")]
    [InlineData("kinds.yaml", 3, "sector: fire", "sector: fires", "there is no sector 'fires'", "binds 'fire/exit-blocked'; kinds.yaml has no such kind", "kinds.yaml has no such kind of fire")]
    // Clocks and urgency.
    [InlineData("clocks.yaml", 2, ", source: { text: invented, date: 2026-01-01 }", "", "the key 'source' is missing")]
    [InlineData("clocks.yaml", 2, "amount: 2", "amount: 0", "'amount' is '0'; it must be a whole number from 1 to 10000")]
    [InlineData("clocks.yaml", 2, "unit: hours", "unit: weeks", "it must be one of minutes, hours, days, working-days")]
    [InlineData("clocks.yaml", 2, "date: 2026-01-01", "date: 1 January", "'date' is '1 January'; it must be a date such as 2026-01-31")]
    [InlineData("clocks.yaml", 6, "sectors: [lift]", "sectors: [lifts]", "the clock 'lift-visit' binds 'lifts'; there is no such sector")]
    [InlineData("clocks.yaml", 5, "kinds: [fire/exit-blocked]", "kinds: [fire/exits]", "kinds.yaml has no such kind")]
    [InlineData("clocks.yaml", 5, "kind: statutory", "kind: hotline", "only a clock of kind statutory may")]
    [InlineData("urgency.yaml", 0, "  - { urgency: urgent, names: { en: Urgent }, test: { en: A real hazard. }, read_within_minutes: 120, clock: one-day }\n", "", "the level 'urgent' is missing")]
    [InlineData("urgency.yaml", 5, "urgency: urgent", "urgency: soon", "'urgency' is 'soon'; it must be one of")]
    [InlineData("urgency.yaml", 5, "urgency: urgent", "urgency: critical", "the urgency 'critical' is given twice", "the level 'urgent' is missing")]
    [InlineData("urgency.yaml", 5, "clock: one-day", "clock: lift-visit", "it must be a clock of kind hotline")]
    [InlineData("urgency.yaml", 5, "clock: one-day", "clock: one-week", "'clock' is 'one-week'")]
    // Emergency numbers.
    [InlineData("emergency.yaml", 7, "ring: [999]", "ring: [112]", "the danger 'fire' rings '112', which is not among the lines")]
    [InlineData("emergency.yaml", 7, "ring: [999]", "ring: []", "'ring' is empty")]
    [InlineData("emergency.yaml", 8, "code: gas-leak", "code: fire", "the danger code 'fire' is given twice")]
    [InlineData("emergency.yaml", 7, ", advice: { en: Get out and stay out. }", "", "the key 'advice' is missing")]
    // The directory.
    [InlineData("directory.yaml", 6, "kind: exit-blocked", "kind: exit", "kinds.yaml has no such kind of fire")]
    [InlineData("directory.yaml", 6, "sector: fire, ", "", "a rule that names a kind must name its sector")]
    [InlineData("directory.yaml", 7, "district: hill", "district: hills", "'district' is 'hills', which districts.yaml does not have")]
    [InlineData("directory.yaml", 7, "district: hill", "district: hill, street: river-quay", "'street' river-quay lies in river, not in 'district' hill")]
    [InlineData("directory.yaml", 7, "id: road-on-the-hill", "id: fire-exit", "the rule id 'fire-exit' is given twice")]
    [InlineData("directory.yaml", 7, "\"@street\"", "\"@parish\"", "'lead' is '@parish'; it must be @street, @district or a unit code")]
    [InlineData("directory.yaml", 7, "copy: [\"@district\"]", "copy: [\"@district\"], from: 2026-02-01, to: 2026-01-01", "'to' is 2026-01-01, before 'from', 2026-02-01")]
    [InlineData("directory.yaml", 9, ", copy: [resilience]", "", "an addition must name who assists or who is copied")]
    [InlineData("directory.yaml", 1, "from: 2020-01-01", "", "the key 'from' is missing")]
    // The calendar, the words of addresses.
    [InlineData("calendar/2026.yaml", 1, "year: 2026", "year: 2025", "'year' is 2025; it must be the file's own name, 2026")]
    [InlineData("calendar/2026.yaml", 5, "from: 2026-08-31", "from: 2027-08-31", "'to' is 2026-08-31; it must be from 2027-08-31 to 30 days later")]
    [InlineData("calendar/2026.yaml", 5, "from: 2026-08-31, to: 2026-08-31", "from: 2026-01-01, to: 2026-01-01", "the date '2026-01-01' is given twice")]
    [InlineData("calendar/2026.yaml", 7, "to: 2026-12-28 }", "to: 2026-12-28 }\nmake_up_days: [{ name: Market, date: 2026-12-22 }]", "a Tuesday; a make-up day must be a Saturday or a Sunday")]
    [InlineData("address-words.yaml", 8, "strong_number_units: [block]", "strong_number_units: [tower]", "'strong_number_units' holds 'tower', which 'number_units' does not")]
    public void A_fault_is_told_with_its_file_and_line(string file, int line, string sound, string faulty, params string[] problems)
    {
        Edit(file, sound, faulty);

        var faults = Faults();

        Assert.Contains(faults, fault => fault.File == file && fault.Line == line && fault.Problem.Contains(problems[0], StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.Contains(problems, problem => fault.Problem.Contains(problem, StringComparison.Ordinal)));
        Assert.True(problems.Length <= faults.Count, string.Join('\n', faults));
    }

    [Fact]
    public void Two_rules_that_can_speak_of_the_same_matter_are_refused()
    {
        Edit("directory.yaml", "additions:", "  - { id: road-again, sector: road, district: hill, lead: highways, from: 2026-06-01 }\nadditions:");

        var fault = Assert.Single(Faults());

        Assert.Equal(("directory.yaml", 8), (fault.File, fault.Line));
        Assert.Contains("is as specific as 'road-on-the-hill' on line 7", fault.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_may_follow_another_that_has_ended()
    {
        Edit("directory.yaml", "copy: [\"@district\"] }\nadditions:", "copy: [\"@district\"], to: 2026-05-31 }\n  - { id: road-again, sector: road, district: hill, lead: highways, from: 2026-06-01 }\nadditions:");

        Assert.IsType<CatalogueReading.Read>(CatalogueReader.Read(_folder));
    }

    [Fact]
    public void A_missing_file_is_a_fault()
    {
        File.Delete(Path.Combine(_folder, "units.yaml"));

        Assert.Equal("units.yaml: the file is missing", Assert.Single(Faults()).ToString());
    }

    [Fact]
    public void A_file_nobody_reads_is_a_fault()
    {
        File.Move(Path.Combine(_folder, "kinds.yaml"), Path.Combine(_folder, "kind.yaml"));

        Assert.Equal(["kind.yaml", "kinds.yaml"], Faults().Select(fault => fault.File));
    }

    [Fact]
    public void A_city_without_the_sector_other_is_refused()
    {
        File.Delete(Path.Combine(_folder, "sectors/other.yaml"));

        Assert.Contains(Faults(), fault => fault.File == "sectors/other.yaml" && fault.Problem.Contains("is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault_and_no_exception() =>
        Assert.Equal("city.yaml", Assert.Single(Faults(Path.Combine(_folder, "nowhere"))).File);

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_files()
    {
        Edit("city.yaml", "hotline_number: 311", "hotline_number: x");
        Edit("clocks.yaml", "amount: 24", "amount: many");
        Edit("directory.yaml", "district: hill", "district: hills");
        Edit("emergency.yaml", "ring: [999]", "ring: [112]");
        Edit("sectors/fire.yaml", "lead: fire-brigade", "lead: nobody-at-all");
        Edit("streets.tsv", "north-mill\tnorth", "north-mill\tsouth");

        Assert.Equal(
            ["city.yaml:2", "clocks.yaml:3", "directory.yaml:7", "emergency.yaml:7", "sectors/fire.yaml:3", "streets.tsv:3"],
            Faults().Select(fault => $"{fault.File}:{fault.Line}"));
    }

    /// <summary>Only the first place is changed, and it must be there.</summary>
    private void Edit(string file, string sound, string faulty)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not say {sound}");

        File.WriteAllText(path, text[..at] + faulty + text[(at + sound.Length)..]);
    }

    private IReadOnlyList<CatalogueFault> Faults(string? folder = null) =>
        Assert.IsType<CatalogueReading.Faulty>(CatalogueReader.Read(folder ?? _folder)).Faults;
}
