using System.Globalization;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>What is said once the journey has done what a turn asked for.</summary>
public static class Answers
{
    /// <summary>A report is filed: the receipt, what happens next and by when, and the question that is left, if any.</summary>
    /// <param name="turn">The turn that asked for it.</param>
    /// <param name="receiptNumber">The number it was given.</param>
    /// <param name="urgency">How urgent the ticket is.</param>
    /// <param name="context">As it was given to the intake.</param>
    public static Answered Filed(Turn.File turn, string receiptNumber, Urgency urgency, IntakeContext context)
    {
        var level = context.City.Level(urgency);
        var clock = context.City.Clock(level.Clock);
        var after = turn.After with { Filed = [.. turn.After.Filed, receiptNumber] };
        var receipt = new Reply(urgency == Urgency.Emergency ? Phrases.ReceiptEmergency : Phrases.Receipt)
        {
            Tone = MessageTone.Receipt,
            ReceiptNumber = receiptNumber,
            Values = new Dictionary<string, string> { ["receipt"] = receiptNumber },
            Lines = Promise(level, clock, turn.Draft.Mode),
        };

        return new Answered(after, [receipt, .. Asking.Of(after, context)]);
    }

    /// <summary>How a report stands.</summary>
    public static Answered Standing(Turn.LookUp turn, ReportStanding standing, IntakeContext context) =>
        Resumed(Trusted(turn.After), context, new Reply($"Status{standing.Status}")
        {
            Values = new Dictionary<string, string>
            {
                ["receipt"] = turn.ReceiptNumber,
                ["unit"] = standing.Unit ?? "",
                ["due"] = standing.Due ?? "",
                ["result"] = standing.Result ?? "",
            },
        });

    /// <summary>The number and the PIN do not fit, or there is no such report: which of the two is never told.</summary>
    public static Answered WrongPin(Turn turn, IntakeContext context) =>
        Resumed(
            turn.After with { WrongPins = turn.After.WrongPins + 1, WrongPinAt = context.Now }, context, new Reply(Phrases.WrongPin).Offering(Phrases.ButtonStatus));

    /// <summary>The report is taken back.</summary>
    public static Answered Withdrawn(Turn.Withdraw turn, IntakeContext context) =>
        Resumed(Trusted(turn.After), context, new Reply(Phrases.Withdrawn).With("receipt", turn.ReceiptNumber));

    /// <summary>The report is over already, so it cannot be taken back.</summary>
    public static Answered TooLateToWithdraw(Turn.Withdraw turn, IntakeContext context) =>
        Resumed(Trusted(turn.After), context, new Reply(Phrases.TooLateToWithdraw).With("receipt", turn.ReceiptNumber));

    /// <summary>The phrase of a promised time, such as "24 hours".</summary>
    internal static Reply Duration(string phrase, int amount) => new Reply(phrase).With("n", amount.ToString(CultureInfo.InvariantCulture));

    private static Conversation Trusted(Conversation after) => after with { WrongPins = 0, WrongPinAt = null };

    private static Answered Resumed(Conversation after, IntakeContext context, Reply first) =>
        new(after, after.Step is IntakeStep.Nothing or IntakeStep.Filed { Wanted: Wanted.Nothing } ? [first] : [first, .. Asking.Of(after, context)]);

    private static List<Reply> Promise(UrgencyLevel level, Clock? clock, ReporterMode mode)
    {
        List<Reply> lines =
        [
            level.ReadWithin.TotalMinutes <= 1 ? new Reply(Phrases.PromiseReadNow)
            : level.ReadWithin.TotalMinutes < 60 ? Duration(Phrases.PromiseReadMinutes, (int)level.ReadWithin.TotalMinutes)
            : Duration(Phrases.PromiseReadHours, (int)Math.Ceiling(level.ReadWithin.TotalHours)),
        ];

        if (clock is not null)
        {
            lines.Add(clock.Unit switch
            {
                ClockUnit.Minutes => Duration(Phrases.PromiseReplyMinutes, clock.Amount),
                ClockUnit.Hours => Duration(Phrases.PromiseReplyHours, clock.Amount),
                ClockUnit.Days => Duration(Phrases.PromiseReplyDays, clock.Amount),
                ClockUnit.WorkingDays => Duration(Phrases.PromiseReplyWorkingDays, clock.Amount),
            });
        }

        lines.Add(new Reply(mode == ReporterMode.Anonymous ? Phrases.ComeBackAnonymous : Phrases.ComeBack));
        return lines;
    }
}

/// <summary>What is said after the journey has acted, and the state to save.</summary>
/// <param name="After">The state to save.</param>
/// <param name="Replies">What is said after <see cref="Turn.Replies"/>, first first.</param>
public sealed record Answered(Conversation After, IReadOnlyList<Reply> Replies);

/// <summary>How a report stands, as far as its reporter may know.</summary>
/// <param name="Status">The ticket's status by name, such as <c>Dispatched</c>; there is a phrase <c>StatusDispatched</c> for it.</param>
/// <param name="Unit">The leading unit's name in the person's language; null while there is none.</param>
/// <param name="Due">When they will have heard from us, in words of their language; see <see cref="Wording.Date"/>.</param>
/// <param name="Result">The result or the reason, in the words of whoever gave it; null while there is none.</param>
public sealed record ReportStanding(string Status, string? Unit, string? Due, string? Result);
