using Hotline.Channels;
using Hotline.Journey;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.IntegrationTests.Storage;

/// <summary>One writer, shared commits, and everybody gets an answer of their own.</summary>
public sealed class GroupCommitTests : IAsyncDisposable
{
    private readonly ScratchStorage _storage = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task A_unit_that_fails_hurts_only_itself()
    {
        var held = Hold();
        var before = Count("a");
        var failing = _storage.Writer.WriteAsync<int>(
            batch =>
            {
                batch.Commands.Execute("insert into counters (name, value) values ('bad', 1)");
                throw new InvalidOperationException("no");
            },
            Cancellation);
        var breaking = Count("a");
        var after = Count("b");
        held.Release();

        Assert.Equal(1, await before);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => breaking);
        Assert.Equal(1, await after);
        Assert.Equal(["a", "b"], Counters());
    }

    [Fact]
    public async Task Units_that_come_during_a_commit_share_the_next()
    {
        var held = Hold();
        var transactions = new HashSet<object?>();
        var units = Enumerable.Range(0, 20).Select(_ => _storage.Writer.WriteAsync(batch => transactions.Add(batch.Commands.Transaction), Cancellation)).ToList();
        held.Release();

        await Task.WhenAll(units);

        // The one that held the writer may have been followed by some in its own transaction.
        Assert.InRange(transactions.Count, 1, 2);
    }

    [Fact]
    public async Task A_caller_who_gave_up_before_their_turn_writes_nothing()
    {
        using var giveUp = new CancellationTokenSource();
        var held = Hold();
        var given = _storage.Writer.WriteAsync(batch => batch.Commands.Execute("insert into counters (name, value) values ('late', 1)"), giveUp.Token);
        await giveUp.CancelAsync();
        held.Release();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Empty(Counters());
    }

    [Fact]
    public async Task What_waits_is_written_when_the_service_stops_and_nothing_is_taken_after()
    {
        var held = Hold();
        var waiting = Enumerable.Range(0, 50).Select(i => Count($"c{i}")).ToList();
        var stopping = _storage.Writer.DisposeAsync();
        held.Release();
        await stopping;

        await Task.WhenAll(waiting);
        Assert.Equal(50, Counters().Count);
        await Assert.ThrowsAsync<RecordUnavailableException>(() => Count("after"));
    }

    [Fact]
    public async Task A_full_disk_is_told_and_the_service_works_again_when_there_is_room()
    {
        await _storage.Record.FileAsync(Samples.Filing("first"), Cancellation);
        await LimitAsync(pages: 1);

        var filings = Enumerable.Range(0, 30).Select(i => Big($"big-{i}")).ToList();
        var results = await Task.WhenAll(filings.Select(async filing =>
        {
            try
            {
                return (filing, commit: await _storage.Record.FileAsync(filing, Cancellation));
            }
            catch (RecordUnavailableException)
            {
                return (filing, commit: null);
            }
        }));
        Assert.Contains(results, result => result.commit is null);

        // The connection that was given up took its limit with it: there is room again.
        foreach (var (filing, commit) in results)
        {
            var again = await _storage.Record.FileAsync(filing, Cancellation);
            Assert.Equal(commit is not null, again!.IsRepeat);
        }

        Assert.Equal(31, (await _storage.Tickets.ListAsync(new TicketQuery { Take = 200 }, Cancellation)).Count);
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_when_another_process_opens_the_file()
    {
        var commit = await _storage.Record.FileAsync(Samples.Filing(), Cancellation);

        await using var other = new ScratchStorage(_storage.Folder);
        Assert.NotNull(await other.Tickets.FindAsync(commit!.TicketNumber, Cancellation));

        var next = await other.Record.FileAsync(Samples.Filing("k2"), Cancellation);
        Assert.Equal("T-20260302-000002", next!.TicketNumber);
        Assert.Equal("T-20260302-000003", (await _storage.Record.FileAsync(Samples.Filing("k3"), Cancellation))!.TicketNumber);
    }

    [Fact]
    public async Task Whoever_listens_hears_of_a_filing_and_a_turn_after_they_are_durable()
    {
        var events = _storage.Services.GetRequiredService<RecordEvents>();
        List<TicketChanged> tickets = [];
        List<ConversationSaid> said = [];
        using var one = events.OnTicket(tickets.Add);
        using var two = events.OnConversation(new ChannelAddress(ChannelAddress.DirectLine, "c1"), said.Add);

        var turn = Samples.Turn(Samples.Heard("c1", "m1"), 0, Samples.Filing("a", Catalogue.Urgency.Emergency, channel: ChannelAddress.DirectLine));
        await _storage.Record.CommitAsync(turn, Cancellation);
        await _storage.Record.CommitAsync(turn, Cancellation);
        await _storage.Record.CommitAsync(Samples.Turn(Samples.Heard("c2", "m1"), 0), Cancellation);

        Assert.Equal(new TicketChanged("T-20260302-000001", MoveKind.Receive, TicketStatus.Received, Alarm: true), Assert.Single(tickets));
        Assert.Equal(3, Assert.Single(said).LastSequence);
    }

    private static Filing Big(string key)
    {
        var filing = Samples.Filing(key);
        return filing with { Report = filing.Report with { Narrative = new string('字', 15_000) } };
    }

    private Task<int> Count(string name) =>
        _storage.Writer.WriteAsync(batch => batch.Commands.Execute("insert into counters (name, value) values (@p1, 1)", name), Cancellation);

    /// <summary>Keeps the writer busy until it is released, so that what comes meanwhile waits.</summary>
    private SemaphoreSlim Hold()
    {
        var (hold, isHeld) = (new SemaphoreSlim(0), new TaskCompletionSource());
        _ = _storage.Writer.WriteAsync(
            batch =>
            {
                isHeld.SetResult();
                return hold.Wait(TimeSpan.FromSeconds(30));
            },
            Cancellation);
        isHeld.Task.Wait(TimeSpan.FromSeconds(30));
        return hold;
    }

    /// <summary>Lets the database grow by no page beyond what it has, on the writer's connection.</summary>
    private Task<int> LimitAsync(int pages) => _storage.Writer.WriteAsync(
        batch => batch.Commands.Execute($"pragma max_page_count = {pages}"), Cancellation);

    private List<string> Counters()
    {
        using var connection = _storage.OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = "select name from counters order by name";
        using var reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
