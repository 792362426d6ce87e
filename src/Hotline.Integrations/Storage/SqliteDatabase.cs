using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Storage;

/// <summary>The record in one file: write-ahead log, every commit flushed to the disk.</summary>
internal sealed partial class SqliteDatabase : Database
{
    private const int Busy = 5, Locked = 6, OutOfMemory = 7, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    private readonly StorageOptions _options;
    private readonly DataFolder _folder;
    private readonly KeyRing _keys;
    private readonly ILogger<SqliteDatabase> _log;
    private readonly string _connectionString;
    private readonly DbContextOptions<SqliteHotlineDb> _contextOptions;
    private readonly Lock _preparing = new();
    private bool _isPrepared;

    public SqliteDatabase(IOptions<StorageOptions> options, DataFolder folder, KeyRing keys, ILogger<SqliteDatabase> log)
    {
        _options = options.Value;
        _folder = folder;
        _keys = keys;
        _log = log;
        _connectionString = ConnectionString(isPooled: true);
        _contextOptions = new DbContextOptionsBuilder<SqliteHotlineDb>()
            .UseSqlite(_connectionString)
            .UseApplicationServiceProvider(HotlineDb.AccountShape)
            .AddInterceptors(new Durability(Pragmas))
            .Options;
    }

    // FULL and not NORMAL: in WAL mode NORMAL loses the last commits when the power fails.
    private string Pragmas => $"pragma busy_timeout = {_options.BusyTimeoutSeconds * 1000}; pragma synchronous = full; pragma temp_store = memory;";

    public override DbConnection OpenWriter()
    {
        Prepare();
        var connection = Open();

        // A burst writes the same pages again and again: the longer the log may grow, the fewer are copied into the file.
        Run(connection, "pragma cache_size = -32768; pragma wal_autocheckpoint = 8000;");
        return connection;
    }

    public override HotlineDb CreateDbContext()
    {
        Prepare();
        return new SqliteHotlineDb(_contextOptions);
    }

    public override HotlineDb CreateDbContext(DbConnection connection, DbTransaction transaction)
    {
        var db = new SqliteHotlineDb(new DbContextOptionsBuilder<SqliteHotlineDb>()
            .UseSqlite(connection).UseApplicationServiceProvider(HotlineDb.AccountShape).Options);
        db.Database.UseTransaction(transaction);
        return db;
    }

    public override bool IsOutage(Exception exception) => exception switch
    {
        SqliteException
        {
            SqliteErrorCode: Busy or Locked or OutOfMemory or ReadOnly or IoError or Corrupt or Full or CannotOpen or NotADatabase
        } => true,
        IOException or UnauthorizedAccessException => true,
        DbUpdateException { InnerException: { } inner } => IsOutage(inner),
        _ => false,
    };

    public override void Prepare()
    {
        if (Volatile.Read(ref _isPrepared))
        {
            return;
        }

        lock (_preparing)
        {
            if (!_isPrepared)
            {
                _folder.Prepare();

                // Before there is a database: a record without its keys must be noticed, not given new ones.
                _keys.Load();

                // One process at a time: two that start together must not both make the tables.
                using (_folder.Lock())
                {
                    Migrate();
                }

                Volatile.Write(ref _isPrepared, true);
            }
        }
    }

    protected override DbConnection OpenReader()
    {
        Prepare();
        return Open();
    }

    protected override void Closed()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private string ConnectionString(bool isPooled) => new SqliteConnectionStringBuilder
    {
        DataSource = _folder.Database,
        ForeignKeys = true,
        DefaultTimeout = _options.BusyTimeoutSeconds,
        Pooling = isPooled,
    }.ToString();

    // Not from the pool: readers are kept by us, and a writer that is given up after a failure must not come back.
    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString(isPooled: false));
        try
        {
            connection.Open();
            Run(connection, Pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Migrate()
    {
        using var connection = Open();
        Run(connection, "pragma journal_mode = wal;");

        using var db = new SqliteHotlineDb(_contextOptions);
        var pending = db.Database.GetPendingMigrations().ToList();
        if (pending.Count == 0)
        {
            return;
        }

        // EF notes in a table that it is migrating, and waits for ever when a killed process left the note. Our own lock is the file's.
        Run(connection, "drop table if exists \"__EFMigrationsLock\";");
        db.Database.Migrate();
        Migrated(pending.Count, pending[^1]);
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    [LoggerMessage(301, LogLevel.Information, "The tables were brought up to date by {Count} migrations, the last being {Last}")]
    private partial void Migrated(int count, string last);

    private sealed class Durability(string pragmas) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Run(connection, pragmas);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Run(connection, pragmas);
            return Task.CompletedTask;
        }
    }
}
