using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.Integrations.Catalogue;

namespace Hotline.Integrations.Conversations;

/// <summary>Reads a dialogs folder: phrases, cues and forms. Nothing is guessed and nothing is skipped: every fault is told, all at once.</summary>
public static class DialogsReader
{
    /// <summary>Reads and checks every file.</summary>
    /// <param name="folder">The dialogs folder. One that does not exist is a fault, not an exception.</param>
    /// <param name="city">The city: its languages must all have words, and the forms speak of its sectors.</param>
    public static DialogsReading Read(string folder, City city)
    {
        var faults = new Faults();
        var phrases = PhrasesFile.ReadAll(folder, city.Languages, faults);
        var cues = city.Languages.Select(language => CuesFile.Read(new CatalogueFile(folder, $"{language}/cues.yaml", faults), language)).ToList();
        var forms = FormFile.ReadAll(folder, city, faults);

        foreach (var stranger in Strangers(folder, city.Languages))
        {
            faults.Add(stranger, 0, $"the folder is no language of the city; it speaks {string.Join(", ", city.Languages)} (catalogue/city.yaml)");
        }

        return faults.Any
            ? new DialogsReading.Faulty(faults.InOrder())
            : new DialogsReading.Read(new Dialogs(new Wording(phrases), [.. cues.OfType<Hotline.Understanding.LanguageCues>()], new Forms(forms)));
    }

    private static IEnumerable<string> Strangers(string folder, IReadOnlyList<string> languages) =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(name => name is not ("forms" or "transcripts") && !languages.Contains(name))
            : [];
}
