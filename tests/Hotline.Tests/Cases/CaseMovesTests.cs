using Hotline.Cases;
using Hotline.Catalogue;
using Hotline.Tests.Tickets;
using Hotline.Tickets;

namespace Hotline.Tests.Cases;

public class CaseMovesTests
{
    [Fact]
    public void Without_a_choice_the_directory_decides_for_the_ticket_as_it_is_now()
    {
        var hand = AHand.Of(TicketStatus.Received);
        var proposal = Assert.IsType<DispatchProposal.Units>(DispatchTicket.Proposal(hand.Ticket, AHand.City, hand.At));

        var moved = AHand.Moved(DispatchTicket.Decide(hand, null, note: null));

        Assert.Equal(TicketStatus.Dispatched, moved.Ticket.Status);
        Assert.Equal(proposal.Lead, moved.Ticket.Lead);
        Assert.Equal(proposal.Assisting, moved.Ticket.Assisting);
        Assert.Equal(proposal.Copied, moved.Ticket.Copied);
        Assert.Equal($"{proposal.RuleId} ({proposal.DirectoryVersion})", moved.Line.Changes["directory"]);
    }

    [Fact]
    public void An_agents_choice_is_taken_with_every_unit_once()
    {
        var order = new DispatchOrder(AHand.District, [AHand.Fire, AHand.District, AHand.Fire], [AHand.Fire]);

        var moved = AHand.Moved(DispatchTicket.Decide(AHand.Of(TicketStatus.Returned), order, "please"));

        Assert.Equal(AHand.District, moved.Ticket.Lead);
        Assert.Equal([AHand.Fire], moved.Ticket.Assisting);
        Assert.Empty(moved.Ticket.Copied);
        Assert.Equal("please", moved.Line.Text);
        Assert.DoesNotContain("directory", moved.Line.Changes.Keys);
    }

    [Fact]
    public void The_reporter_is_told_who_has_it_in_their_language_and_by_when()
    {
        var moved = AHand.Moved(DispatchTicket.Decide(AHand.Of(TicketStatus.Received), new DispatchOrder(AHand.District, [], []), null));

        var notice = Assert.Single(moved.Notices);
        Assert.Equal(("NoticeDispatched", "zh", AHand.Report.Address), (notice.Phrase, notice.Language, notice.Address));
        Assert.Equal(AHand.City.Unit(AHand.District)!.Names.In("zh"), notice.Values["unit"]);
        Assert.Equal("2026-03-03 12:00", notice.Values["due"]);
        Assert.Equal("R-7F3K-20QD", notice.Values["receipt"]);
    }

    [Fact]
    public void Units_the_city_does_not_have_are_refused()
    {
        var unknown = UnitCode.Parse("moon-office");
        var hand = AHand.Of(TicketStatus.Received);

        Assert.Equal("lead", AHand.Refused(DispatchTicket.Decide(hand, new DispatchOrder(unknown, [], []), null)));
        Assert.Equal("assisting", AHand.Refused(DispatchTicket.Decide(hand, new DispatchOrder(AHand.District, [unknown], []), null)));
        Assert.Equal("copied", AHand.Refused(DispatchTicket.Decide(hand, new DispatchOrder(AHand.District, [], [unknown]), null)));
    }

    [Fact]
    public void Where_the_directory_is_silent_the_agent_must_name_a_unit()
    {
        var hand = AHand.Of(TicketStatus.Received, change: ticket => ticket with { Sector = null, Assessment = ticket.Assessment with { Opinions = [] } });

        Assert.Equal("lead", AHand.Refused(DispatchTicket.Decide(hand, null, null)));
    }

    [Fact]
    public void A_returned_case_has_no_unit_and_waits_for_an_agent()
    {
        var hand = AHand.Of(TicketStatus.Dispatched, AHand.Member(AHand.District));

        Assert.Equal("reason", AHand.Refused(ReturnCase.Decide(hand, "")));
        var moved = AHand.Moved(ReturnCase.Decide(hand, "not in our area"));

        Assert.True(TicketWorkflow.WaitsForAgent(moved.Ticket.Status));
        Assert.Equal((null, 0, 0), (moved.Ticket.Lead, moved.Ticket.Assisting.Count, moved.Ticket.Copied.Count));
        Assert.Equal("110105 → ", moved.Line.Changes["lead"]);
        Assert.Empty(moved.Notices);
    }

    [Fact]
    public void Who_was_told_that_a_unit_works_on_it_hears_that_it_does_not() =>
        Assert.Equal("NoticeReturned", Assert.Single(AHand.Moved(ReturnCase.Decide(AHand.Of(TicketStatus.InHand), "not ours")).Notices).Phrase);

    [Fact]
    public void A_result_is_written_told_and_waits_to_be_checked()
    {
        var hand = AHand.Of(TicketStatus.InHand, AHand.Member(AHand.District));

        Assert.Equal("result", AHand.Refused(ResolveCase.Decide(hand, "  ")));
        var moved = AHand.Moved(ResolveCase.Decide(hand, "气罐已清走"));

        Assert.Equal((TicketStatus.Resolved, "气罐已清走"), (moved.Ticket.Status, moved.Ticket.Result));
        Assert.Equal(("NoticeResolved", "气罐已清走"), (moved.Notices[0].Phrase, moved.Notices[0].Values["result"]));
    }

    [Fact]
    public void Each_of_the_six_reasons_has_its_own_words_and_none_ends_in_silence()
    {
        var hand = AHand.Of(TicketStatus.Received);

        Assert.All(Enum.GetValues<InformReason>(), reason =>
        {
            Assert.Equal("answer", AHand.Refused(InformReporter.Decide(hand, reason, "")));
            var moved = AHand.Moved(InformReporter.Decide(hand, reason, "请找法院"));
            Assert.Equal(TicketStatus.Informed, moved.Ticket.Status);
            Assert.Equal($"NoticeInformed{reason}", Assert.Single(moved.Notices).Phrase);
        });
        Assert.Equal("reason", AHand.Refused(InformReporter.Decide(hand, (InformReason)99, "x")));
    }

    [Fact]
    public void A_hand_over_notes_line_and_time()
    {
        var hand = AHand.Of(TicketStatus.Received);

        Assert.Equal("line", AHand.Refused(HandOverTicket.Decide(hand, "999999", null, null)));
        Assert.Equal("at", AHand.Refused(HandOverTicket.Decide(hand, "119", hand.At.AddHours(1), null)));
        Assert.Equal("at", AHand.Refused(HandOverTicket.Decide(hand, "119", hand.Ticket.OpenedAt.AddHours(-1), null)));
        var moved = AHand.Moved(HandOverTicket.Decide(hand, "119", null, "sent two engines"));

        Assert.Equal(TicketStatus.HandedOver, moved.Ticket.Status);
        Assert.Equal(("119", "2026-03-02 12:10"), (moved.Line.Changes["line"], moved.Line.Changes["at"]));
        Assert.Equal("119", Assert.Single(moved.Notices).Values["number"]);
    }
}
