using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Tests.Catalogue;
using Hotline.Tickets;
using Hotline.Triage;
using Hotline.Understanding;

namespace Hotline.Tests.Tickets;

/// <summary>A ticket about gas in Beijing, in whatever status a test is about, in somebody's hand.</summary>
internal static class AHand
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    public static readonly Actor Amy = new(ActorKind.Agent, "amy");
    public static readonly SectorCode Gas = SectorCode.Parse("gas");
    public static readonly UnitCode District = UnitCode.Parse("110105");
    public static readonly UnitCode Fire = UnitCode.Parse("fire-rescue");

    public static City City => Cities.Beijing;

    public static Report Report { get; } = new()
    {
        ReceiptNumber = "R-7F3K-20QD",
        Narrative = "饭馆后厨放着好几个煤气罐，味儿很大。",
        Language = "zh",
        Place = new Place { DistrictCode = "110105", Address = "通惠家园12号楼" },
        Mode = ReporterMode.Confidential,
        Address = new ChannelAddress(ChannelAddress.DirectLine, "c1"),
        ReceivedAt = Noon,
    };

    public static Assessment Assessment(Urgency urgency = Urgency.Urgent, TriageDecision? decision = null) => new()
    {
        Decision = decision ?? new TriageDecision.Suggested(Gas, 0.9),
        Opinions = [new SectorOpinion(Gas, 0.9)],
        Evidence = [],
        Urgency = urgency,
        UrgencyReasons = [new UrgencyReason("gas-bottles", new TextSpan(8, 3))],
        Dangers = urgency == Urgency.Emergency ? ["gas-leak"] : [],
        Place = Report.Place,
        Proposal = new DispatchProposal.PersonDecides(UndecidedReason.NoRule, "test"),
    };

    public static TicketAtHand Of(
        TicketStatus status, Actor? actor = null, Urgency urgency = Urgency.Urgent, Func<Ticket, Ticket>? change = null)
    {
        var (ticket, _) = OpenTicket.For(Report, Assessment(urgency), City);
        var isWithUnits = status is TicketStatus.Dispatched or TicketStatus.InHand or TicketStatus.Resolved or TicketStatus.Closed;
        ticket = ticket with
        {
            Number = "T-20260302-000001",
            Status = status,
            Lead = isWithUnits ? District : null,
            Copied = isWithUnits ? [Fire] : [],
            Version = 3,
        };
        return new TicketAtHand(change?.Invoke(ticket) ?? ticket, Report, actor ?? Amy, Noon.AddMinutes(10), City);
    }

    public static Actor Member(UnitCode unit) => new(ActorKind.UnitMember, "zhang", unit.Value);

    public static MoveResult.Moved Moved(MoveResult result) => Assert.IsType<MoveResult.Moved>(result);

    public static string Refused(MoveResult result) => Assert.IsType<MoveResult.Invalid>(result).Field;
}
