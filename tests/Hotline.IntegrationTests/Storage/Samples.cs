using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Tickets;
using Hotline.Triage;
using Hotline.Understanding;

namespace Hotline.IntegrationTests.Storage;

/// <summary>Whole, valid things to store; every test changes what it is about.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public static Filing Filing(
        string key = "k1", Urgency urgency = Urgency.Urgent, double dueInHours = 2, string channel = ChannelAddress.Api,
        ReporterMode mode = ReporterMode.Confidential, string? receipt = null)
    {
        var report = Report(receipt ?? ReceiptNumber.Next(), channel, mode);
        var ticket = Ticket(report.ReceiptNumber, urgency, dueInHours);
        return new Filing(
            key,
            report,
            mode == ReporterMode.Anonymous ? null : new Reporter(report.ReceiptNumber, mode, "王小明", [new Contact.Telephone("+8613800138000")]),
            ticket,
            new HistoryLine
            {
                TicketNumber = "",
                Sequence = 1,
                At = ticket.OpenedAt,
                Actor = Actor.Reporter,
                Kind = MoveKind.Receive,
                From = null,
                To = TicketStatus.Received,
            },
            []);
    }

    public static Report Report(string receipt, string channel = ChannelAddress.Api, ReporterMode mode = ReporterMode.Confidential) => new()
    {
        ReceiptNumber = receipt,
        Title = null,
        Narrative = "饭馆后厨放着好几个煤气罐，味儿很大。",
        Language = "zh",
        Place = new Place { DistrictCode = "110105", Address = "通惠家园12号楼" },
        When = "昨晚",
        Enterprise = "老王饭馆",
        Answers = new Dictionary<string, string> { ["bottles"] = "5" },
        Attachments = [new Attachment("a1", "图.jpg", "image/jpeg", 12)],
        Mode = mode,
        Address = new ChannelAddress(channel, $"c-{receipt}"),
        ReceivedAt = Noon,
    };

    public static Ticket Ticket(string receipt, Urgency urgency = Urgency.Urgent, double dueInHours = 2) => new()
    {
        Number = "",
        ReceiptNumber = receipt,
        Status = TicketStatus.Received,
        Sector = SmallCity.Gas,
        Kind = "bottled",
        Urgency = urgency,
        Place = new Place { DistrictCode = "110105", Address = "通惠家园12号楼", Latitude = 39.9, Longitude = 116.4 },
        OpenedAt = Noon,
        ReadDueAt = Noon.AddHours(dueInHours),
        ReplyDueAt = Noon.AddHours(24 + dueInHours),
        StatutoryDueAt = Noon.AddDays(15),
        Assessment = new Assessment
        {
            Decision = new TriageDecision.Suggested(SmallCity.Gas, 0.91),
            Opinions = [new SectorOpinion(SmallCity.Gas, 0.91), new SectorOpinion(SectorCode.Other, 0.05)],
            Evidence = [new Evidence(new TextSpan(8, 3), 1.5)],
            Kind = "bottled",
            Urgency = urgency,
            UrgencyReasons = [new UrgencyReason("gas-bottles", new TextSpan(8, 3))],
            Dangers = [],
            Place = new Place { DistrictCode = "110105" },
            Proposal = new DispatchProposal.Units(SmallCity.Works, [SmallCity.Fire], [SmallCity.District], "gas-1", "test-1"),
            Classifier = "embedded/1",
        },
        Version = 1,
    };

    public static MoveResult.Moved Move(Ticket ticket, MoveKind kind, string? text = null, Func<Ticket, Ticket>? change = null) =>
        Assert.IsType<MoveResult.Moved>(ticket.Make(new Move(kind, new Actor(ActorKind.Agent, "amy"), text), Noon.AddMinutes(10), change));

    public static Ticket Dispatched(Ticket ticket) => ticket with
    {
        Lead = SmallCity.Works,
        Assisting = [SmallCity.Fire],
        Copied = [SmallCity.District],
    };

    public static Notice Notice(string id, Ticket ticket, DateTimeOffset? at = null) => new()
    {
        Id = id,
        TicketNumber = ticket.Number,
        ReceiptNumber = ticket.ReceiptNumber,
        Address = new ChannelAddress(ChannelAddress.DirectLine, "c1"),
        Language = "zh",
        Phrase = "NoticeDispatched",
        Values = new Dictionary<string, string> { ["unit"] = "城管委" },
        At = at ?? Noon,
    };

    public static InboundMessage Heard(string conversation, string id, string text = "有煤气味", string channel = ChannelAddress.DirectLine) => new()
    {
        Id = id,
        Address = new ChannelAddress(channel, conversation),
        Text = text,
        Locale = "zh-CN",
        ReceivedAt = Noon,
    };

    public static OutboundMessage Said(string text) => new()
    {
        Text = text,
        Language = "zh",
        Tone = MessageTone.Alarm,
        Choices = [new Choice("是", "yes")],
    };

    public static TurnRecord Turn(InboundMessage heard, int expected, Filing? filing = null, MoveResult.Moved? move = null) => new(
        heard,
        expected,
        Conversation.New("zh") with { Filed = filing is null ? [] : [filing.Report.ReceiptNumber] },
        [Said($"to {heard.Id}: one"), Said($"to {heard.Id}: two")],
        filing,
        move);
}
