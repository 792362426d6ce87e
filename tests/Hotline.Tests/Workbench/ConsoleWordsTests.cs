using System.Text.RegularExpressions;
using Hotline.Reports;
using Hotline.Service.People;
using Hotline.Service.Workbench.Words;
using Hotline.Tests.Architecture;
using Hotline.Tickets;

namespace Hotline.Tests.Workbench;

/// <summary>Every word of the console is in every language, and nothing is asked for that is in none.</summary>
public partial class ConsoleWordsTests
{
    private static readonly ConsoleWords _words = ConsoleWords.Read(Repository.Path("dialogs"), ["zh", "en"]);

    [Fact]
    public void Both_languages_have_every_key() => Assert.Equal(_words.In("zh").Keys.Order(), _words.In("en").Keys.Order());

    [Fact]
    public void Both_languages_fill_the_same_places() =>
        Assert.All(_words.In("zh"), word => Assert.Equal(PlacesIn(word.Value), PlacesIn(_words.In("en")[word.Key])));

    [Fact]
    public void Every_key_the_screens_ask_for_exists() =>
        Assert.Empty(Asked().Except(_words.In("zh").Keys));

    [Fact]
    public void Every_member_that_is_shown_by_name_has_words()
    {
        var named =
            Enum.GetNames<TicketStatus>().Select(name => $"Status.{name}")
                .Concat(Enum.GetNames<MoveKind>().Select(name => $"Move.{name}"))
                .Concat(Enum.GetNames<InformReason>().Select(name => $"Inform.{name}"))
                .Concat(Enum.GetNames<ReporterMode>().Select(name => $"Mode.{name}"))
                .Concat(Enum.GetNames<Hotline.Cases.CaseRole>().Select(name => $"Role.{name}"))
                .Concat(Enum.GetNames<Hotline.Triage.ReadingReason>().Select(name => $"NeedsReading.{name}"))
                .Concat(Enum.GetNames<Hotline.Catalogue.UndecidedReason>().Select(name => $"ProposalNone.{name}"))
                .Concat(Roles.All.SelectMany(role => new[] { $"Role.{role}", $"RoleHint.{role}" }));

        Assert.Empty(named.Except(_words.In("zh").Keys));
    }

    [Fact]
    public void Every_reason_for_urgency_has_words()
    {
        var codes = CueCode().Matches(Repository.Read("catalogue", "safety", "urgency-cues.yaml")).Select(match => $"Reason.{match.Groups[1].Value}");

        Assert.Empty(codes.Except(_words.In("zh").Keys));
    }

    [Theory, InlineData("en-GB", "en"), InlineData("zh-CN", "zh"), InlineData("fr", "zh"), InlineData(null, "zh")]
    public void A_language_we_do_not_have_gets_the_nearest(string? asked, string known) => Assert.Equal(known, _words.Known(asked));

    private static IEnumerable<string> Asked() =>
        from file in Directory.EnumerateFiles(Repository.Path("src", "Hotline.Service", "Workbench"), "*.*", SearchOption.AllDirectories)
        where file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)
        from match in Key().Matches(File.ReadAllText(file))
        select match.Groups[1].Value;

    private static IEnumerable<string> PlacesIn(string words) => Place().Matches(words).Select(match => match.Value).Order();

    [GeneratedRegex("""\b(?:T|t|_speech|this)(?:\[|\.Say\()"([A-Za-z][A-Za-z.]*)["]""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\s*- code: ([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex CueCode();
}
