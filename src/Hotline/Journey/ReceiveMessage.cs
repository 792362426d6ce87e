using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Safety;
using Hotline.Triage;
using Hotline.Understanding;
using Microsoft.Extensions.Logging;
using Wording = Hotline.Conversations.Wording;

namespace Hotline.Journey;

/// <summary>One message from a citizen, from the channel to the answer. Read this first: it names every stage once.</summary>
/// <remarks>
/// Everything a message changes is one transaction: the message, the answers, the conversation, and the report with its ticket
/// if it files one. So a message is taken once or not at all, and whoever was answered can rely on it.
/// </remarks>
public sealed partial class ReceiveMessage(
    IRecord record,
    Hearing hearing,
    EmergencyGate gate,
    AssessReport assess,
    CarryOut carryOut,
    Wording wording,
    Forms forms,
    City city,
    TimeProvider clock,
    ILogger<ReceiveMessage> log)
{
    // Two messages of one person at the same moment: the second is worked out again from what the first left behind.
    private const int Tries = 20;

    /// <summary>Takes a message. The same message again gets the same answer and changes nothing.</summary>
    /// <param name="message">As the channel translated it.</param>
    /// <param name="cancellation">Cancelling before the commit leaves nothing behind.</param>
    public async Task<ReceiveResult> HandleAsync(InboundMessage message, CancellationToken cancellation)
    {
        try
        {
            for (var attempt = 1; attempt <= Tries; attempt++)
            {
                if (await TakeAsync(message, cancellation) is { } lines)
                {
                    return new ReceiveResult.Answered(lines);
                }
            }
        }
        catch (RecordUnavailableException unavailable)
        {
            NotTaken(unavailable, message.Address.Channel);
        }

        return new ReceiveResult.NotTaken();
    }

    private async Task<IReadOnlyList<LoggedMessage>?> TakeAsync(InboundMessage message, CancellationToken cancellation)
    {
        if (await record.FindAnswerAsync(message.Address, message.Id, cancellation) is { } earlier)
        {
            return earlier;
        }

        var saved = await record.FindConversationAsync(message.Address, cancellation);
        var before = saved?.Conversation ?? Conversation.New(wording.LanguageFor(message.Locale));

        // The gate first, on every message; then what the message holds, and what the words so far seem to be about.
        var verdict = gate.Check(message.Text);
        var heard = hearing.Hear(message.Text);
        var context = new IntakeContext
        {
            Now = clock.GetUtcNow(),
            LastHeardAt = saved?.LastHeardAt,
            Gate = verdict,
            Opinion = await assess.OpinionAsync(title: null, Intake.WordsSoFar(before, heard), cancellation),
            City = city,
            Forms = forms,
        };

        var turn = Intake.Next(before, heard, message, context);
        var done = await carryOut.HandleAsync(turn, context, cancellation);

        var said = turn.Replies.Concat(done.Replies).Select(reply => wording.Say(reply, done.After.Language)).ToList();
        var commit = await record.CommitAsync(
            new TurnRecord(message, saved?.Version ?? 0, done.After, said, done.Filing, done.Move), cancellation);

        return commit.Match<IReadOnlyList<LoggedMessage>?>(committed => committed.Log, repeated => repeated.Log, overtaken => null);
    }

    [LoggerMessage(801, LogLevel.Error, "A message by {Channel} could not be written down; the person was asked to send it again")]
    private partial void NotTaken(Exception problem, string channel);
}
