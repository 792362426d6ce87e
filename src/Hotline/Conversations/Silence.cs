using Hotline.Channels;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>After a day of silence nobody remembers what they had said: it is read to them, and they choose.</summary>
internal static class Silence
{
    /// <summary>A report that is being made waits so long before it counts as parked.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static Turn? Turn(Moment moment)
    {
        if (moment.Context.LastHeardAt is not { } last || moment.Context.Now - last < Longest
            || !moment.Notes.HasContent || !IsBeingMade(moment.Step) || IsItsOwnAnswer(moment.Heard))
        {
            return null;
        }

        var later = moment.Heard.IsEmpty || moment.Heard.IsCommand ? Taking.Details(Notes.Empty, moment) : Taking.Words(Notes.Empty, moment);
        return moment.Notes.With(later).Narrative.Length > InboundMessage.MaxTextLength
            ? moment.SayAndAsk(new IntakeStep.Parked(moment.Step, later with { Words = [] }), new Reply(Phrases.TooMuch))
            : moment.SayAndAsk(new IntakeStep.Parked(moment.Step, later));
    }

    private static bool IsBeingMade(IntakeStep step) => step
        is IntakeStep.What or IntakeStep.Where or IntakeStep.District or IntakeStep.Question
        or IntakeStep.Mode or IntakeStep.Contact or IntakeStep.Name or IntakeStep.ReadBack or IntakeStep.Change;

    private static bool IsItsOwnAnswer(Heard heard) =>
        heard.Says(Intent.Person) || heard.IsOnly(Intent.Status) || heard.IsOnly(Intent.Withdraw) || heard.IsOnly(Intent.StartAgain) || heard.IsOnlySwitch;
}
