using System.Runtime;

namespace Hotline.Service.Workers;

/// <summary>Gives back what starting needed and running does not: the corpus as text, the YAML, the trainer's matrices.</summary>
/// <remarks>Left alone, the collector keeps those pages for hours on a quiet machine, and a small server looks twice its size.</remarks>
internal sealed class SettleMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(_quiet, clock, stoppingToken);
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
