using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>units.yaml</c>: departments, utilities and the hotline itself. Districts and streets have files of their own.</summary>
internal static class UnitsFile
{
    private static readonly Dictionary<string, UnitKind> _kinds = new()
    {
        ["municipal"] = UnitKind.Municipal,
        ["utility"] = UnitKind.Utility,
        ["hotline"] = UnitKind.Hotline,
    };

    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            draft.KnownUnits.Unreadable();
            return;
        }

        var ofFile = entry.Source(null);
        foreach (var each in entry.Each("units"))
        {
            var code = each.UnitCode("code");
            draft.KnownUnits.Add(code?.Value);
            var names = each.Names("names", draft.Languages);
            var kind = each.Choice("kind", _kinds);
            var source = each.Source(ofFile);
            each.NothingElse();

            if (each.IsSound)
            {
                draft.Units.Add(new(new Unit(code!, names, kind) { Source = source }, file.Name, each.Line));
                draft.Assumed += source is { Assumed: true } ? 1 : 0;
            }
        }

        entry.NothingElse();
    }
}
