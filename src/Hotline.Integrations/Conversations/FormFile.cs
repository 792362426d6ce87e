using System.Text.RegularExpressions;
using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.Integrations.Catalogue;
using Hotline.Understanding;

namespace Hotline.Integrations.Conversations;

/// <summary>Reads <c>forms/&lt;sector&gt;.yaml</c>: a sector's own questions.</summary>
internal static class FormFile
{
    /// <summary>A frightened person answers so many and no more.</summary>
    private const int MostQuestions = 3;

    private const int MostChoices = 8;

    private static readonly Dictionary<string, Intent> _means = new() { ["yes"] = Intent.Yes, ["no"] = Intent.No, ["dont-know"] = Intent.Skip };

    public static List<Form> ReadAll(string folder, City city, Faults faults)
    {
        var ids = new Dictionary<string, string>();
        List<Form> forms = [];
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var file = new CatalogueFile(Path.GetDirectoryName(folder) ?? folder, $"{Path.GetFileName(folder)}/{Path.GetFileName(path)}", faults);
            if (file.Yaml() is { } entry && Read(entry, file, city, ids) is { } form)
            {
                forms.Add(form);
            }
        }

        return forms;
    }

    private static Form? Read(Entry entry, CatalogueFile file, City city, Dictionary<string, string> ids)
    {
        var sector = entry.Sector("sector");
        if (sector is not null && city.Sector(sector) is null)
        {
            entry.Fault(entry.LineOf("sector"), $"'{sector}' is no sector of the city; see catalogue/sectors/");
        }

        if (sector is not null && !file.Name.EndsWith($"/{sector}.yaml", StringComparison.Ordinal))
        {
            entry.Fault(entry.LineOf("sector"), $"the file of sector '{sector}' must be called {sector}.yaml");
        }

        List<Question> questions = [];
        foreach (var each in entry.Each("questions"))
        {
            var question = ReadQuestion(each, questions, city);
            if (!ids.TryAdd(question.Id, file.Name))
            {
                each.Fault(each.LineOf("id"), $"the question '{question.Id}' is in {ids[question.Id]} already; an id stands once in all forms");
            }

            questions.Add(question);
        }

        if (questions.Count is 0 or > MostQuestions)
        {
            entry.Fault(entry.LineOf("questions"), $"a form asks 1 to {MostQuestions} questions; here are {questions.Count}");
        }

        entry.NothingElse();
        return sector is null ? null : new Form(sector, questions);
    }

    private static Question ReadQuestion(Entry entry, List<Question> earlier, City city)
    {
        var question = new Question
        {
            Id = entry.Code("id") ?? "",
            Ask = entry.Names("ask", city.Languages),
            Label = entry.Names("label", city.Languages),
            Choices = [.. entry.Each("choices", optional: true).Select(each => Choice(each, city))],
            OnlyIf = entry.Inner("only_if", optional: true) is { } condition ? ReadCondition(condition, earlier) : null,
            OnlyIfSaid = Patterns(entry, "only_if_said"),
            UnlessSaid = Patterns(entry, "unless_said"),
        };

        if (question.Choices.Count > MostChoices)
        {
            entry.Fault(entry.LineOf("choices"), $"a question offers at most {MostChoices} choices; here are {question.Choices.Count}");
        }

        entry.NothingElse();
        return question;
    }

    private static List<Regex> Patterns(Entry entry, string key) =>
        [.. entry.Texts(key, optional: true).Select(each => CuesFile.Compiled(entry, each.Text, each.Line, [])).OfType<Regex>()];

    private static QuestionChoice Choice(Entry entry, City city)
    {
        var names = new Dictionary<string, string>();
        foreach (var language in city.Languages)
        {
            names[language] = entry.Text(language) ?? "";
        }

        Intent? means = entry.Has("means") ? entry.Choice("means", _means) : null;
        entry.NothingElse();
        return new QuestionChoice(new Names(names), means);
    }

    private static Condition? ReadCondition(Entry entry, List<Question> earlier)
    {
        var id = entry.Text("question");
        var asked = earlier.Find(question => question.Id == id);
        List<int> answers = [];
        foreach (var (text, line) in entry.Texts("answers"))
        {
            if (asked is not null && int.TryParse(text, out var number) && number >= 1 && number <= asked.Choices.Count)
            {
                answers.Add(number - 1);
            }
            else if (asked is not null)
            {
                entry.Fault(line, $"'{text}' must be the number of a choice of '{id}', from 1 to {asked.Choices.Count}");
            }
        }

        if (id is not null && asked is null)
        {
            entry.Fault(entry.LineOf("question"), $"'{id}' is no earlier question of this form");
        }

        entry.NothingElse();
        return asked is null ? null : new Condition(asked.Id, answers);
    }
}
