using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.FollowUp;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Journey;

/// <summary>Does what a turn asks for, as far as it can be done before the commit: works out the filing, the addition, the answer.</summary>
public sealed class CarryOut(
    FileReport fileReport, AddToReport addToReport, WithdrawReport withdrawReport, ITicketStore tickets, IPins pins, Wording wording, City city)
{
    /// <summary>Works out what a turn changes and what is said about it. Writes nothing.</summary>
    public Task<CarriedOut> HandleAsync(Turn turn, IntakeContext context, CancellationToken cancellation) => turn.Match(
        say => Task.FromResult(new CarriedOut(say.After, [])),
        file => FileAsync(file, context, cancellation),
        lookUp => LookUpAsync(lookUp, context, cancellation),
        withdraw => WithdrawAsync(withdraw, context, cancellation),
        add => AddAsync(add, cancellation));

    private async Task<CarriedOut> FileAsync(Turn.File turn, IntakeContext context, CancellationToken cancellation)
    {
        var filing = await fileReport.PrepareAsync(turn.Draft, cancellation);
        var answer = Answers.Filed(turn, filing.Report.ReceiptNumber, filing.Ticket.Urgency, context);
        return new CarriedOut(answer.After, answer.Replies) { Filing = filing };
    }

    private async Task<CarriedOut> LookUpAsync(Turn.LookUp turn, IntakeContext context, CancellationToken cancellation)
    {
        var ticket = await OpenedAsync(turn.ReceiptNumber, turn.Pin, cancellation);
        return Say(ticket is null
            ? Answers.WrongPin(turn, context)
            : Answers.Standing(turn, Standing.Of(ticket, turn.After.Language, city, wording), context));
    }

    private async Task<CarriedOut> WithdrawAsync(Turn.Withdraw turn, IntakeContext context, CancellationToken cancellation)
    {
        if (await OpenedAsync(turn.ReceiptNumber, turn.Pin, cancellation) is null)
        {
            return Say(Answers.WrongPin(turn, context));
        }

        return await withdrawReport.DecideAsync(turn.ReceiptNumber, reason: null, cancellation) is MoveResult.Moved moved
            ? Say(Answers.Withdrawn(turn, context)) with { Move = moved }
            : Say(Answers.TooLateToWithdraw(turn, context));
    }

    private async Task<CarriedOut> AddAsync(Turn.Add turn, CancellationToken cancellation) =>
        await addToReport.DecideAsync(turn.ReceiptNumber, turn.Addition, cancellation) is MoveResult.Moved moved
            ? new CarriedOut(turn.After, []) { Move = moved }
            : new CarriedOut(turn.After, []);

    // A report filed in this very conversation needs no PIN; any other needs the right one.
    private async Task<Ticket?> OpenedAsync(string receiptNumber, string? pin, CancellationToken cancellation)
    {
        // Looked for in any case, so that a wrong number takes as long as a wrong PIN.
        var ticket = await tickets.FindByReceiptAsync(receiptNumber, cancellation);
        return pin is null || pins.Matches(receiptNumber, pin) ? ticket : null;
    }

    private static CarriedOut Say(Answered answer) => new(answer.After, answer.Replies);
}

/// <summary>What a turn changes, worked out and not yet written.</summary>
/// <param name="After">The conversation's state to save.</param>
/// <param name="Replies">What is said after the turn's own replies.</param>
public sealed record CarriedOut(Conversation After, IReadOnlyList<Reply> Replies)
{
    /// <summary>A report to file, or null.</summary>
    public Filing? Filing { get; init; }

    /// <summary>A ticket's move to save, or null.</summary>
    public MoveResult.Moved? Move { get; init; }
}
