using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>kinds.yaml</c>: finer kinds within a sector, with the words that show them. The list may be empty.</summary>
internal static class KindsFile
{
    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            draft.KnownKinds.Unreadable();
            return;
        }

        entry.Source(null);
        foreach (var each in entry.Each("kinds"))
        {
            var sector = each.Sector("sector");
            var code = each.Code("code");
            draft.KnownKinds.Add(sector is null || code is null ? null : $"{sector}/{code}");
            var names = each.Names("names", draft.Languages);
            var words = each.TextsByLanguage("words", draft.Languages);
            each.NothingElse();

            if (each.IsSound)
            {
                draft.Kinds.Add(new(new MatterKind { Sector = sector!, Code = code!, Names = names, Words = words }, file.Name, each.Line));
            }
        }

        entry.NothingElse();
    }
}
