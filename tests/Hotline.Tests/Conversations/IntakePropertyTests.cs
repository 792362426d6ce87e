using CsCheck;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Reports;

namespace Hotline.Tests.Conversations;

/// <summary>What holds for every conversation, whatever is said in it.</summary>
public class IntakePropertyTests
{
    private static readonly string[] _reports =
    [
        "楼道里堆满了纸箱子，下楼都得侧着身子", "老王烧烤店把安全出口锁了，里面坐着三四十个客人", "They chained the fire exit of the KTV",
        "小区的井盖没了", "电梯老是急停", "俺们村头那个小卖部搁了一堆罐子", "我們大樓的消防栓鎖住了", "There is a big hole in the pavement",
    ];

    private static readonly string[] _answers =
    [
        "朝阳区幸福家园3号楼2单元", "海淀区", "就在村口", "12 Mill Lane, Chaoyang District", "一直这样", "Yes", "没有", "有", "不知道", "十瓶以上", "2", "4", "1",
        "13800138000", "1380013800", "李强 13612345678", "a_b@example.com", "张女士", "保密", "实名", "我在厂里上班", "匿名吧，我怕", "Anonymous",
    ];

    private static readonly string[] _commands =
    [
        "提交", "对", "不对", "跳过", "上一步", "重新开始", "都不要了", "接着说", "撤回", "不撤", "查进度", "R-7F3K-0001", "R-0000-0000 123456", "246810",
        "要修改", "改地点", "改身份", "谢谢", "你好", "怎么用", "今天天气怎么样", "你们就是一群废物", "English please", "说中文", "补充这件", "另一件事", "算了", "submit",
    ];

    private static readonly string[] _nasty =
    [
        "", " ", "\n\n", "？？？", "😡😡😡", "👍", "\ud83d", "\u0000", "{pin} {lines} {receipt}", "<script>alert(1)</script>", "';DROP TABLE tickets;--",
        "R-", "不对，", "no,", "不是，是", new string('啊', 20_000), new string('x', 20_001), string.Concat(Enumerable.Repeat("不是朝阳区，是海淀区 13800138000 ", 400)),
        "不对，是海淀区不是朝阳区", "no, it's the other building", "电话错了，应该是13800138001", "‮abc", "１２３",
    ];

    private static readonly string[] _emergencies = ["着火了，快来人", "煤气味特别大，头晕", "someone is trapped in the lift and can't breathe"];

    private static readonly string[] _people = ["转人工", "I want to talk to a person"];

    private static readonly string?[] _sectors = [null, "gas", "fire", "e-bike", "housing", "other"];

    private static readonly Gen<Said> _said = Gen.Select(
        Gen.Frequency(
            (5, OneOf(_reports)), (6, OneOf(_answers)), (5, OneOf(_commands)),
            (2, OneOf(_nasty)), (1, OneOf(_emergencies)), (1, OneOf(_people))),
        Gen.Frequency((8, Gen.Const(0)), (1, Gen.Const(1))),
        Gen.Frequency((12, Gen.Const(0)), (1, Gen.Const(26))),
        OneOf(_sectors),
        (text, photos, hours, sector) => new Said(text, photos, hours, sector));

    private static readonly Gen<Said[]> _conversation = _said.Array[1, 14];

    [Fact]
    public void Nothing_that_is_said_breaks_a_conversation_and_everything_is_answered() =>
        _conversation.Sample(conversation =>
        {
            var desk = new Desk("zh");
            foreach (var said in conversation)
            {
                var replies = Say(desk, said);

                Assert.NotEmpty(replies);
                Assert.All(replies, reply => Assert.False(string.IsNullOrWhiteSpace(reply.Text)));
                Assert.All(replies, reply => Assert.InRange(reply.Choices.Count, 0, 10));
            }
        }, iter: 1_000, print: Print);

    [Fact]
    public void What_is_told_about_a_hazard_is_in_the_notes_or_in_a_report_until_it_is_taken_back() =>
        _conversation.Sample(conversation =>
        {
            var desk = new Desk("zh");
            List<string> told = [];
            foreach (var said in conversation)
            {
                var before = desk.Conversation;
                var replies = Say(desk, said);
                var isRefused = replies.Any(reply => reply.Text == Words.Wording.Words(Phrases.TooMuch, reply.Language));
                if (Array.IndexOf(_reports, said.Text) >= 0 && !isRefused)
                {
                    told.Add(said.Text);
                }

                var kept = Kept(desk);
                if (MayThrowAway(before, said.Text))
                {
                    told.RemoveAll(words => !kept.Contains(words, StringComparison.Ordinal));
                }

                Assert.All(told, words => Assert.True(kept.Contains(words, StringComparison.Ordinal), $"“{words}” is lost after “{said.Text}”"));
            }
        }, iter: 1_000, print: Print);

    [Fact]
    public void Whatever_was_said_answering_simply_ends_in_a_filed_report() =>
        _conversation.Sample(conversation =>
        {
            var desk = new Desk("zh");
            foreach (var said in conversation)
            {
                Say(desk, said);
            }

            var filed = desk.Filed.Count;
            desk.Sector = null;
            for (var turn = 1; turn <= 10 && desk.Filed.Count == filed; turn++)
            {
                desk.Hear(Simply(desk.Conversation));
            }

            Assert.True(desk.Filed.Count > filed, $"ten answers did not file it; it stands at {desk.Conversation.Step}");
        }, iter: 1_000, print: Print);

    [Fact]
    public void A_report_that_is_filed_can_be_read_and_holds_no_more_of_the_person_than_they_wished() =>
        _conversation.Sample(conversation =>
        {
            var desk = new Desk("zh");
            foreach (var said in conversation)
            {
                Say(desk, said);
            }

            Assert.All(desk.Filed, draft =>
            {
                Assert.InRange(draft.Narrative.Length, 1, InboundMessage.MaxTextLength);
                Assert.InRange(draft.Place.Address?.Length ?? 0, 0, 200);
                Assert.InRange(draft.IdempotencyKey.Length, 1, 200);
                Assert.True(draft.Mode != ReporterMode.Anonymous || (draft.ReporterName is null && draft.Contacts.Count == 0), "an anonymous report names its reporter");
            });
            Assert.Equal(desk.Filed.Count, desk.Filed.Select(draft => draft.IdempotencyKey).Distinct().Count());
        }, iter: 500, print: Print);

    [Fact]
    public void A_conversation_is_the_same_once_it_was_written_down() =>
        _conversation.Sample(conversation =>
        {
            var desk = new Desk("zh");
            foreach (var said in conversation)
            {
                Say(desk, said);
                var written = ConversationJson.Write(desk.Conversation);

                Assert.Equal(written, ConversationJson.Write(ConversationJson.Read(written)));
            }
        }, iter: 300, print: Print);

    [Fact]
    public void An_emergency_is_answered_with_whom_to_ring_first_and_is_at_the_desk_at_once() =>
        Gen.Select(_conversation, OneOf(_emergencies)).Sample((conversation, emergency) =>
        {
            var desk = new Desk("zh");
            foreach (var said in conversation)
            {
                Say(desk, said);
            }

            var reports = desk.Filed.Count + desk.Added.Count;
            var replies = desk.Hear(emergency);

            Assert.Equal(MessageTone.Alarm, replies[0].Tone);
            Assert.Contains("1", replies[0].Text, StringComparison.Ordinal);
            Assert.Equal(reports + 1, desk.Filed.Count + desk.Added.Count);
        }, iter: 500);

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static IReadOnlyList<OutboundMessage> Say(Desk desk, Said said)
    {
        desk.Now = desk.Now.AddHours(said.HoursBefore);
        desk.Sector = said.Sector is null ? null : SectorCode.Parse(said.Sector);
        return desk.Hear(said.Text, said.Photos == 0 ? [] : [new Attachment("photo-1", "photo.jpg", "image/jpeg", 1_000)]);
    }

    private static string Simply(Conversation conversation) => conversation.Step switch
    {
        IntakeStep.Nothing or IntakeStep.What => "楼道里堆满了杂物",
        IntakeStep.Filed or IntakeStep.WhichReport => "另一件事",
        IntakeStep.Mode => "匿名",
        IntakeStep.ReadBack or IntakeStep.Change => "提交",
        IntakeStep.Parked or IntakeStep.Discard => "接着说",
        IntakeStep.Status or IntakeStep.Withdrawal => "算了",
        _ => "不知道",
    };

    // They were asked whether to throw it away, or to start again after a silence, and said so in as many words.
    private static bool MayThrowAway(Conversation before, string said) =>
        (before.Step is IntakeStep.Discard && said is "都不要了" or "对" or "重新开始" or "撤回" or "1" or "Yes" or "有" or "👍")
        || (before.Step is IntakeStep.Parked && said is "重新开始" or "另一件事" or "2");

    private static string Kept(Desk desk)
    {
        var notes = desk.Conversation.Notes;
        var held = desk.Conversation.Step switch
        {
            IntakeStep.Parked parked => parked.Later.Narrative,
            IntakeStep.WhichReport which => which.Later.Narrative,
            _ => "",
        };
        IEnumerable<string?> kept =
        [
            notes.Narrative, held, notes.Place.Address, notes.Name, .. notes.Answers.Values,
            .. desk.Filed.SelectMany(draft => new[] { draft.Narrative, draft.Place.Address, draft.ReporterName }.Concat(draft.Answers.Values)),
            .. desk.Added.Select(addition => addition.Words),
        ];
        return string.Join('\n', kept);
    }

    private static string Print(Said[] conversation) =>
        string.Join('\n', conversation.Select(said => $"{(said.HoursBefore > 0 ? $"(+{said.HoursBefore} h) " : "")}{(said.Text.Length > 60 ? said.Text[..60] + "…" : said.Text)} [{said.Sector}, {said.Photos}]"));

    private sealed record Said(string Text, int Photos, int HoursBefore, string? Sector);
}
