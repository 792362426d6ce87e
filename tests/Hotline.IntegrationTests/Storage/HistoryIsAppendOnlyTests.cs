using Hotline.Tickets;
using Microsoft.Data.Sqlite;

namespace Hotline.IntegrationTests.Storage;

/// <summary>A line of history stays as it was written, whoever has the file open.</summary>
public sealed class HistoryIsAppendOnlyTests : IAsyncDisposable
{
    private readonly ScratchStorage _storage = new();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Theory]
    [InlineData("update ticket_history set text = 'other'")]
    [InlineData("delete from ticket_history")]
    [InlineData("delete from tickets")]
    [InlineData("insert or replace into ticket_history select * from ticket_history")]
    public async Task No_statement_changes_or_deletes_a_line(string statement)
    {
        var filed = await _storage.Record.FileAsync(Samples.Filing(), TestContext.Current.CancellationToken);

        using var connection = _storage.OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = $"pragma foreign_keys = on; pragma recursive_triggers = on; {statement}";
        Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        var line = Assert.Single(await _storage.Tickets.HistoryAsync(filed!.TicketNumber, TestContext.Current.CancellationToken));
        Assert.Equal(MoveKind.Receive, line.Kind);
    }
}
