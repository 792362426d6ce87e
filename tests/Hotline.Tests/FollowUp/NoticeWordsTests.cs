using Hotline.Cases;
using Hotline.Conversations;
using Hotline.FollowUp;
using Hotline.Integrations.Conversations;
using Hotline.Tests.Catalogue;
using Hotline.Tests.Tickets;
using Hotline.Tickets;

namespace Hotline.Tests.FollowUp;

/// <summary>Every notice has words in every language, and no place in them stays empty.</summary>
public class NoticeWordsTests
{
    private static readonly Wording _wording = DialogsReader.Read(Cities.Folder("dialogs"), Cities.Beijing).Match(
        read => read.Dialogs.Wording,
        faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));

    public static IEnumerable<TheoryDataRow<string, string>> Told() =>
        from language in (string[])["zh", "en"]
        from result in Results(language)
        from notice in AHand.Moved(result).Notices
        select new TheoryDataRow<string, string>(notice.Phrase, _wording.Words(notice.Phrase, notice.Language, notice.Values));

    [Theory, MemberData(nameof(Told))]
    public void Every_place_is_filled(string phrase, string words)
    {
        Assert.NotEmpty(phrase);
        Assert.DoesNotContain('{', words);
        Assert.Contains("R-7F3K-20QD", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_phrase_of_news_is_told_by_some_move() =>
        Assert.Equal(
            typeof(Phrases).GetFields().Select(field => field.Name).Where(name => name.StartsWith("Notice", StringComparison.Ordinal)).Order(),
            Results("zh").SelectMany(result => AHand.Moved(result).Notices).Select(notice => notice.Phrase).Distinct().Order());

    private static List<MoveResult> Results(string language)
    {
        return
        [
            DispatchTicket.Decide(Hand(TicketStatus.Received), new DispatchOrder(AHand.District, [], []), null),
            AcceptCase.Decide(Hand(TicketStatus.Dispatched)),
            ReturnCase.Decide(Hand(TicketStatus.InHand), "x"),
            ResolveCase.Decide(Hand(TicketStatus.InHand), "x"),
            HandOverTicket.Decide(Hand(TicketStatus.Received), "119", null, null),
            .. Enum.GetValues<InformReason>().Select(reason => InformReporter.Decide(Hand(TicketStatus.Received), reason, "x")),
            CloseTicket.Decide(Hand(TicketStatus.Resolved), "x"),
            ReopenTicket.Decide(Hand(TicketStatus.Resolved), "x"),
            WriteToReporter.Decide(Hand(TicketStatus.Received), "x"),
        ];

        TicketAtHand Hand(TicketStatus status) => AHand.Of(status) with { Report = AHand.Report with { Language = language } };
    }
}
