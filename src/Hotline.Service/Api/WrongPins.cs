using System.Collections.Concurrent;
using Hotline.Reports;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Api;

/// <summary>Opens a report by its PIN, and counts wrong ones: a PIN has six digits, so guessing must be slow.</summary>
internal sealed class WrongPins(IPins pins, IOptions<ApiOptions> options, TimeProvider clock)
{
    private const int MostRemembered = 100_000;

    private static readonly TimeSpan _window = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Count> _counts = new();

    /// <summary>Tries a PIN. A wrong number and a wrong PIN are answered alike, so that nobody learns which numbers there are.</summary>
    public PinTry Try(string number, string pin)
    {
        var now = clock.GetUtcNow();
        if (_counts.TryGetValue(number, out var count) && count.Since + _window > now && count.Wrong >= options.Value.WrongPinsPerHour)
        {
            return PinTry.TooMany;
        }

        if (pins.Matches(number, pin))
        {
            _counts.TryRemove(number, out _);
            return PinTry.Right;
        }

        if (_counts.Count >= MostRemembered)
        {
            Forget(now);
        }

        _counts.AddOrUpdate(number, new Count(1, now), (_, before) => before.Since + _window > now ? before with { Wrong = before.Wrong + 1 } : new Count(1, now));
        return PinTry.Wrong;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (number, count) in _counts)
        {
            if (count.Since + _window <= now)
            {
                _counts.TryRemove(number, out _);
            }
        }
    }

    private sealed record Count(int Wrong, DateTimeOffset Since);
}

/// <summary>What came of trying a PIN.</summary>
internal enum PinTry
{
    /// <summary>It opens the report.</summary>
    Right = 1,

    /// <summary>It does not.</summary>
    Wrong = 2,

    /// <summary>Too many wrong ones were tried for this number; even the right one waits now.</summary>
    TooMany = 3,
}
