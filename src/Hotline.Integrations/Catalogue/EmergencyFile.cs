using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>emergency.yaml</c>: the numbers to ring, and for each kind of danger which of them and what to do meanwhile.</summary>
internal static class EmergencyFile
{
    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            draft.KnownNumbers.Unreadable();
            return;
        }

        var ofFile = entry.Source(null);
        foreach (var each in entry.Each("lines"))
        {
            var number = each.Parsed("number", text => (text.Length is >= 3 and <= 15 && text.All(char.IsAsciiDigit), text), "a number of 3 to 15 digits");
            draft.KnownNumbers.Add(number);
            var names = each.Names("names", draft.Languages);
            var source = each.Source(ofFile);
            each.NothingElse();
            if (each.IsSound)
            {
                draft.Lines.Add(new(new EmergencyLine(number!, names) { Source = source }, file.Name, each.Line));
                draft.Assumed += source is { Assumed: true } ? 1 : 0;
            }
        }

        foreach (var each in entry.Each("dangers"))
        {
            var code = each.Code("code");
            var names = each.Names("names", draft.Languages);
            var ring = each.Distinct("ring");
            var advice = each.Names("advice", draft.Languages);
            if (ring.Count == 0 && each.IsSound)
            {
                each.Fault(each.LineOf("ring"), "'ring' is empty; name at least one number, the first to ring first");
            }

            each.NothingElse();
            if (each.IsSound)
            {
                draft.Dangers.Add(new(new DangerKind(code!, names, ring, advice), file.Name, each.Line));
            }
        }

        entry.NothingElse();
    }
}
