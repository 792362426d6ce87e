using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>
/// Answers to questions beside the report: whether to go on, to throw it away, which number, which PIN, which report. A message
/// that answers none of them ends the interlude, and is taken as if it had never been: nobody is held in a corner.
/// </summary>
internal static class Interlude
{
    public static Turn? Turn(Moment moment) => moment.Step switch
    {
        IntakeStep.Parked parked => Parked(moment, parked),
        IntakeStep.Discard discard => Discard(moment, discard),
        IntakeStep.Status status => Status(moment, status),
        IntakeStep.Withdrawal withdrawal => Withdrawal(moment, withdrawal),
        IntakeStep.WhichReport which => WhichReport(moment, which),
        _ => null,
    };

    /// <summary>The moment as if the interlude had never been; what was held back meanwhile joins the rest.</summary>
    public static Moment Over(Moment moment) =>
        moment.Step is IntakeStep.Parked parked
            ? moment with { Conversation = moment.Conversation with { Step = Behind(parked), Notes = moment.Notes.With(parked.Later) } }
            : moment.At(Behind(moment.Step));

    private static IntakeStep Behind(IntakeStep step) => step switch
    {
        IntakeStep.Parked parked => Behind(parked.Then),
        IntakeStep.Discard discard => Behind(discard.Then),
        IntakeStep.Status status => Behind(status.Then),
        IntakeStep.Withdrawal withdrawal => Behind(withdrawal.Then),
        IntakeStep.WhichReport => new IntakeStep.Filed(Wanted.Nothing),
        _ => step,
    };

    private static Turn? Parked(Moment moment, IntakeStep.Parked parked)
    {
        var heard = moment.Heard;
        var held = moment.Notes.With(parked.Later);

        // A bare "no" may mean either; nothing is thrown away on a doubt.
        if (heard.IsOnly(Intent.No))
        {
            return moment.SayAndAsk(parked);
        }

        if (heard.IsOnly(Intent.StartAgain) || heard.IsOnly(Intent.NewMatter))
        {
            return moment.Proceed(parked.Later, parked.Later.HasContent ? [] : [new Reply(Phrases.StartedAgain)]);
        }

        if (heard.IsOnly(Intent.GoOn) || heard.IsOnly(Intent.Yes) || heard.IsOnly(Intent.Submit))
        {
            return moment.Proceed(held);
        }

        // Anything else goes on with the report, with what was held back.
        return heard.IsCommand || !moment.HasContent
            ? null
            : moment.Proceed(Taking.Words(held, moment), new Reply(Phrases.Noted));
    }

    private static Turn? Discard(Moment moment, IntakeStep.Discard discard)
    {
        var heard = moment.Heard;
        return heard.IsOnly(Intent.Yes) || heard.IsOnly(Intent.StartAgain) || heard.IsOnly(Intent.Withdraw)
            ? new Moment(moment.Conversation with { Notes = Notes.Empty }, heard, moment.Message, moment.Context)
                .SayAndAsk(new IntakeStep.What(), new Reply(Phrases.StartedAgain))
            : heard.IsOnly(Intent.GoOn) || heard.IsOnly(Intent.No) || heard.IsOnly(Intent.Skip) || heard.IsOnly(Intent.Back)
                ? moment.SayAndAsk(discard.Then)
                : null;
    }

    private static Turn? Status(Moment moment, IntakeStep.Status status)
    {
        var heard = moment.Heard;
        if (heard.IsOnly(Intent.Skip))
        {
            return moment.SayAndAsk(status.Then, new Reply(Phrases.NoNumber).Offering(Phrases.ButtonPerson));
        }

        if (GivesUp(heard))
        {
            return moment.SayAndAsk(status.Then, new Reply(Phrases.AllRight));
        }

        var number = NumberIn(heard) ?? status.Number;
        return number is not null && heard.Pin is { } pin ? Commands.LookUp(moment, status.Then, number, pin)
            : number != status.Number ? moment.SayAndAsk(new IntakeStep.Status(status.Then, number))
            : LooksLikeANumber(heard) ? moment.SayAndAsk(status, new Reply(number is null ? Phrases.NotANumber : Phrases.NotAPin))
            : null;
    }

    private static Turn? Withdrawal(Moment moment, IntakeStep.Withdrawal withdrawal)
    {
        var heard = moment.Heard;
        if (heard.IsOnly(Intent.Skip) && !withdrawal.IsAskedSure)
        {
            return moment.SayAndAsk(withdrawal.Then, new Reply(Phrases.NoNumber).Offering(Phrases.ButtonPerson));
        }

        if (GivesUp(heard))
        {
            return moment.SayAndAsk(withdrawal.Then, new Reply(Phrases.NotWithdrawn));
        }

        // "取消" may mean either; nothing is taken back on a doubt, so the way out was looked for first.
        if (withdrawal.IsAskedSure && withdrawal.Number is { } sure && (heard.IsOnly(Intent.Yes) || heard.IsOnly(Intent.Withdraw)))
        {
            return Commands.Withdraw(moment, withdrawal.Then, sure, withdrawal.Pin);
        }

        if (withdrawal.IsAskedSure)
        {
            return null;
        }

        var number = NumberIn(heard) ?? withdrawal.Number;
        return number is not null && heard.Pin is { } pin ? moment.SayAndAsk(new IntakeStep.Withdrawal(withdrawal.Then, number, pin, IsAskedSure: true))
            : number != withdrawal.Number ? moment.SayAndAsk(new IntakeStep.Withdrawal(withdrawal.Then, number, null, IsAskedSure: false))
            : LooksLikeANumber(heard) ? moment.SayAndAsk(withdrawal, new Reply(number is null ? Phrases.NotANumber : Phrases.NotAPin))
            : null;
    }

    private static Turn WhichReport(Moment moment, IntakeStep.WhichReport which)
    {
        var heard = moment.Heard;
        var later = heard.IsCommand || heard.IsEmpty ? Taking.Details(which.Later, moment) : Taking.Words(which.Later, moment);
        return heard.Says(Intent.NewMatter) || heard.IsOnly(Intent.No)
            ? moment.At(new IntakeStep.Filed(Wanted.Nothing)).Proceed(later)
            : AfterFiling.Add(moment.At(new IntakeStep.Filed(Wanted.Nothing)), later);
    }

    private static bool GivesUp(Heard heard) =>
        heard.IsOnly(Intent.No) || heard.IsOnly(Intent.Skip) || heard.IsOnly(Intent.Back) || heard.IsOnly(Intent.GoOn) || heard.IsOnly(Intent.StartAgain);

    /// <summary>The receipt number in a message, or null.</summary>
    public static string? NumberIn(Heard heard) =>
        ReceiptNumber.TryParse(heard.Receipt, out var number) || ReceiptNumber.TryParse(heard.Text.Trim(), out number) ? number : null;

    private static bool LooksLikeANumber(Heard heard) => heard.Text.Trim() is { Length: > 0 and <= 24 } text && text.Any(char.IsAsciiDigit);
}
