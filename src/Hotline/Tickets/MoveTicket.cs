using Hotline.Catalogue;

namespace Hotline.Tickets;

/// <summary>Loads a ticket, has a decision made about it, and saves what was decided. Every handler that moves tickets ends here.</summary>
public sealed class MoveTicket(ITicketStore tickets, City city, TimeProvider clock)
{
    // Notes and additions can be made in any status, so somebody else's move is no reason to refuse them: look again and write.
    private const int AttemptsAtWhatIsAlwaysAllowed = 10;

    /// <summary>Makes one move.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="kind">The move.</param>
    /// <param name="actor">Who asks. A unit member learns nothing of other units' tickets.</param>
    /// <param name="decide">Works the move out from what was loaded; pure, since it may be asked again.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public async Task<MoveResult> HandleAsync(
        string number, MoveKind kind, Actor actor, Func<TicketAtHand, MoveResult> decide, CancellationToken cancellation)
    {
        var attempts = kind is MoveKind.Note or MoveKind.Add or MoveKind.Write ? AttemptsAtWhatIsAlwaysAllowed : 1;
        for (var attempt = 1; ; attempt++)
        {
            var result = await DecideAsync(number, kind, actor, decide, cancellation);
            if (result is not MoveResult.Moved moved || await tickets.SaveMoveAsync(moved, cancellation))
            {
                return result;
            }

            if (attempt == attempts)
            {
                return new MoveResult.Overtaken(number);
            }
        }
    }

    /// <summary>Works a move out without saving it: for a conversation, which saves it with its own turn.</summary>
    /// <inheritdoc cref="HandleAsync" path="/param"/>
    public async Task<MoveResult> DecideAsync(
        string number, MoveKind kind, Actor actor, Func<TicketAtHand, MoveResult> decide, CancellationToken cancellation)
    {
        var ticket = await tickets.FindAsync(number, cancellation);
        if (ticket is null || !WhoMayMove.MayKnow(actor, ticket))
        {
            return new MoveResult.NoSuchTicket(number);
        }

        if (WhoMayMove.Refusal(actor, ticket, kind) is { } refusal)
        {
            return refusal;
        }

        var report = await tickets.FindReportAsync(ticket.ReceiptNumber, cancellation)
            ?? throw new InvalidOperationException($"Ticket {number} has no report.");
        return decide(new TicketAtHand(ticket, report, actor, clock.GetUtcNow(), city));
    }
}
