using System.Data.Common;
using System.Threading.Channels;
using Hotline.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Storage;

/// <summary>
/// The one writer. Units of work that come while a commit is being flushed to the disk are written together in the next
/// transaction, so that a burst shares the flush. Nobody is answered before the commit is durable (docs/decisions/0004).
/// </summary>
internal sealed partial class GroupCommit : IAsyncDisposable
{
    private readonly Database _database;
    private readonly int _maxBatch;
    private readonly ILogger<GroupCommit> _log;
    private readonly Channel<UnitOfWork> _waiting;
    private readonly List<UnitOfWork> _batch = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Commands? _commands;

    public GroupCommit(Database database, IOptions<StorageOptions> options, ILogger<GroupCommit> log)
    {
        _database = database;
        _maxBatch = options.Value.MaxBatch;
        _log = log;
        _waiting = Channel.CreateBounded<UnitOfWork>(new BoundedChannelOptions(options.Value.MaxWaiting) { SingleReader = true });

        // A thread of its own: in a burst the pool's threads are busy with the very requests that wait for this one.
        new Thread(Run) { IsBackground = true, Name = "record writer" }.Start();
    }

    /// <summary>How many transactions were committed since the start.</summary>
    public long Commits { get; private set; }

    /// <summary>How many units of work they held.</summary>
    public long Units { get; private set; }

    /// <summary>Has a unit of work written, and returns what it returned once that is durable.</summary>
    /// <param name="unit">
    /// Writes, on the writer's thread: what can be worked out before (JSON, encryption) should be. What it throws reaches the
    /// caller alone; what it wrote by then is taken back.
    /// </param>
    /// <param name="cancellation">Cancels waiting; a unit that has been started is finished.</param>
    /// <exception cref="RecordUnavailableException">The database cannot take anything now, or the service is stopping. Nothing was written.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteBatch, T> unit, CancellationToken cancellation)
    {
        var work = new UnitOfWork<T>(unit, cancellation);
        try
        {
            await _waiting.Writer.WriteAsync(work, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new RecordUnavailableException("The service is stopping; nothing was written.");
        }

        return await work.Written;
    }

    /// <summary>Takes nothing new, writes what waits, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task;
    }

    private void Run()
    {
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            WriteOne();
        }

        _commands?.Dispose();
        _ended.SetResult();
    }

    private void WriteOne()
    {
        try
        {
            _commands ??= new Commands(_database.OpenWriter());
            using var transaction = _commands.Connection.BeginTransaction();
            _commands.Transaction = transaction;

            var batch = new WriteBatch(_database, _commands, transaction);
            while (_batch.Count < _maxBatch && _waiting.Reader.TryRead(out var work))
            {
                _batch.Add(work);
                RunUnit(work, batch);
            }

            batch.SaveCounters();
            transaction.Commit();
        }
#pragma warning disable CA1031 // Whatever it is, the people who wait must hear of it, and the writer must live on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            FailAll(failure);
            return;
        }

        _commands.Transaction = null;
        Commits++;
        Units += _batch.Count;
        foreach (var work in _batch)
        {
            work.Complete();
        }

        _batch.Clear();
    }

    private void RunUnit(UnitOfWork work, WriteBatch batch)
    {
        if (work.IsCancelled)
        {
            return;
        }

        _commands!.Execute("savepoint unit");
        try
        {
            work.Run(batch);
            if (batch.IsRefused)
            {
                _commands.Execute("rollback to savepoint unit");
            }
        }
        catch (Exception failure) when (!_database.IsOutage(failure))
        {
            work.Fail(failure);
            _commands.Execute("rollback to savepoint unit");
        }
        finally
        {
            batch.EndUnit();
        }

        _commands.Execute("release savepoint unit");
    }

    private void FailAll(Exception failure)
    {
        // A transaction that failed half-way may hold anything: leave it to the database to take it back, and start afresh.
        try
        {
            _commands?.Dispose();
        }
        catch (DbException unclean)
        {
            NotClosed(unclean);
        }

        _commands = null;

        if (_batch.Count == 0)
        {
            // The database could not even be opened: whoever waits for it is told, and does not wait for the next try.
            while (_batch.Count < _maxBatch && _waiting.Reader.TryRead(out var work))
            {
                _batch.Add(work);
            }
        }

        NotWritten(failure, _batch.Count);
        foreach (var work in _batch)
        {
            work.Fail(new RecordUnavailableException("The record could not be written; nothing was.", failure));
            work.Complete();
        }

        _batch.Clear();
    }

    [LoggerMessage(302, LogLevel.Error, "The record cannot be written: {Count} units of work were refused")]
    private partial void NotWritten(Exception failure, int count);

    [LoggerMessage(303, LogLevel.Warning, "The connection to the record did not close cleanly")]
    private partial void NotClosed(Exception unclean);
}
