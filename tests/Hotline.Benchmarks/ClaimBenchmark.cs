using System.Diagnostics;
using System.Globalization;
using Hotline.Queueing;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Benchmarks;

/// <summary>Whether a claim costs the same however many tickets wait. What is claimed stays claimed, so that the head of the queue fills up.</summary>
internal static class ClaimBenchmark
{
    private const int Few = 1_000;
    private const int Claims = 500;
    private const int Agents = 50;

    public static async Task<int> RunAsync(string[] args)
    {
        var many = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 100_000;
        await using var storage = new BenchmarkStorage();

        await storage.FileAsync([.. Enumerable.Range(0, Few).Select(storage.Filing)], 512);
        var withFew = await ClaimAsync(storage, "few");
        await ReleaseAllAsync(storage);

        for (var filed = Few; filed < many; filed += 10_000)
        {
            await storage.FileAsync([.. Enumerable.Range(filed, Math.Min(10_000, many - filed)).Select(storage.Filing)], 512);
        }

        var withMany = await ClaimAsync(storage, "many");

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            claim, {Claims} claims by {Agents} agents at once, each durable
              milliseconds with {Few,9} open   {withFew,8:F2}
              milliseconds with {many,9} open   {withMany,8:F2}
              ratio                              {withMany / withFew,8:F2}
            """));
        return 0;
    }

    private static async Task<double> ClaimAsync(BenchmarkStorage storage, string name)
    {
        var queue = storage.Services.GetRequiredService<IServiceCentreQueue>();
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Claims),
            new ParallelOptions { MaxDegreeOfParallelism = Agents },
            async (i, cancellation) =>
            {
                _ = await queue.ClaimNextAsync($"{name}-{i % Agents}", TimeSpan.FromHours(1), cancellation)
                    ?? throw new InvalidOperationException("The queue ran empty.");
            });
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Claims;
    }

    private static async Task ReleaseAllAsync(BenchmarkStorage storage)
    {
        var queue = storage.Services.GetRequiredService<IServiceCentreQueue>();
        while ((await queue.PeekAsync(200, CancellationToken.None)).Where(entry => entry.ClaimedBy is not null).ToList() is { Count: > 0 } claimed)
        {
            await Task.WhenAll(claimed.Select(entry => queue.ReleaseAsync(entry.Summary.Ticket.Number, entry.ClaimedBy!, CancellationToken.None)));
        }
    }
}
