using Hotline.Tickets;

namespace Hotline.FollowUp;

/// <summary>The reporter takes a report back. Whoever calls this has proved them: by the PIN, or by the conversation.</summary>
public sealed class WithdrawReport(ITicketStore tickets, MoveTicket move)
{
    /// <summary>Takes it back and saves that.</summary>
    /// <param name="receiptNumber">The report.</param>
    /// <param name="reason">Why, in their words; null when they did not say. At most 4,000 characters.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public async Task<MoveResult> HandleAsync(string receiptNumber, string? reason, CancellationToken cancellation) =>
        await tickets.FindByReceiptAsync(receiptNumber, cancellation) is { } ticket
            ? await move.HandleAsync(ticket.Number, MoveKind.Withdraw, Actor.Reporter, hand => Decide(hand, reason), cancellation)
            : new MoveResult.NoSuchTicket(receiptNumber);

    /// <summary>Works the move out for a conversation, which saves it with its own turn.</summary>
    /// <inheritdoc cref="HandleAsync" path="/param"/>
    public async Task<MoveResult> DecideAsync(string receiptNumber, string? reason, CancellationToken cancellation) =>
        await tickets.FindByReceiptAsync(receiptNumber, cancellation) is { } ticket
            ? await move.DecideAsync(ticket.Number, MoveKind.Withdraw, Actor.Reporter, hand => Decide(hand, reason), cancellation)
            : new MoveResult.NoSuchTicket(receiptNumber);

    /// <summary>The decision: no clock, no store. No notice: the answer is the news.</summary>
    public static MoveResult Decide(TicketAtHand hand, string? reason) =>
        Texts.FaultIfAny("reason", reason) ?? hand.Make(MoveKind.Withdraw, reason);
}
