using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.Integrations.Catalogue;

namespace Hotline.Integrations.Conversations;

/// <summary>Reads a dialogs folder: phrases, cues and forms. Nothing is guessed and nothing is skipped: every fault is told, all at once.</summary>
public static class DialogsReader
{
    /// <summary>Reads and checks every file.</summary>
    /// <param name="folder">The dialogs folder. One that does not exist is a fault, not an exception.</param>
    /// <param name="city">The city: its languages must all have words, and the forms speak of its sectors. Words in other languages are left alone.</param>
    /// <param name="forms">The folder of the forms, for a city that shares the words and not the sectors; null means <c>forms</c> in the dialogs folder.</param>
    public static DialogsReading Read(string folder, City city, string? forms = null)
    {
        var faults = new Faults();
        var phrases = PhrasesFile.ReadAll(folder, city.Languages, faults);
        var cues = city.Languages.Select(language => CuesFile.Read(new CatalogueFile(folder, $"{language}/cues.yaml", faults), language)).ToList();
        var questions = FormFile.ReadAll(forms ?? Path.Combine(folder, "forms"), city, faults);

        return faults.Any
            ? new DialogsReading.Faulty(faults.InOrder())
            : new DialogsReading.Read(new Dialogs(new Wording(phrases), [.. cues.OfType<Hotline.Understanding.LanguageCues>()], new Forms(questions)));
    }
}
