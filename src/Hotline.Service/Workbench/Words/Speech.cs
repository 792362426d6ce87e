using System.Globalization;
using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Service.Workbench.Words;

/// <summary>Says things in one language: the console's own words, and the names the catalogue gives.</summary>
/// <param name="words">The console's words.</param>
/// <param name="language">The language spoken.</param>
/// <param name="city">Names of sectors, units and places, and the city's time zone.</param>
internal sealed class Speech(ConsoleWords words, string language, City city)
{
    private readonly IReadOnlyDictionary<string, string> _words = words.In(language);

    /// <summary>The BCP 47 tag of the language.</summary>
    public string Language { get; } = words.Known(language);

    /// <summary>The languages there are.</summary>
    public IReadOnlyList<string> Languages => words.Languages;

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key; a test holds that every key used exists in every language.</exception>
    public string this[string key] => _words.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"dialogs/{Language}/console.yaml has no key '{key}'.");

    /// <summary>The words of a key, its places (<c>{name}</c>) filled.</summary>
    public string Say(string key, params (string Name, object? Value)[] values) =>
        values.Aggregate(this[key], (text, value) =>
            text.Replace($"{{{value.Name}}}", Convert.ToString(value.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>The words of a key that comes from outside, or what came where we have no words for it.</summary>
    public string Try(string prefix, string code) => _words.GetValueOrDefault($"{prefix}.{code}") ?? code;

    /// <summary>What is wrong, by the error's code; a plain sentence for one we have no words for.</summary>
    public string Error(string code) => _words.GetValueOrDefault($"Error.{code}") ?? this["Error.Other"];

    public string Urgency(Hotline.Catalogue.Urgency urgency) => city.Level(urgency).Names.In(Language);

    public string Status(TicketStatus status) => this[$"Status.{status}"];

    public string Sector(SectorCode? sector) =>
        sector is null ? this["SectorUnknown"] : city.Sector(sector)?.Names.In(Language) ?? sector.Value;

    public string Kind(SectorCode? sector, string kind) =>
        (sector is null ? null : city.Kind(sector, kind)?.Names.In(Language)) ?? kind;

    public string Unit(UnitCode? unit) => unit is null ? "" : city.Unit(unit)?.Names.In(Language) ?? unit.Value;

    public string Unit(string? code) => UnitCode.TryParse(code, out var unit) ? Unit(unit) : code ?? "";

    public string District(string? code) => city.District(code)?.Names.In(Language) ?? code ?? "";

    public string Street(string? code) => city.Street(code)?.Names.In(Language) ?? code ?? "";

    /// <summary>The place in one line, the greater part first as Chinese has it, the smaller first in English.</summary>
    public string Place(Place place)
    {
        var address = Without(Without(place.Address ?? "", city.District(place.DistrictCode)?.Names), city.Street(place.StreetCode)?.Names);
        var parts = new[] { District(place.DistrictCode), Street(place.StreetCode), address }.Where(part => part.Length > 0);
        return Language == "zh" ? string.Join(' ', parts) : string.Join(", ", parts.Reverse());
    }

    // People begin an address with the district and street that stand in front of it already.
    private static string Without(string address, Names? names) =>
        names?.ByLanguage.Values.FirstOrDefault(name => address.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } name
            ? address[name.Length..].TrimStart(' ', ',', '，')
            : address;

    /// <summary>Why something is urgent, by the cue's code.</summary>
    public string Reason(string code) =>
        code.StartsWith("emergency-", StringComparison.Ordinal) && city.DangerKind(code["emergency-".Length..]) is { } danger
            ? danger.Names.In(Language)
            : _words.GetValueOrDefault($"Reason.{code}")
                ?? (code.Split('-') is [.. var kind, var softener] && city.DangerKind(string.Join('-', kind)) is { } setAside
                    ? Say("ReasonSetAside", ("danger", setAside.Names.In(Language)), ("why", Try("Softener", softener)))
                    : code.Replace('-', ' '));

    /// <summary>A change as history shows it, in words: <c>gas → fire</c> becomes the sectors' names.</summary>
    public string Change(string field, string change)
    {
        var parts = change.Split(" → ").Select(part => part.Trim()).Select(part => Changed(field, part));
        return $"{Try("Change", field)}{this["Colon"]}{string.Join(" → ", parts)}";
    }

    private string Changed(string field, string value) => field switch
    {
        _ when value.Length == 0 => this["Nobody"],
        "sector" => SectorCode.TryParse(value, out var sector) ? Sector(sector) : value,
        "urgency" => Enum.TryParse<Hotline.Catalogue.Urgency>(value, ignoreCase: true, out var urgency) ? Urgency(urgency) : value,
        "mode" => Enum.TryParse<Hotline.Reports.ReporterMode>(value, ignoreCase: true, out var mode) ? this[$"Mode.{mode}"] : value,
        "reason" => Try("Inform", value),
        "lead" or "assisting" or "copied" => string.Join(this["ListSeparator"], value.Split(' ').Select(Unit)),
        "place" => string.Join(' ', value.Split(' ').Select(part => city.District(part) is not null ? District(part) : Street(part))),
        _ => value,
    };

    /// <summary>A moment in the city's own time, such as <c>11-24 14:05</c>; with the year when it is another one.</summary>
    public string Time(DateTimeOffset at, DateTimeOffset now)
    {
        var here = TimeZoneInfo.ConvertTime(at, city.Calendar.Zone);
        var isThisYear = here.Year == TimeZoneInfo.ConvertTime(now, city.Calendar.Zone).Year;
        return here.ToString(isThisYear ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A share of one as a whole percentage. What is not certain never reads as 100 %, what is not excluded never as 0 %.</summary>
    public static string Percent(double share)
    {
        var whole = (int)Math.Round(share * 100);
        return share > 0 && whole == 0 ? "<1%" : share < 1 && whole == 100 ? "99%" : $"{whole.ToString(CultureInfo.InvariantCulture)}%";
    }

    /// <summary>A share of one as the width of a bar.</summary>
    public static string Width(double share) => $"{Math.Round(Math.Clamp(share, 0, 1) * 100).ToString(CultureInfo.InvariantCulture)}%";
}
