using Hotline.Channels;
using Hotline.FollowUp;
using Hotline.Tickets;

namespace Hotline.Integrations.Storage;

/// <summary>The notices that wait, in the record.</summary>
internal sealed class Outbox(GroupCommit writer, TimeProvider clock) : IOutbox
{
    private const int MaxFailureLength = 300;

    private const string Take =
        """
        update outbox set attempts = attempts + 1, next_attempt_at = @p2 where id in (
            select id from outbox where sent_at is null and next_attempt_at <= @p1 order by next_attempt_at limit @p3)
        returning id, ticket_number, receipt_number, channel, conversation, language, phrase, filling, at, attempts
        """;

    private const string Sent = "update outbox set sent_at = @p2 where id = @p1 and sent_at is null";

    private const string PutOff = "update outbox set next_attempt_at = @p2, last_failure = @p3 where id = @p1 and sent_at is null";

    public async Task<IReadOnlyList<DueNotice>> TakeDueAsync(int take, TimeSpan hold, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, 500);
        ArgumentOutOfRangeException.ThrowIfLessThan(hold, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hold, TimeSpan.FromHours(1));

        var due = await writer.WriteAsync(
            batch =>
            {
                var now = clock.GetUtcNow();
                return batch.Commands.All(
                    Take,
                    row => new DueNotice(
                        new Notice
                        {
                            Id = row.GetString(0),
                            TicketNumber = row.GetString(1),
                            ReceiptNumber = row.GetString(2),
                            Address = new ChannelAddress(row.GetString(3), row.GetString(4)),
                            Language = row.GetString(5),
                            Phrase = row.GetString(6),
                            Values = RecordJson.Read<Dictionary<string, string>>(row.GetString(7)),
                            At = row.Instant(8),
                        },
                        Attempt: row.GetInt32(9)),
                    now.UtcTicks,
                    (now + hold).UtcTicks,
                    take);
            },
            cancellation);

        // An update returns its rows in any order; news is told in the order it happened.
        return [.. due.OrderBy(notice => notice.Notice.At).ThenBy(notice => notice.Notice.Id, StringComparer.Ordinal)];
    }

    public Task MarkSentAsync(string id, CancellationToken cancellation) =>
        writer.WriteAsync(batch => batch.Commands.Execute(Sent, id, clock.GetUtcNow().UtcTicks), cancellation);

    public Task PutOffAsync(string id, DateTimeOffset until, string why, CancellationToken cancellation) =>
        writer.WriteAsync(
            batch => batch.Commands.Execute(PutOff, id, until.UtcTicks, why.Length > MaxFailureLength ? why[..MaxFailureLength] : why), cancellation);
}
