using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Tests.Tickets;

public class CorrectTicketTests
{
    private static readonly SectorCode _fire = SectorCode.Parse("fire");

    [Fact]
    public void With_nothing_to_correct_the_suggestion_is_confirmed()
    {
        var hand = AHand.Of(TicketStatus.Received);

        var moved = AHand.Moved(CorrectTicket.Decide(hand, new Correction()));

        Assert.Equal(hand.Ticket with { Version = 4 }, moved.Ticket);
        Assert.Empty(moved.Line.Changes);
        Assert.Empty(moved.Notices);
    }

    [Fact]
    public void A_new_sector_takes_its_clocks_from_the_opening_and_drops_the_kind()
    {
        var hand = AHand.Of(TicketStatus.Received, change: ticket => ticket with { Kind = "bottled" });

        var moved = AHand.Moved(CorrectTicket.Decide(hand, new Correction { Sector = _fire }));

        Assert.Equal((_fire, null), (moved.Ticket.Sector, moved.Ticket.Kind));
        Assert.Equal(DueTimes.From(Urgency.Urgent, _fire, null, AHand.Noon, AHand.City).StatutoryDueAt, moved.Ticket.StatutoryDueAt);
        Assert.Equal("gas → fire", moved.Line.Changes["sector"]);
        Assert.Equal("bottled → ", moved.Line.Changes["kind"]);
    }

    [Fact]
    public void Raising_needs_no_reason_and_brings_the_clocks_forward()
    {
        var moved = AHand.Moved(CorrectTicket.Decide(AHand.Of(TicketStatus.Received), new Correction { Urgency = Urgency.Emergency }));

        Assert.Equal(Urgency.Emergency, moved.Ticket.Urgency);
        Assert.True(moved.Ticket.ReplyDueAt < AHand.Of(TicketStatus.Received).Ticket.ReplyDueAt);
    }

    [Theory]
    [InlineData(Urgency.Emergency, Urgency.Routine)]
    [InlineData(Urgency.Emergency, Urgency.Critical)]
    [InlineData(Urgency.Urgent, Urgency.Routine)]
    public void Lowering_needs_a_reason(Urgency from, Urgency to)
    {
        var hand = AHand.Of(TicketStatus.Received, urgency: from);

        Assert.Equal("reason", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Urgency = to })));
        Assert.Equal("reason", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Urgency = to, Reason = " " })));
        Assert.Equal(to, AHand.Moved(CorrectTicket.Decide(hand, new Correction { Urgency = to, Reason = "a drill" })).Ticket.Urgency);
    }

    [Fact]
    public void What_the_city_does_not_have_is_refused_by_field()
    {
        var hand = AHand.Of(TicketStatus.Received);

        Assert.Equal("sector", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Sector = SectorCode.Parse("dragons") })));
        Assert.Equal("kind", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Kind = "green" })));
        Assert.Equal("district", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Place = new Place { DistrictCode = "999999" } })));
        Assert.Equal("street", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Place = new Place { StreetCode = "999999999" } })));
        Assert.Equal("urgency", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Urgency = (Urgency)7 })));
        Assert.Equal("reason", AHand.Refused(CorrectTicket.Decide(hand, new Correction { Reason = new string('x', 4001) })));
    }

    [Fact]
    public void A_street_says_which_district()
    {
        var street = AHand.City.Streets[0];

        var moved = AHand.Moved(CorrectTicket.Decide(AHand.Of(TicketStatus.Received), new Correction { Place = new Place { StreetCode = street.Code } }));

        Assert.Equal(street.DistrictCode, moved.Ticket.Place.DistrictCode);
    }

    [Fact]
    public void A_ticket_that_is_over_is_not_corrected() =>
        Assert.IsType<MoveResult.NotAllowed>(CorrectTicket.Decide(AHand.Of(TicketStatus.Closed), new Correction { Sector = _fire }));
}
