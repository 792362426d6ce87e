using System.Collections.Concurrent;
using System.Data.Common;
using Hotline.Channels;

namespace Hotline.Integrations.Storage;

/// <summary>A database the record can be kept in. What differs between databases is here and in the migrations, and nowhere else.</summary>
internal abstract class Database : IDisposable
{
    private readonly ConcurrentBag<Commands> _readers = [];
    private bool _isClosed;

    /// <summary>Opens a connection to write with, the schema being up to date.</summary>
    public abstract DbConnection OpenWriter();

    /// <summary>A context for lists, accounts and what else is not hot. The caller disposes of it.</summary>
    public abstract HotlineDb CreateDbContext();

    /// <summary>A context on a connection and in a transaction that somebody else owns.</summary>
    public abstract HotlineDb CreateDbContext(DbConnection connection, DbTransaction transaction);

    /// <summary>Makes folder, keys and tables, or brings them up to date. Twice is once.</summary>
    public abstract void Prepare();

    /// <summary>
    /// Whether a failure says that the database cannot take anything now (its disk is full, say), rather than that what was
    /// asked of it was wrong. After an outage nothing of the transaction can be trusted.
    /// </summary>
    public abstract bool IsOutage(Exception exception);

    /// <summary>Reads with prepared statements, on a connection nobody else uses meanwhile. Sees what is committed.</summary>
    /// <exception cref="RecordUnavailableException">The database cannot be read now.</exception>
    public T Read<T>(Func<Commands, T> read)
    {
        try
        {
            var reader = _readers.TryTake(out var idle) ? idle : new Commands(OpenReader());
            try
            {
                return read(reader);
            }
            finally
            {
                Return(reader);
            }
        }
        catch (Exception outage) when (IsOutage(outage))
        {
            throw new RecordUnavailableException("The record cannot be read now.", outage);
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        Closed();
    }

    /// <summary>Opens a connection to read with, the schema being up to date.</summary>
    protected abstract DbConnection OpenReader();

    /// <summary>Lets go of what is left when every reader is closed.</summary>
    protected virtual void Closed()
    {
    }

    private void Return(Commands reader)
    {
        // More idle readers than this are a burst that is over.
        if (_isClosed || _readers.Count >= 32)
        {
            reader.Dispose();
        }
        else
        {
            _readers.Add(reader);
        }
    }
}
