using Hotline.Channels;
using Hotline.Journey;

namespace Hotline.Service.Workers;

/// <summary>Tells reporters what has become due: at once when a ticket moves, and every few seconds for whatever was put off.</summary>
internal sealed partial class OutboxWorker(TellReporter tell, RecordEvents events, TimeProvider clock, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var bell = new SemaphoreSlim(1, 1);
        using var listening = events.OnTicket(_ => Ring(bell));

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await tell.HandleAsync(stoppingToken) > 0)
                {
                }
            }
            catch (RecordUnavailableException problem)
            {
                Waiting(problem);
                await Task.Delay(_pause, clock, stoppingToken);
            }

            await bell.WaitAsync(_pause, stoppingToken);
        }
    }

    private static void Ring(SemaphoreSlim bell)
    {
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has rung already.
        }
    }

    [LoggerMessage(911, LogLevel.Warning, "Notices wait: the record cannot be written now")]
    private partial void Waiting(Exception problem);
}
