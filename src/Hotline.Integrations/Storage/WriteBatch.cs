using System.Data.Common;

namespace Hotline.Integrations.Storage;

/// <summary>What a unit of work writes with. It shares its transaction with the units that are written at the same time.</summary>
internal sealed class WriteBatch(Database database, Commands commands, DbTransaction transaction)
{
    private readonly Dictionary<string, long> _counters = [];
    private HotlineDb? _db;

    /// <summary>Prepared statements, in the transaction.</summary>
    public Commands Commands => commands;

    /// <summary>A context in the transaction, new for each unit. The unit saves its changes itself.</summary>
    public HotlineDb Db => _db ??= database.CreateDbContext(commands.Connection, transaction);

    /// <summary>The unit took back what it wrote; its answer still reaches the caller.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Takes back whatever this unit wrote, and answers all the same.</summary>
    public T Refuse<T>(T answer)
    {
        IsRefused = true;
        return answer;
    }

    /// <summary>The next number of a counter, from 1. A unit that is taken back leaves a gap.</summary>
    public long Next(string counter)
    {
        if (!_counters.TryGetValue(counter, out var last))
        {
            last = commands.Number("select value from counters where name = @p1", counter) ?? 0;
        }

        return _counters[counter] = last + 1;
    }

    /// <summary>Ends one unit, so that the next starts clean.</summary>
    public void EndUnit()
    {
        IsRefused = false;
        _db?.Dispose();
        _db = null;
    }

    /// <summary>Writes the counters once for the whole batch.</summary>
    public void SaveCounters()
    {
        foreach (var (name, value) in _counters)
        {
            commands.Execute(
                "insert into counters (name, value) values (@p1, @p2) on conflict (name) do update set value = excluded.value", name, value);
        }
    }
}
