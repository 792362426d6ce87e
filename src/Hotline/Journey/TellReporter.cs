using Hotline.Channels;
using Hotline.Conversations;
using Hotline.FollowUp;
using Hotline.Tickets;
using Microsoft.Extensions.Logging;

namespace Hotline.Journey;

/// <summary>Takes notices from the outbox and says each in the conversation its report came from. The road ends where it began: in a channel.</summary>
/// <remarks>
/// A notice goes into the conversation's log under its own id, so telling it twice is telling it once. A report that came by the
/// form, the API or a file has no conversation to speak in; its reporter reads the same words on the status page.
/// </remarks>
public sealed partial class TellReporter(IOutbox outbox, IRecord record, Wording wording, TimeProvider clock, ILogger<TellReporter> log)
{
    private const int AtOnce = 100;

    private static readonly TimeSpan _hold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(1);

    /// <summary>Tells what is due now.</summary>
    /// <returns>How many notices were due; when it is as many as are taken at once, there may be more.</returns>
    /// <exception cref="RecordUnavailableException">The record cannot be written; the notices stay due.</exception>
    public async Task<int> HandleAsync(CancellationToken cancellation)
    {
        var due = await outbox.TakeDueAsync(AtOnce, _hold, cancellation);
        foreach (var (notice, attempt) in due)
        {
            await TellAsync(notice, attempt, cancellation);
        }

        return due.Count;
    }

    private async Task TellAsync(Notice notice, int attempt, CancellationToken cancellation)
    {
        try
        {
            if (notice.Address.Channel == ChannelAddress.DirectLine)
            {
                await record.AppendAsync(notice.Address, notice.Id, InWords(notice), clock.GetUtcNow(), cancellation);
            }

            await outbox.MarkSentAsync(notice.Id, cancellation);
        }
        catch (ArgumentException unknownPhrase)
        {
            // A phrase that does not exist is our fault, not the channel's: keep the notice, and let somebody see it in the log.
            CannotSay(unknownPhrase, notice.Id, notice.TicketNumber);
            await outbox.PutOffAsync(notice.Id, clock.GetUtcNow() + Wait(attempt), "no words for it", cancellation);
        }
    }

    private OutboundMessage InWords(Notice notice) => wording.Say(
        new Reply(notice.Phrase) { Values = notice.Values, Tone = notice.Phrase == Phrases.NoticeMessage ? MessageTone.Agent : MessageTone.Notice },
        notice.Language);

    private static TimeSpan Wait(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(_longestWait.TotalSeconds, 10 * Math.Pow(2, Math.Min(attempt, 20))));

    [LoggerMessage(901, LogLevel.Error, "Notice {NoticeId} of ticket {TicketNumber} cannot be put into words")]
    private partial void CannotSay(Exception problem, string noticeId, string ticketNumber);
}
