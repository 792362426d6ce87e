using Hotline.Catalogue;
using Hotline.Integrations.Conversations;
using Hotline.Tests.Catalogue;

namespace Hotline.Tests.Conversations;

/// <summary>Whatever is wrong in <c>dialogs/</c> is told with its file, its line and what is allowed, all at once.</summary>
public sealed class DialogsReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dialogs").FullName;

    public DialogsReaderTests()
    {
        foreach (var path in Directory.EnumerateFiles(Cities.Folder("dialogs"), "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Cities.Folder("dialogs"), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_words_of_the_repository_are_sound() => Assert.Empty(Faults());

    [Theory]
    [InlineData("en/intake.yaml", "AskWhere:", "AskWheer:", "the key 'AskWhere' is missing", 0)]
    [InlineData("en/intake.yaml", "AskWhere:", "AskWheer:", "no phrase is called 'AskWheer'", 1)]
    [InlineData("en/intake.yaml", "{receipt} is withdrawn.", "It is withdrawn.", "'Withdrawn' has the places none; it must have those of zh/intake.yaml: {receipt}", 1)]
    [InlineData("zh/cues.yaml", "  OffTopic:", "  Offtopic:", "the key 'OffTopic' is missing", 0)]
    [InlineData("en/cues.yaml", "(?<right>", "(?<rihgt>", "the pattern lacks the group (?<right>…)", 1)]
    [InlineData("en/cues.yaml", "(?i)\\\\b(?<value>(?:since|from)", "(?i)\\\\b(?<value>(?:since|from", "the pattern cannot be used", 1)]
    [InlineData("forms/gas.yaml", "sector: gas", "sector: gass", "'gass' is no sector of the city", 1)]
    [InlineData("forms/gas.yaml", "question: gas-supply", "question: gas-suply", "'gas-suply' is no earlier question of this form", 1)]
    [InlineData("forms/gas.yaml", "answers: [2]", "answers: [3]", "'3' must be the number of a choice of 'gas-supply', from 1 to 2", 1)]
    [InlineData("forms/fire.yaml", "id: fire-people", "id: wire-wet", "an id stands once in all forms", 0)]
    [InlineData("forms/fire.yaml", "ask: { zh: 里面有人住、上课或者营业吗？, en: 'Do people live, study or work inside?' }", "ask: { zh: 里面有人吗？ }", "the key 'en' is missing", 1)]
    public void A_fault_is_told_with_its_line(string file, string sound, string broken, string problem, int isOnItsLine)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + broken + text[(at + sound.Length)..]);

        var fault = Assert.Single(Faults(), fault => fault.Problem.Contains(problem, StringComparison.Ordinal));

        if (isOnItsLine == 1)
        {
            Assert.Equal(file, fault.File);
            Assert.Contains(broken.Split('\n')[0], File.ReadAllLines(path)[fault.Line - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_language_is_one_fault_a_file()
    {
        Directory.Delete(Path.Combine(_folder, "en"), recursive: true);

        Assert.Equal(["en/cues.yaml: the file is missing", "en/intake.yaml: the file is missing"], Faults().Select(fault => fault.ToString()));
    }

    [Fact]
    public void Another_city_shares_the_words_and_brings_its_own_forms()
    {
        var reading = DialogsReader.Read(_folder, Cities.Littleton, Cities.Folder("tests/cities/littleton/forms"));

        var dialogs = reading.Match(read => read.Dialogs, faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));
        Assert.Equal(["en"], dialogs.Wording.Languages);
        Assert.NotNull(dialogs.Forms.For("lift"));
    }

    private IReadOnlyList<CatalogueFault> Faults() =>
        DialogsReader.Read(_folder, Cities.Beijing).Match(read => [], faulty => faulty.Faults);
}
