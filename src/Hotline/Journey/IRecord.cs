using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Journey;

/// <summary>The record: what one step of the journey changes is written in one transaction, and is durable when the call returns.</summary>
/// <remarks>Implementations pass <c>RecordContract</c>. Safe to use from many threads; calls at the same time share a commit.</remarks>
public interface IRecord
{
    /// <summary>The saved state of a conversation, or null when nobody has said anything there.</summary>
    Task<SavedConversation?> FindConversationAsync(ChannelAddress address, CancellationToken cancellation);

    /// <summary>
    /// The lines of the turn that took a message before: what was heard, then what was answered. Null when it was not taken.
    /// </summary>
    Task<IReadOnlyList<LoggedMessage>?> FindAnswerAsync(ChannelAddress address, string messageId, CancellationToken cancellation);

    /// <summary>
    /// Writes a turn: the message heard, the answers said, the conversation's new state and, where there is one, the report
    /// with its ticket, history line and notices. All or nothing.
    /// </summary>
    /// <exception cref="RecordUnavailableException">It could not be written now; nothing was.</exception>
    Task<TurnCommit> CommitAsync(TurnRecord turn, CancellationToken cancellation);

    /// <summary>The receipt given for a key before, or null. Of what was filed whole, not by a turn.</summary>
    /// <param name="channel">The channel it came by.</param>
    /// <param name="idempotencyKey">See <see cref="ReportDraft.IdempotencyKey"/>.</param>
    /// <param name="cancellation">Cancels reading.</param>
    Task<FilingCommit?> FindFilingAsync(string channel, string idempotencyKey, CancellationToken cancellation);

    /// <summary>Files a report that comes whole: from the form, the API or a file. All or nothing.</summary>
    /// <returns>
    /// The receipt, or null in the one case in some hundred thousand that another report already has this receipt number:
    /// then nothing was written, and the caller draws another number.
    /// </returns>
    /// <exception cref="RecordUnavailableException">It could not be written now; nothing was.</exception>
    Task<FilingCommit?> FileAsync(Filing filing, CancellationToken cancellation);

    /// <summary>Adds words the service says without being asked (a notice, an agent's message) to a conversation's log. Twice with one id is once.</summary>
    /// <exception cref="RecordUnavailableException">It could not be written now; nothing was.</exception>
    Task<LoggedMessage> AppendAsync(ChannelAddress address, string messageId, OutboundMessage message, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>A conversation's log after a sequence number, oldest first.</summary>
    /// <param name="address">The conversation.</param>
    /// <param name="after">The last sequence number already seen; 0 for everything.</param>
    /// <param name="take">At most this many, from 1 to 1,000.</param>
    /// <param name="cancellation">Cancels reading.</param>
    Task<IReadOnlyList<LoggedMessage>> LogAsync(ChannelAddress address, long after, int take, CancellationToken cancellation);
}

/// <summary>A conversation as it was saved.</summary>
/// <param name="Conversation">The state.</param>
/// <param name="Version">Which saved version this is, from 1.</param>
/// <param name="LastHeardAt">When the last message came, in UTC.</param>
public sealed record SavedConversation(Conversation Conversation, int Version, DateTimeOffset LastHeardAt);

/// <summary>What one turn writes.</summary>
/// <param name="Heard">The message; its id is unique in the conversation.</param>
/// <param name="ExpectedVersion">The version the turn was worked out from; 0 for a new conversation.</param>
/// <param name="After">The conversation's state afterwards.</param>
/// <param name="Said">The answers, first first.</param>
/// <param name="Filing">A report filed by this turn, or null.</param>
/// <param name="Move">A move of an earlier ticket made by this turn (an addition, a withdrawal), or null.</param>
public sealed record TurnRecord(
    InboundMessage Heard, int ExpectedVersion, Conversation After, IReadOnlyList<OutboundMessage> Said, Filing? Filing, MoveResult.Moved? Move);

/// <summary>A report with everything that is born with it. The ticket's number is given by the record; until then it is empty.</summary>
/// <param name="IdempotencyKey">
/// See <see cref="ReportDraft.IdempotencyKey"/>. Of a report filed by a turn it counts within its conversation only: two people's
/// clients may number their messages alike.
/// </param>
/// <param name="Report">What was said.</param>
/// <param name="Reporter">Who said it; null when anonymous. Stored encrypted, apart.</param>
/// <param name="Ticket">The promise, at version 1.</param>
/// <param name="FirstLine">The first line of its history.</param>
/// <param name="Notices">What must be told; usually nothing, since the receipt is the answer.</param>
public sealed record Filing(
    string IdempotencyKey, Report Report, Reporter? Reporter, Ticket Ticket, HistoryLine FirstLine, IReadOnlyList<Notice> Notices);

/// <summary>One line of a conversation's log.</summary>
/// <param name="Sequence">Its place in the conversation, from 1, without holes.</param>
/// <param name="MessageId">
/// The channel's id of what was heard; of what was said in answer ours, <c>said-</c> and the sequence; of what was appended the id it was appended with.
/// </param>
/// <param name="At">When, in UTC.</param>
/// <param name="Heard">What the person said; null on a line that was said to them.</param>
/// <param name="Said">What was said to them; null on a line they said.</param>
public sealed record LoggedMessage(long Sequence, string MessageId, DateTimeOffset At, InboundMessage? Heard, OutboundMessage? Said);

/// <summary>What came of committing a turn. Exactly one of the nested records.</summary>
public abstract record TurnCommit
{
    private TurnCommit() { }

    /// <summary>Written and durable. Nobody may be told anything of the turn before this.</summary>
    /// <param name="Log">The lines it added: what was heard, then what was said.</param>
    public sealed record Committed(IReadOnlyList<LoggedMessage> Log) : TurnCommit;

    /// <summary>The message had been taken before; these are the lines of that turn: what was heard, then what was answered. Nothing was written.</summary>
    public sealed record Repeated(IReadOnlyList<LoggedMessage> Log) : TurnCommit;

    /// <summary>
    /// Another message changed the conversation (or the ticket) meanwhile, or the receipt number was taken: work the turn out
    /// again, with a new number. Nothing was written.
    /// </summary>
    public sealed record Overtaken : TurnCommit;

    /// <summary>Answers one function per kind of commit.</summary>
    public T Match<T>(Func<Committed, T> committed, Func<Repeated, T> repeated, Func<Overtaken, T> overtaken) => this switch
    {
        Committed commit => committed(commit),
        Repeated commit => repeated(commit),
        Overtaken commit => overtaken(commit),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>What came of filing a report.</summary>
/// <param name="ReceiptNumber">The number to give the reporter: the first one's, when this filing is a repeat.</param>
/// <param name="TicketNumber">The ticket's number.</param>
/// <param name="IsRepeat">The same key had been filed before; nothing was written.</param>
public sealed record FilingCommit(string ReceiptNumber, string TicketNumber, bool IsRepeat);
