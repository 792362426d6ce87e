using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>sectors/&lt;code&gt;.yaml</c>: one line of safety work, with the words and labelled reports that show it.</summary>
internal static class SectorFile
{
    public static WrittenSector? Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            return null;
        }

        var code = entry.Sector("code");
        if (code is not null && file.Name != $"sectors/{code}.yaml")
        {
            entry.Fault(entry.LineOf("code"), $"'code' is '{code}'; it must be the file's own name, '{Path.GetFileNameWithoutExtension(file.Name)}'");
        }

        var names = entry.Names("names", draft.Languages);
        var lead = entry.UnitReference("lead");
        var assisting = entry.UnitReferences("assist");
        var covers = entry.Text("covers");
        var cues = entry.TextsByLanguage("cues", draft.Languages);
        var words = entry.Has("words") ? entry.TextsByLanguage("words", draft.Languages) : new Dictionary<string, IReadOnlyList<string>>();
        var labelled = new List<(string Text, int Line)>();
        var examples = Examples(entry, draft.Languages, labelled);
        var (lookAlikes, lookAlikeLines) = LookAlikes(entry, code, labelled);
        entry.NothingElse();

        return !entry.IsSound ? null : new WrittenSector(
            new Sector
            {
                Code = code!,
                Names = names,
                Lead = lead!,
                Assisting = assisting,
                Covers = covers!,
                Cues = cues,
                Words = words,
                Examples = examples,
                LookAlikes = lookAlikes,
            },
            file.Name, entry.LineOf("code"), labelled)
        {
            LeadLine = entry.LineOf("lead"),
            AssistLine = entry.LineOf("assist"),
            LookAlikeLines = lookAlikeLines,
        };
    }

    // Not through Distinct: a line written twice is told with those of other files, once for the whole corpus.
    private static Dictionary<string, IReadOnlyList<string>> Examples(
        Entry entry, IReadOnlyList<string> languages, List<(string Text, int Line)> labelled)
    {
        var examples = new Dictionary<string, IReadOnlyList<string>>();
        if (entry.Inner("examples") is not { } inner)
        {
            return examples;
        }

        foreach (var language in languages)
        {
            var texts = inner.Texts(language, optional: language != languages[0]);
            examples[language] = [.. texts.Select(text => text.Text)];
            labelled.AddRange(texts);
        }

        inner.NothingElse();
        entry.Answer(inner);
        return examples;
    }

    private static (IReadOnlyList<LookAlike>, IReadOnlyList<int>) LookAlikes(Entry entry, SectorCode? own, List<(string Text, int Line)> labelled)
    {
        var all = new List<LookAlike>();
        var lines = new List<int>();
        foreach (var each in entry.Each("look_alikes", optional: true))
        {
            var text = each.Text("text");
            var sector = each.Sector("sector");
            each.NothingElse();
            if (sector is not null && sector == own)
            {
                each.Fault(each.LineOf("sector"), $"'sector' is '{sector}', the file's own; a look-alike belongs to another");
            }

            entry.Answer(each);
            if (each.IsSound)
            {
                all.Add(new LookAlike(text!, sector!));
                lines.Add(each.Line);
                labelled.Add((text!, each.Line));
            }
        }

        return (all, lines);
    }
}
