using Microsoft.EntityFrameworkCore;

namespace Hotline.IntegrationTests.Storage;

/// <summary>The tables are what the model says, and preparing them again changes nothing.</summary>
public sealed class SchemaTests : IAsyncDisposable
{
    private readonly ScratchStorage _storage = new();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Every_change_of_the_model_has_its_migration()
    {
        await using var db = _storage.Database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_note_that_somebody_migrates_left_by_a_killed_process_holds_nobody_up()
    {
        // The keys come before the tables.
        _storage.Pins.For("R-0000-0000");
        using (var connection = _storage.OpenRaw())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = """
                create table "__EFMigrationsLock" ("Id" integer primary key, "Timestamp" text not null);
                insert into "__EFMigrationsLock" values (1, '2026-01-01');
                """;
            command.ExecuteNonQuery();
        }

        await _storage.Record.FileAsync(Samples.Filing(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_commit_is_flushed_and_readers_do_not_wait_for_the_writer()
    {
        var settings = await _storage.Writer.WriteAsync(
            batch => (
                batch.Commands.First("pragma journal_mode", row => row.GetString(0)),
                batch.Commands.Number("pragma synchronous"),
                batch.Commands.Number("pragma foreign_keys")),
            TestContext.Current.CancellationToken);

        Assert.Equal(("wal", 2, 1), settings);
    }

    [Theory]
    [InlineData("select id from tickets where waits and (lease_ends_at is null or lease_ends_at <= 5) order by urgency desc, due_at, id limit 1", "ix_tickets_queue")]
    [InlineData("select id from outbox where sent_at is null and next_attempt_at <= 5 order by next_attempt_at limit 9", "ix_outbox_next_attempt_at")]
    [InlineData("select sequence from conversation_log where conversation_id = 1 and message_id = 'a'", "ix_conversation_log_conversation_id_message_id")]
    [InlineData("select ticket_id from ticket_units where unit = 'a' and status = 20", "ix_ticket_units_unit_status_ticket_id")]
    public async Task What_is_asked_for_all_day_is_answered_from_an_index(string sql, string index)
    {
        await _storage.Record.FileAsync(Samples.Filing(), TestContext.Current.CancellationToken);

        using var connection = _storage.OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = $"explain query plan {sql}";
        using var reader = command.ExecuteReader();
        List<string> plan = [];
        while (reader.Read())
        {
            plan.Add(reader.GetString(3));
        }

        Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("B-TREE", StringComparison.Ordinal));
    }
}
