using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Journey;
using Hotline.Tickets;

namespace Hotline.Integrations.Storage;

/// <summary>The record in one SQLite file: every call that writes is one unit of work of the group commit.</summary>
internal sealed class SqliteRecord(Database database, GroupCommit writer, ReporterSeal seal, City city, RecordEvents events) : IRecord
{
    public Task<SavedConversation?> FindConversationAsync(ChannelAddress address, CancellationToken cancellation) =>
        Task.FromResult(database.Read(read => read.First(
            ConversationWrites.FindState,
            row => new SavedConversation(ConversationJson.Read(row.GetString(0)), row.GetInt32(1), row.Instant(2)),
            address.Channel,
            address.Conversation)));

    public Task<IReadOnlyList<LoggedMessage>?> FindAnswerAsync(ChannelAddress address, string messageId, CancellationToken cancellation)
    {
        var lines = database.Read(read => ConversationWrites.FindLines(read, address, messageId));
        return Task.FromResult<IReadOnlyList<LoggedMessage>?>(lines.Count == 0 ? null : lines);
    }

    public async Task<TurnCommit> CommitAsync(TurnRecord turn, CancellationToken cancellation)
    {
        var address = turn.Heard.Address;
        var text = TurnText.Of(turn);

        // The message is unique in its conversation already; a client that numbers its messages from 1 must not meet another's 1.
        var filing = turn.Filing is null ? null : Prepare(turn.Filing, key: $"{address.Conversation}/{turn.Filing.IdempotencyKey}");
        var move = turn.Move is null ? null : TicketWrites.Of(turn.Move, seal);

        var (commit, filed) = await writer.WriteAsync<(TurnCommit, FilingCommit?)>(
            batch =>
            {
                var standing = ConversationWrites.Find(batch.Commands, address);
                if (standing is not null && ConversationWrites.FindLines(batch.Commands, address, turn.Heard.Id) is { Count: > 0 } earlier)
                {
                    return (new TurnCommit.Repeated(earlier), null);
                }

                if ((standing?.Version ?? 0) != turn.ExpectedVersion || (move is not null && !move.Update(batch.Commands)))
                {
                    return (new TurnCommit.Overtaken(), null);
                }

                var filed = filing?.Write(batch);
                return filing is not null && filed is null
                    ? (batch.Refuse<TurnCommit>(new TurnCommit.Overtaken()), null)
                    : (new TurnCommit.Committed(ConversationWrites.WriteTurn(batch.Commands, standing, turn, text)), filed);
            },
            cancellation);

        if (commit is TurnCommit.Committed { Log: var log })
        {
            events.Raise(new ConversationSaid(address, log[^1].Sequence));
            RaiseFiled(turn.Filing, filed);
            if (turn.Move is { } moved)
            {
                events.Raise(TicketChanged.By(moved));
            }
        }

        return commit;
    }

    public Task<FilingCommit?> FindFilingAsync(string channel, string idempotencyKey, CancellationToken cancellation) =>
        Task.FromResult(database.Read(read => FilingWrites.FindEarlier(read, channel, idempotencyKey)));

    public async Task<FilingCommit?> FileAsync(Filing filing, CancellationToken cancellation)
    {
        var writes = Prepare(filing, filing.IdempotencyKey);
        var filed = await writer.WriteAsync(writes.WriteOnce, cancellation);

        RaiseFiled(filing, filed);
        return filed;
    }

    public async Task<LoggedMessage> AppendAsync(
        ChannelAddress address, string messageId, OutboundMessage message, DateTimeOffset at, CancellationToken cancellation)
    {
        var body = RecordJson.Write(message);
        var line = await writer.WriteAsync(
            batch => ConversationWrites.FindLines(batch.Commands, address, messageId) is [var earlier, ..]
                ? earlier
                : ConversationWrites.Append(batch.Commands, address, messageId, message, body, at),
            cancellation);

        events.Raise(new ConversationSaid(address, line.Sequence));
        return line;
    }

    public Task<IReadOnlyList<LoggedMessage>> LogAsync(ChannelAddress address, long after, int take, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 1000);

        return Task.FromResult<IReadOnlyList<LoggedMessage>>(database.Read(read => read.All(
            ConversationWrites.LinesAfter, row => ConversationWrites.Line(row, address), address.Channel, address.Conversation, after, take)));
    }

    private FilingWrites Prepare(Filing filing, string key) => new(filing, key, seal.Seal(filing.Reporter), city.Calendar);

    private void RaiseFiled(Filing? filing, FilingCommit? filed)
    {
        if (filing is not null && filed is { IsRepeat: false })
        {
            events.Raise(new TicketChanged(
                filed.TicketNumber, MoveKind.Receive, filing.Ticket.Status, Alarm: filing.Ticket.Urgency == Urgency.Emergency));
        }
    }
}
