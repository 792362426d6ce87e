using System.Data.Common;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Journey;

namespace Hotline.Integrations.Storage;

/// <summary>A conversation's state and log in the database.</summary>
internal static class ConversationWrites
{
    public const string FindState =
        "select state, version, last_heard_at from conversations where channel = @p1 and conversation = @p2 and state is not null";

    public const string LinesAfter =
        """
        select l.sequence, l.message_id, l.at, l.is_heard, l.body from conversation_log l join conversations c on c.id = l.conversation_id
        where c.channel = @p1 and c.conversation = @p2 and l.sequence > @p3 order by l.sequence limit @p4
        """;

    // A turn's lines lie side by side, the heard one first; a notice has itself alone.
    public const string LinesOf =
        """
        select a.sequence, a.message_id, a.at, a.is_heard, a.body
        from conversations c
        join conversation_log h on h.conversation_id = c.id and h.message_id = @p3
        join conversation_log a on a.conversation_id = c.id and a.sequence >= h.sequence and a.sequence < h.sequence + coalesce(h.turn_length, 1)
        where c.channel = @p1 and c.conversation = @p2 order by a.sequence
        """;

    private const string FindRow = "select id, version, last_sequence from conversations where channel = @p1 and conversation = @p2";

    private const string InsertRow =
        """
        insert into conversations (channel, conversation, state, version, last_sequence, last_heard_at)
        values (@p1, @p2, @p3, @p4, @p5, @p6) returning id
        """;

    private const string UpdateState =
        "update conversations set state = @p2, version = @p3, last_sequence = @p4, last_heard_at = @p5 where id = @p1";

    private const string UpdateSequence = "update conversations set last_sequence = @p2 where id = @p1";

    private const string InsertLine =
        """
        insert into conversation_log (conversation_id, sequence, message_id, at, is_heard, turn_length, body)
        values (@p1, @p2, @p3, @p4, @p5, @p6, @p7)
        """;

    /// <summary>The conversation as it stands, or null when it has no row.</summary>
    public static Standing? Find(Commands commands, ChannelAddress address) => commands.First(
        FindRow, row => new Standing(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2)), address.Channel, address.Conversation);

    /// <summary>The lines of the turn (or the notice) with a message id; empty when there is none.</summary>
    public static List<LoggedMessage> FindLines(Commands commands, ChannelAddress address, string messageId) =>
        commands.All(LinesOf, row => Line(row, address), address.Channel, address.Conversation, messageId);

    /// <summary>Writes a turn's state and lines, and returns the lines.</summary>
    public static List<LoggedMessage> WriteTurn(Commands commands, Standing? standing, TurnRecord turn, TurnText text)
    {
        var (heard, last) = (turn.Heard, standing?.LastSequence ?? 0);
        var end = last + 1 + turn.Said.Count;

        var id = standing?.Id ?? Insert(commands, heard.Address, text.State, version: 1, end, heard.ReceivedAt);
        if (standing is not null)
        {
            commands.Execute(UpdateState, id, text.State, standing.Version + 1, end, heard.ReceivedAt.UtcTicks);
        }

        var lines = new List<LoggedMessage> { new(last + 1, heard.Id, heard.ReceivedAt, heard, null) };
        commands.Execute(InsertLine, id, last + 1, heard.Id, heard.ReceivedAt.UtcTicks, true, 1 + turn.Said.Count, text.Heard);
        for (var i = 0; i < turn.Said.Count; i++)
        {
            var sequence = last + 2 + i;
            commands.Execute(InsertLine, id, sequence, null, heard.ReceivedAt.UtcTicks, false, null, text.Said[i]);
            lines.Add(new LoggedMessage(sequence, SaidId(sequence), heard.ReceivedAt, null, turn.Said[i]));
        }

        return lines;
    }

    /// <summary>Appends one line said without being asked.</summary>
    public static LoggedMessage Append(Commands commands, ChannelAddress address, string messageId, OutboundMessage message, string body, DateTimeOffset at)
    {
        var standing = Find(commands, address);
        var sequence = (standing?.LastSequence ?? 0) + 1;
        var id = standing?.Id ?? Insert(commands, address, state: null, version: 0, sequence, heardAt: null);
        if (standing is not null)
        {
            commands.Execute(UpdateSequence, id, sequence);
        }

        commands.Execute(InsertLine, id, sequence, messageId, at.UtcTicks, false, null, body);
        return new LoggedMessage(sequence, messageId, at, null, message);
    }

    /// <summary>Reads a line of the log.</summary>
    public static LoggedMessage Line(DbDataReader row, ChannelAddress address)
    {
        var (sequence, at, body) = (row.GetInt64(0), row.Instant(2), row.GetString(4));
        var id = row.TextOrNull(1) ?? SaidId(sequence);
        return row.GetBoolean(3)
            ? new LoggedMessage(sequence, id, at, RecordJson.Read<HeardText>(body).Message(id, address, at), null)
            : new LoggedMessage(sequence, id, at, null, RecordJson.Read<OutboundMessage>(body));
    }

    private static long Insert(Commands commands, ChannelAddress address, string? state, int version, long sequence, DateTimeOffset? heardAt) =>
        commands.Number(InsertRow, address.Channel, address.Conversation, state, version, sequence, heardAt?.UtcTicks)
        ?? throw new InvalidOperationException("An inserted conversation has no id.");

    private static string SaidId(long sequence) => $"said-{sequence}";
}

/// <summary>Where a conversation stands in the database.</summary>
internal sealed record Standing(long Id, int Version, long LastSequence);

/// <summary>A turn's JSON, made before the writer's turn.</summary>
internal sealed record TurnText(string State, string Heard, IReadOnlyList<string> Said)
{
    public static TurnText Of(TurnRecord turn) =>
        new(ConversationJson.Write(turn.After), RecordJson.Write(HeardText.Of(turn.Heard)), [.. turn.Said.Select(RecordJson.Write)]);
}

/// <summary>What was heard, without what the columns have.</summary>
internal sealed record HeardText
{
    public string Text { get; init; } = "";

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    public string? Locale { get; init; }

    public static HeardText Of(InboundMessage message) => new() { Text = message.Text, Attachments = message.Attachments, Locale = message.Locale };

    public InboundMessage Message(string id, ChannelAddress address, DateTimeOffset at) =>
        new() { Id = id, Address = address, Text = Text, Attachments = Attachments, Locale = Locale, ReceivedAt = at };
}
