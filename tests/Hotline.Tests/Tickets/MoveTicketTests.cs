using Hotline.Cases;
using Hotline.Tickets;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Hotline.Tests.Tickets;

/// <summary>Who may make which move on what, and what happens when somebody is faster.</summary>
public class MoveTicketTests
{
    private readonly Mock<ITicketStore> _tickets = new(MockBehavior.Strict);
    private readonly MoveTicket _move;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public MoveTicketTests() => _move = new MoveTicket(_tickets.Object, AHand.City, new FakeTimeProvider(AHand.Noon));

    [Fact]
    public async Task A_unit_learns_nothing_of_another_units_ticket()
    {
        Has(AHand.Of(TicketStatus.Dispatched).Ticket);

        var stranger = await new AddNote(_move).HandleAsync("T-1", "x", AHand.Member(Hotline.Catalogue.UnitCode.Parse("110106")), Cancellation);
        _tickets.Setup(t => t.FindAsync("T-2", Cancellation)).ReturnsAsync((Ticket?)null);
        var nothing = await new AddNote(_move).HandleAsync("T-2", "x", AHand.Amy, Cancellation);

        Assert.Equal(new MoveResult.NoSuchTicket("T-1"), stranger);
        Assert.Equal(new MoveResult.NoSuchTicket("T-2"), nothing);
    }

    [Fact]
    public async Task A_copied_unit_sees_the_ticket_but_only_the_lead_signs()
    {
        Has(AHand.Of(TicketStatus.Dispatched).Ticket);

        Assert.Equal("unit", AHand.Refused(await new AcceptCase(_move).HandleAsync("T-1", AHand.Member(AHand.Fire), Cancellation)));
        Assert.Equal(TicketStatus.InHand, AHand.Moved(await new AcceptCase(_move).HandleAsync("T-1", AHand.Member(AHand.District), Cancellation)).Ticket.Status);
    }

    [Fact]
    public async Task An_agent_does_not_answer_for_a_unit_nor_a_unit_for_an_agent()
    {
        Has(AHand.Of(TicketStatus.Dispatched).Ticket);

        Assert.Equal("actor", AHand.Refused(await new AcceptCase(_move).HandleAsync("T-1", AHand.Amy, Cancellation)));
        Assert.Equal("actor", AHand.Refused(await new DispatchTicket(_move).HandleAsync("T-1", null, null, AHand.Member(AHand.District), Cancellation)));
    }

    [Fact]
    public async Task A_move_that_was_overtaken_says_so_and_a_note_is_written_all_the_same()
    {
        Has(AHand.Of(TicketStatus.Dispatched).Ticket);
        _tickets.SetupSequence(t => t.SaveMoveAsync(It.IsAny<MoveResult.Moved>(), Cancellation)).ReturnsAsync(false).ReturnsAsync(false).ReturnsAsync(true);

        Assert.IsType<MoveResult.Overtaken>(await new AcceptCase(_move).HandleAsync("T-1", AHand.Member(AHand.District), Cancellation));
        Assert.IsType<MoveResult.Moved>(await new AddNote(_move).HandleAsync("T-1", "x", AHand.Amy, Cancellation));
        _tickets.Verify(t => t.FindAsync("T-1", Cancellation), Times.Exactly(3));
    }

    private void Has(Ticket ticket)
    {
        _tickets.Setup(t => t.FindAsync("T-1", Cancellation)).ReturnsAsync(ticket);
        _tickets.Setup(t => t.FindReportAsync(ticket.ReceiptNumber, Cancellation)).ReturnsAsync(AHand.Report);
        _tickets.Setup(t => t.SaveMoveAsync(It.IsAny<MoveResult.Moved>(), Cancellation)).ReturnsAsync(true);
    }
}
