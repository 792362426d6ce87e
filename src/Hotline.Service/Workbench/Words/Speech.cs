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

    public string Urgency(Urgency urgency) => city.Level(urgency).Names.In(Language);

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
        var parts = new[] { District(place.DistrictCode), Street(place.StreetCode), place.Address ?? "" }.Where(part => part.Length > 0);
        return Language == "zh" ? string.Join(' ', parts) : string.Join(", ", parts.Reverse());
    }

    /// <summary>Why something is urgent, by the cue's code.</summary>
    public string Reason(string code) =>
        code.StartsWith("emergency-", StringComparison.Ordinal) && city.DangerKind(code["emergency-".Length..]) is { } danger
            ? danger.Names.In(Language)
            : _words.GetValueOrDefault($"Reason.{code}")
                ?? (code.Split('-') is [.. var kind, var softener] && city.DangerKind(string.Join('-', kind)) is { } setAside
                    ? Say("ReasonSetAside", ("danger", setAside.Names.In(Language)), ("why", Try("Softener", softener)))
                    : code.Replace('-', ' '));

    /// <summary>A moment in the city's own time, such as <c>11-24 14:05</c>; with the year when it is another one.</summary>
    public string Time(DateTimeOffset at, DateTimeOffset now)
    {
        var here = TimeZoneInfo.ConvertTime(at, city.Calendar.Zone);
        var isThisYear = here.Year == TimeZoneInfo.ConvertTime(now, city.Calendar.Zone).Year;
        return here.ToString(isThisYear ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A share of one as a whole percentage.</summary>
    public static string Percent(double share) => $"{Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)}%";
}
