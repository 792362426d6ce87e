using System.Collections.Concurrent;
using System.Threading.Channels;
using Hotline.Catalogue;
using Hotline.Journey;
using Hotline.Queueing;

namespace Hotline.Service.Workbench.Live;

/// <summary>
/// What every agent's screen shows of the queue: read once for all of them, a moment after something changed, and every
/// quarter of a minute besides, for what another process wrote.
/// </summary>
internal sealed partial class LiveQueue(IServiceCentreQueue queue, RecordEvents events, TimeProvider clock, ILogger<LiveQueue> log)
    : BackgroundService
{
    /// <summary>How many tickets a screen shows.</summary>
    public const int Shown = 200;

    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _atLeastEvery = TimeSpan.FromSeconds(15);

    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly ConcurrentDictionary<string, string> _acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, Action> _watchers = new();

    /// <summary>The last picture taken.</summary>
    public QueuePicture Picture { get; private set; } = QueuePicture.Empty;

    /// <summary>Calls back after every new picture until the answer is disposed of. The callback must be quick.</summary>
    public IDisposable Watch(Action changed)
    {
        var id = Guid.NewGuid();
        _watchers[id] = changed;
        return new Watcher(() => _watchers.TryRemove(id, out _));
    }

    /// <summary>Asks for a new picture now.</summary>
    public void Look() => _signal.Writer.TryWrite(true);

    /// <summary>Silences the alarm of an emergency on every screen: this agent has seen it.</summary>
    /// <remarks>Held in memory only: after a restart an emergency nobody has taken alarms again, which is the safe side.</remarks>
    public void Acknowledge(string ticketNumber, string agent)
    {
        _acknowledged[ticketNumber] = agent;
        Picture = Picture with { Alarms = AlarmsOf(Picture.Entries) };
        Tell();
        Acknowledged(ticketNumber, agent);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = events.OnTicket(_ => Look());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TakePictureAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The screens keep the last picture; the next look is soon.
                NotRead(failure);
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task TakePictureAsync(CancellationToken cancellation)
    {
        var entries = await queue.PeekAsync(Shown, cancellation);
        var counts = await queue.CountAsync(cancellation);
        Picture = new QueuePicture(entries, counts, AlarmsOf(entries), clock.GetUtcNow());

        foreach (var number in _acknowledged.Keys.Except(entries.Select(entry => entry.Summary.Ticket.Number)))
        {
            _acknowledged.TryRemove(number, out _);
        }

        Tell();
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        pause.CancelAfter(_atLeastEvery);
        try
        {
            await _signal.Reader.ReadAsync(pause.Token);

            // A burst of filings is one picture, not hundreds.
            await Task.Delay(_quiet, clock, cancellation);
            while (_signal.Reader.TryRead(out _))
            {
            }
        }
        catch (OperationCanceledException)
        {
            // Time to look anyway, or to stop.
        }
    }

    // Whoever has taken the ticket is looking at it; until then every screen alarms.
    private List<QueueEntry> AlarmsOf(IEnumerable<QueueEntry> entries) =>
        [.. entries.Where(entry => entry.Summary.Ticket is { Urgency: Urgency.Emergency, Status: Tickets.TicketStatus.Received }
            && entry.ClaimedBy is null && !_acknowledged.ContainsKey(entry.Summary.Ticket.Number))];

    private void Tell()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher();
        }
    }

    [LoggerMessage(701, LogLevel.Warning, "The queue could not be read for the screens; they show what was read before")]
    private partial void NotRead(Exception failure);

    [LoggerMessage(702, LogLevel.Information, "The alarm of {TicketNumber} was acknowledged by {Agent}")]
    private partial void Acknowledged(string ticketNumber, string agent);

    private sealed class Watcher(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>The queue at one moment.</summary>
/// <param name="Entries">The first <see cref="LiveQueue.Shown"/> tickets, in order.</param>
/// <param name="Counts">How many wait, by urgency; a level nobody waits in may be missing.</param>
/// <param name="Alarms">Emergencies nobody has taken or acknowledged.</param>
/// <param name="At">When it was taken, in UTC.</param>
internal sealed record QueuePicture(
    IReadOnlyList<QueueEntry> Entries, IReadOnlyDictionary<Urgency, int> Counts, IReadOnlyList<QueueEntry> Alarms, DateTimeOffset At)
{
    /// <summary>Nothing has been read yet.</summary>
    public static readonly QueuePicture Empty = new([], new Dictionary<Urgency, int>(), [], DateTimeOffset.MinValue);

    /// <summary>How many wait.</summary>
    public int Waiting => Counts.Values.Sum();
}
