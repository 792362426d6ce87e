using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.FollowUp;
using Hotline.Reports;
using Hotline.Tests.Tickets;
using Hotline.Tickets;

namespace Hotline.Tests.FollowUp;

public class FollowUpMovesTests
{
    private static readonly Reporter _known = new("R-7F3K-20QD", ReporterMode.Confidential, "王小明", [new Contact.Telephone("+8613800138000")]);

    [Fact]
    public void Closing_tells_the_units_result_or_the_agents_own_word()
    {
        var hand = AHand.Of(TicketStatus.Resolved, change: ticket => ticket with { Result = "已清走" });

        Assert.Equal("已清走", Assert.Single(AHand.Moved(CloseTicket.Decide(hand, null)).Notices).Values["result"]);
        Assert.Equal("已核实", Assert.Single(AHand.Moved(CloseTicket.Decide(hand, "已核实")).Notices).Values["result"]);
    }

    [Fact]
    public void What_is_not_solved_goes_back_to_its_unit_with_a_reason()
    {
        var hand = AHand.Of(TicketStatus.Resolved);

        Assert.Equal("reason", AHand.Refused(ReopenTicket.Decide(hand, "")));
        var moved = AHand.Moved(ReopenTicket.Decide(hand, "还在"));
        Assert.Equal((TicketStatus.InHand, AHand.District), (moved.Ticket.Status, moved.Ticket.Lead));
    }

    [Fact]
    public void A_report_is_taken_back_until_it_is_over()
    {
        Assert.Equal(TicketStatus.Withdrawn, AHand.Moved(WithdrawReport.Decide(AHand.Of(TicketStatus.InHand, Actor.Reporter), null)).Ticket.Status);
        Assert.IsType<MoveResult.NotAllowed>(WithdrawReport.Decide(AHand.Of(TicketStatus.Resolved, Actor.Reporter), null));
    }

    [Fact]
    public void Words_and_photos_are_added_in_any_status_and_nothing_is_not()
    {
        var addition = new Addition { Words = "又冒烟了", Attachments = [new Attachment("a", "a.jpg", "image/jpeg", 1)] };

        Assert.All(Enum.GetValues<TicketStatus>(), status =>
        {
            var moved = AHand.Moved(AddToReport.Decide(AHand.Of(status, Actor.Reporter), addition, null));
            Assert.Equal((status, "又冒烟了", 1), (moved.Ticket.Status, moved.Line.Text, moved.Line.Attachments.Count));
            Assert.Null(moved.Identity);
        });
        Assert.Equal("words", AHand.Refused(AddToReport.Decide(AHand.Of(TicketStatus.InHand, Actor.Reporter), new Addition { Words = " " }, null)));
        Assert.Equal("words", AHand.Refused(AddToReport.Decide(AHand.Of(TicketStatus.InHand, Actor.Reporter), new Addition { Words = new string('x', 20_001) }, null)));
    }

    [Fact]
    public void When_the_gate_speaks_the_ticket_rises_and_its_clocks_start_now()
    {
        var hand = AHand.Of(TicketStatus.InHand, Actor.Reporter, Urgency.Routine);

        var moved = AHand.Moved(AddToReport.Decide(hand, new Addition { Words = "着火了", Dangers = ["fire"] }, null));

        Assert.Equal(Urgency.Emergency, moved.Ticket.Urgency);
        Assert.Equal(hand.At + AHand.City.Level(Urgency.Emergency).ReadWithin, moved.Ticket.ReadDueAt);
        Assert.True(moved.Ticket.ReplyDueAt < hand.Ticket.ReplyDueAt);
        Assert.Equal("routine → emergency", moved.Line.Changes["urgency"]);
    }

    [Fact]
    public void A_ticket_that_is_over_does_not_rise() =>
        Assert.Equal(
            Urgency.Routine,
            AHand.Moved(AddToReport.Decide(AHand.Of(TicketStatus.Closed, Actor.Reporter, Urgency.Routine), new Addition { Words = "着火了", Dangers = ["fire"] }, null)).Ticket.Urgency);

    [Fact]
    public void A_contact_given_later_joins_what_is_known_and_never_the_history()
    {
        var addition = new Addition { Contacts = [new Contact.Email("w@example.org")] };

        var moved = AHand.Moved(AddToReport.Decide(AHand.Of(TicketStatus.InHand, Actor.Reporter), addition, _known));

        Assert.Equal((ReporterMode.Confidential, "王小明"), (moved.Identity!.Mode, moved.Identity.Reporter!.Name));
        Assert.Equal(2, moved.Identity.Reporter.Contacts.Count);
        Assert.Null(moved.Line.Text);
        Assert.Empty(moved.Line.Changes);
    }

    [Fact]
    public void Who_wants_to_be_unknown_is_forgotten()
    {
        var moved = AHand.Moved(AddToReport.Decide(
            AHand.Of(TicketStatus.InHand, Actor.Reporter), new Addition { Mode = ReporterMode.Anonymous, ReporterName = "王小明" }, _known));

        Assert.Equal(new IdentityChange(ReporterMode.Anonymous, null), moved.Identity);
    }

    [Fact]
    public void A_message_goes_to_the_reporter_as_it_was_written() =>
        Assert.Equal("几楼？", Assert.Single(AHand.Moved(WriteToReporter.Decide(AHand.Of(TicketStatus.Received), "几楼？")).Notices).Values["text"]);
}
