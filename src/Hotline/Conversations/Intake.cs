using Hotline.Channels;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>The conversation: what a citizen is told and asked, and when their report is filed.</summary>
/// <remarks>
/// One message in, one turn out, and nothing remembered in between: the state goes with the conversation. Pure; never throws,
/// whatever was said. The words are in <c>dialogs/</c>; this code knows only which phrase to say.
/// </remarks>
public static class Intake
{
    /// <summary>Takes the citizen's next message.</summary>
    /// <param name="before">The conversation as it was saved; <see cref="Conversation.New"/> for the first message.</param>
    /// <param name="heard">What the message holds.</param>
    /// <param name="message">The message.</param>
    /// <param name="context">The time, what the gate found, and the city.</param>
    public static Turn Next(Conversation before, Heard heard, InboundMessage message, IntakeContext context)
    {
        var moment = Moment.Of(before, heard, message, context);

        return Emergency.Turn(moment)                                    // whom to ring, and filed at once
            ?? Fitting(moment, Silence.Turn(moment)                      // back after a day: go on, or start again?
            ?? Interlude.Turn(moment)                                    // a number, a PIN, "yes, take it back"
            ?? Rest(Interlude.Over(moment)));
    }

    /// <summary>What a classifier should read now: everything said about the report so far, this message included.</summary>
    public static string WordsSoFar(Conversation before, Heard heard)
    {
        var words = before.Step is IntakeStep.Filed or IntakeStep.WhichReport ? [] : before.Notes.Words;
        return string.Join('\n', heard.IsCommand ? words : [.. words, heard.Text.Trim()]);
    }

    private static Turn Rest(Moment moment) =>
        Commands.Turn(moment)                                            // a person, status, withdraw, back, hello
        ?? Answering.Turn(moment);                                       // the answer to what was asked, or more about it

    // A report holds so much; what does not fit is not taken, and they are told, so that nothing is lost unseen.
    private static Turn Fitting(Moment moment, Turn turn) =>
        moment.Heard.Text.Length > InboundMessage.MaxTextLength || turn.After.Notes.Narrative.Length > InboundMessage.MaxTextLength
            ? moment.Say(new Reply(Phrases.TooMuch).Offering(Phrases.ButtonSubmit))
            : turn;
}
