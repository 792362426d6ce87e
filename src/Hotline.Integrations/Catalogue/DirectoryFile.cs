using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>
/// <c>directory.yaml</c>: who handles what where, beyond the lead and assisting units that each sector file names.
/// </summary>
internal static class DirectoryFile
{
    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            return;
        }

        draft.DirectoryVersion = entry.Text("version");
        draft.DirectoryFrom = entry.Date("from") ?? default;
        var ofFile = entry.Source(null);

        foreach (var each in entry.Each("rules", optional: true))
        {
            var id = each.Code("id");
            var sector = each.Sector("sector", optional: true);
            var kind = each.Has("kind") ? each.Code("kind") : Nothing(each, "kind");
            var (atLeast, district, street) = Where(each);
            var lead = each.UnitReference("lead");
            var assisting = each.UnitReferences("assist");
            var copied = each.UnitReferences("copy");
            var (from, to) = Dates(each, draft);
            var source = each.Source(ofFile);
            each.NothingElse();

            if (kind is not null && sector is null)
            {
                each.Fault(each.LineOf("kind"), "a rule that names a kind must name its sector");
            }

            if (each.IsSound)
            {
                draft.Rules.Add(new(
                    new DispatchRule
                    {
                        Id = id!,
                        Sector = sector,
                        Kind = kind,
                        AtLeast = atLeast,
                        DistrictCode = district,
                        StreetCode = street,
                        Lead = lead!,
                        Assisting = assisting,
                        Copied = copied,
                        From = from,
                        To = to,
                        Source = source,
                    },
                    file.Name, each.Line));
                draft.Assumed += source is { Assumed: true } ? 1 : 0;
            }
        }

        foreach (var each in entry.Each("additions", optional: true))
        {
            var id = each.Code("id");
            var sector = each.Sector("sector", optional: true);
            var (atLeast, district, street) = Where(each);
            var assisting = each.UnitReferences("assist");
            var copied = each.UnitReferences("copy");
            var (from, to) = Dates(each, draft);
            var source = each.Source(ofFile);
            each.NothingElse();

            if (assisting.Count + copied.Count == 0 && each.IsSound)
            {
                each.Fault(each.Line, "an addition must name who assists or who is copied");
            }

            if (each.IsSound)
            {
                draft.Additions.Add(new(
                    new DispatchAddition
                    {
                        Id = id!,
                        Sector = sector,
                        AtLeast = atLeast,
                        DistrictCode = district,
                        StreetCode = street,
                        Assisting = assisting,
                        Copied = copied,
                        From = from,
                        To = to,
                        Source = source,
                    },
                    file.Name, each.Line));
            }
        }

        entry.NothingElse();
    }

    private static (Urgency? AtLeast, string? District, string? Street) Where(Entry each)
    {
        var atLeast = each.Has("at_least") ? each.Choice("at_least", Urgencies.ByWord) : default(Urgency?);
        each.Node("at_least", optional: true);
        return (atLeast, each.Text("district", optional: true), each.Text("street", optional: true));
    }

    private static (DateOnly From, DateOnly? To) Dates(Entry each, Draft draft)
    {
        var from = each.Date("from", optional: true) ?? draft.DirectoryFrom;
        var to = each.Date("to", optional: true);
        if (to < from)
        {
            each.Fault(each.LineOf("to"), $"'to' is {to:yyyy-MM-dd}, before 'from', {from:yyyy-MM-dd}; a rule's last day is not before its first");
        }

        return (from, to);
    }

    private static string? Nothing(Entry each, string key)
    {
        each.Node(key, optional: true);
        return null;
    }
}
