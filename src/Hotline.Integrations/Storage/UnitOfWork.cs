namespace Hotline.Integrations.Storage;

/// <summary>Something to write, and somebody who waits for it.</summary>
internal abstract class UnitOfWork(CancellationToken cancellation)
{
    /// <summary>The caller gave up before it was started.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    protected CancellationToken Cancellation => cancellation;

    /// <summary>Writes; the answer is kept back until <see cref="Complete"/>.</summary>
    public abstract void Run(WriteBatch batch);

    /// <summary>Keeps a failure for the caller instead of an answer. The last one counts.</summary>
    public abstract void Fail(Exception failure);

    /// <summary>Answers the caller, with the answer, the failure or the cancellation.</summary>
    public abstract void Complete();
}

/// <inheritdoc cref="UnitOfWork"/>
internal sealed class UnitOfWork<T>(Func<WriteBatch, T> unit, CancellationToken cancellation) : UnitOfWork(cancellation)
{
    // Continuations elsewhere: the writer must not run the callers' code.
    private readonly TaskCompletionSource<T> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _answer;
    private Exception? _failure;
    private bool _hasRun;

    public Task<T> Written => _written.Task;

    public override void Run(WriteBatch batch)
    {
        _hasRun = true;
        _answer = unit(batch);
    }

    public override void Fail(Exception failure) => _failure = failure;

    public override void Complete()
    {
        if (_failure is not null)
        {
            _written.SetException(_failure);
        }
        else if (_hasRun)
        {
            _written.SetResult(_answer!);
        }
        else
        {
            _written.SetCanceled(Cancellation);
        }
    }
}
