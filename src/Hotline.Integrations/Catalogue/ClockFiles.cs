using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>clocks.yaml</c> and <c>urgency.yaml</c>: every time limit, and what each urgency promises.</summary>
internal static class ClockFiles
{
    private static readonly Dictionary<string, ClockKind> _kinds = new() { ["hotline"] = ClockKind.Hotline, ["statutory"] = ClockKind.Statutory };

    private static readonly Dictionary<string, ClockUnit> _units = new()
    {
        ["minutes"] = ClockUnit.Minutes,
        ["hours"] = ClockUnit.Hours,
        ["days"] = ClockUnit.Days,
        ["working-days"] = ClockUnit.WorkingDays,
    };

    public static void ReadClocks(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            draft.KnownClocks.Unreadable();
            return;
        }

        foreach (var each in entry.Each("clocks"))
        {
            var code = each.Code("code");
            draft.KnownClocks.Add(code);
            var kind = each.Choice("kind", _kinds);
            var amount = each.Whole("amount", 1, 10_000);
            var unit = each.Choice("unit", _units);
            var names = each.Names("names", draft.Languages);
            // No file-wide source here: each limit is somebody's rule.
            var source = each.Source(null);
            var sectors = each.Texts("sectors", optional: true);
            var kinds = each.Texts("kinds", optional: true);
            each.NothingElse();

            if (each.IsSound)
            {
                draft.Clocks.Add(new(
                    new Clock(code!, kind, amount, unit, names, source!.Text, source.Date, source.Assumed), file.Name, each.Line));
                draft.ClockLinks.AddRange(sectors.Concat(kinds).Select(link =>
                    new Written<(string, string)>((code!, link.Text), file.Name, link.Line)));
                draft.Assumed += source.Assumed ? 1 : 0;
            }
        }

        entry.NothingElse();
    }

    public static void ReadUrgency(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            draft.KnownLevels.Unreadable();
            return;
        }

        entry.Source(null);
        foreach (var each in entry.Each("levels"))
        {
            var urgency = each.Choice("urgency", Urgencies.ByWord);
            draft.KnownLevels.Add(urgency == default ? null : urgency.ToString());
            var names = each.Names("names", draft.Languages);
            var test = each.Names("test", draft.Languages);
            var minutes = each.Whole("read_within_minutes", 1, 7 * 24 * 60);
            var clock = each.Code("clock");
            each.NothingElse();

            if (each.IsSound)
            {
                draft.Levels.Add(new(new UrgencyLevel(urgency, names, test, TimeSpan.FromMinutes(minutes), clock!), file.Name, each.Line));
            }
        }

        entry.NothingElse();
    }
}

/// <summary>How the catalogue writes an urgency.</summary>
internal static class Urgencies
{
    public static readonly IReadOnlyDictionary<string, Urgency> ByWord =
        Enum.GetValues<Urgency>().ToDictionary(urgency => urgency.ToString().ToLowerInvariant());
}
