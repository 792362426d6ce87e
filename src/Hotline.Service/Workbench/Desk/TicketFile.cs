using Hotline.Cases;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Service.Workbench.Desk;

/// <summary>Everything an agent sees of one ticket. Not who reported.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Report">What was said. What identifies people is masked in its words, character by character, so that spans still fit.</param>
/// <param name="History">What has happened, the first first.</param>
/// <param name="Proposal">What the dispatch directory proposes for sector, urgency and place as they are now.</param>
/// <param name="Transcript">The conversation it came from; empty where it came otherwise.</param>
public sealed record TicketFile(
    Ticket Ticket, Report Report, IReadOnlyList<HistoryLine> History, DispatchProposal Proposal, IReadOnlyList<ChatLine> Transcript)
{
    /// <summary>An agent must act next, and nothing has been handled yet: it can be dispatched.</summary>
    public bool CanDispatch => TicketWorkflow.After(Ticket.Status, MoveKind.Dispatch) is not null;

    /// <summary>Sector, urgency and place can be corrected.</summary>
    public bool CanCorrect => TicketWorkflow.After(Ticket.Status, MoveKind.Correct) is not null;

    /// <summary>A result waits for an agent's judgement.</summary>
    public bool CanClose => TicketWorkflow.After(Ticket.Status, MoveKind.Close) is not null;

    /// <summary>Every photo and file: of the report, then of what was added.</summary>
    public IEnumerable<Attachment> Attachments => Report.Attachments.Concat(History.SelectMany(line => line.Attachments)).DistinctBy(file => file.Id);
}

/// <summary>One line of a conversation, without what identifies the reporter.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="IsReporter">They said it; else the hotline did.</param>
/// <param name="Text">The words.</param>
/// <param name="Attachments">How many files came with it.</param>
public sealed record ChatLine(DateTimeOffset At, bool IsReporter, string Text, int Attachments);

/// <summary>Reads what an agent sees of a ticket.</summary>
internal sealed class ReadTicketFile(ITicketStore tickets, IRecord record, Redaction redaction, City city, TimeProvider clock)
{
    private const int LongestTranscript = 500;

    /// <summary>The ticket's file, or null when there is no such ticket.</summary>
    public async Task<TicketFile?> HandleAsync(string number, CancellationToken cancellation)
    {
        if (await tickets.FindAsync(number, cancellation) is not { } ticket
            || await tickets.FindReportAsync(ticket.ReceiptNumber, cancellation) is not { } report)
        {
            return null;
        }

        // Read to take it out of the words, in which people say their name and number; it is shown to nobody.
        var reporter = await tickets.FindReporterAsync(report.ReceiptNumber, cancellation);
        return new TicketFile(
            ticket,
            Masked(report, reporter),
            [.. (await tickets.HistoryAsync(number, cancellation)).Select(line => line.Actor.Kind == ActorKind.Reporter ? Masked(line, reporter) : line)],
            DispatchTicket.Proposal(ticket, city, clock.GetUtcNow()),
            report.Address.Channel == ChannelAddress.DirectLine ? await TranscriptAsync(report, reporter, cancellation) : []);
    }

    private Report Masked(Report report, Reporter? reporter) => report with
    {
        Title = redaction.Of(report.Title, reporter),
        Narrative = redaction.Of(report.Narrative, reporter),
        When = redaction.Of(report.When, reporter),
        Enterprise = redaction.Of(report.Enterprise, reporter),
        PeopleAtRisk = redaction.Of(report.PeopleAtRisk, reporter),
        Answers = report.Answers.ToDictionary(answer => answer.Key, answer => redaction.Of(answer.Value, reporter)),
    };

    private HistoryLine Masked(HistoryLine line, Reporter? reporter) =>
        line with { Text = redaction.Of(line.Text, reporter) };

    private async Task<IReadOnlyList<ChatLine>> TranscriptAsync(Report report, Reporter? reporter, CancellationToken cancellation)
    {
        var log = await record.LogAsync(report.Address, after: 0, LongestTranscript, cancellation);
        return [.. log.Select(line => new ChatLine(
            line.At,
            line.Heard is not null,
            redaction.Of(line.Heard?.Text ?? line.Said?.Text ?? "", reporter).Replace(OutboundMessage.PinPlaceholder, Redaction.Mask, StringComparison.Ordinal),
            line.Heard?.Attachments.Count ?? 0))];
    }
}
