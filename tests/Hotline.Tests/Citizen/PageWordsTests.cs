using Hotline.Service.Citizen;

namespace Hotline.Tests.Citizen;

public class PageWordsTests
{
    private static readonly string[] _languages = ["zh", "en"];

    [Fact]
    public void Both_languages_have_every_key_with_the_same_places()
    {
        var words = PageWords.Read(PageWords.FindFolder(), _languages);

        Assert.Equal(_languages, words.Languages);
    }

    [Fact]
    public void Every_status_and_every_step_a_reporter_sees_has_words()
    {
        var voice = PageWords.Read(PageWords.FindFolder(), _languages).In("zh");

        Assert.All(Enum.GetValues<Hotline.Tickets.TicketStatus>(), status => Assert.NotEmpty(voice[$"Status{status}"]));
        Assert.All(
            Enum.GetValues<Hotline.Tickets.MoveKind>().Except([Hotline.Tickets.MoveKind.Note, Hotline.Tickets.MoveKind.Correct]),
            kind => Assert.NotEmpty(voice[$"Step{kind}"]));
    }

    [Fact]
    public void Every_fault_of_every_language_is_told_at_once()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var (language, text) in new[] { ("zh", "A: 一\nB: 有{n}个\nC: 三\n"), ("en", "A: one\nB: some\nD: four\n") })
        {
            folder.CreateSubdirectory(language);
            File.WriteAllText(Path.Combine(folder.FullName, language, "page.yaml"), text);
        }

        var faults = Assert.Throws<InvalidOperationException>(() => PageWords.Read(folder.FullName, _languages)).Message.Split('\n');

        Assert.Equal(3, faults.Length);
        Assert.All(faults, fault => Assert.Contains(Path.Combine("en", "page.yaml"), fault, StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }
}
