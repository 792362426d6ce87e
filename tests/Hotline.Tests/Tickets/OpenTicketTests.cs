using Hotline.Catalogue;
using Hotline.Tickets;
using Hotline.Triage;

namespace Hotline.Tests.Tickets;

public class OpenTicketTests
{
    [Fact]
    public void A_new_ticket_waits_for_an_agent_with_its_clocks_running_from_the_report()
    {
        var (ticket, line) = OpenTicket.For(AHand.Report, AHand.Assessment(Urgency.Urgent), AHand.City);

        Assert.Equal((TicketStatus.Received, 1, AHand.Noon), (ticket.Status, ticket.Version, ticket.OpenedAt));
        Assert.Equal(AHand.Noon.AddHours(2), ticket.ReadDueAt);
        Assert.Equal(AHand.Noon.AddHours(24), ticket.ReplyDueAt);
        Assert.Equal(ticket.ReadDueAt, ticket.DueAt);
        Assert.Equal((1, MoveKind.Receive, null, TicketStatus.Received), (line.Sequence, line.Kind, line.From, line.To));
    }

    [Fact]
    public void A_sector_nobody_is_sure_of_is_not_on_the_ticket()
    {
        var (ticket, _) = OpenTicket.For(AHand.Report, AHand.Assessment(decision: new TriageDecision.NeedsReading(ReadingReason.Unsure)), AHand.City);

        Assert.Null(ticket.Sector);
        Assert.Null(ticket.StatutoryDueAt);
        Assert.Equal(AHand.Gas, ticket.Assessment.Opinions[0].Sector);
    }

    [Fact]
    public void Greater_urgency_never_has_later_clocks()
    {
        var due = Enum.GetValues<Urgency>().Order().Select(urgency => DueTimes.From(urgency, AHand.Gas, null, AHand.Noon, AHand.City)).ToList();

        Assert.Equal(due.Select(one => one.ReadDueAt).OrderDescending(), due.Select(one => one.ReadDueAt));
        Assert.Equal(due.Select(one => one.ReplyDueAt).OrderDescending(), due.Select(one => one.ReplyDueAt));
    }

    [Fact]
    public void The_statutory_clock_is_the_sectors_own_and_ends_with_the_first_that_binds()
    {
        var fire = SectorCode.Parse("fire");
        var clocks = AHand.City.StatutoryClocks(fire, null);
        var due = DueTimes.From(Urgency.Urgent, fire, null, AHand.Noon, AHand.City);

        Assert.NotEmpty(clocks);
        Assert.Equal(clocks.Min(clock => clock.DueAt(AHand.Noon, AHand.City.Calendar)), due.StatutoryDueAt);
    }
}
