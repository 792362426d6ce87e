namespace Hotline.Integrations.Catalogue;

/// <summary><c>city.yaml</c>: what the city is called, its hotline number, its time zone and its languages.</summary>
internal static class CityFile
{
    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            return;
        }

        draft.Languages = Languages(entry);
        if (draft.Languages.Count == 0 && entry.Node("names") is YamlNode.Map names)
        {
            // The fault is noted; reading on in the languages of the name finds the other files' faults too.
            draft.Languages = [.. names.Entries.Select(each => each.Key.Text).Distinct()];
        }

        draft.Names = draft.Languages.Count > 0 ? entry.Names("names", draft.Languages) : null;
        draft.HotlineNumber = entry.Parsed(
            "hotline_number", text => (text.Length is >= 3 and <= 15 && text.All(char.IsAsciiDigit), text), "a number of 3 to 15 digits");
        draft.Zone = entry.Parsed(
            "time_zone", text => (TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone), zone), "a time zone of the IANA list, such as Asia/Shanghai")
            ?? TimeZoneInfo.Utc;
        entry.Source(null);
        entry.NothingElse();
    }

    private static List<string> Languages(Entry entry)
    {
        var languages = new List<string>();
        foreach (var (text, line) in entry.Texts("languages"))
        {
            if (text.Length is not (2 or 3) || !text.All(char.IsAsciiLetterLower))
            {
                entry.Fault(line, $"'languages' holds '{text}'; it must be a language tag of two or three small letters, such as zh");
            }
            else if (languages.Contains(text))
            {
                entry.Fault(line, $"'languages' names {text} twice");
            }
            else
            {
                languages.Add(text);
            }
        }

        if (languages.Count == 0 && entry.IsSound)
        {
            entry.Fault(entry.LineOf("languages"), "'languages' is empty; name at least one, the first first");
        }

        return languages;
    }
}
