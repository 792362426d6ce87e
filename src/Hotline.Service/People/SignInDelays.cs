using System.Collections.Concurrent;
using System.Net;

namespace Hotline.Service.People;

/// <summary>Makes who guesses passwords wait.</summary>
/// <remarks>
/// Counted for one account from one network, so that guessing an agent's password from elsewhere does not lock the agent out;
/// and for one network whatever the account, so that trying one password on many names is slow too.
/// </remarks>
internal sealed class SignInDelays(TimeProvider clock)
{
    private const int FreeTriesPerAccount = 5;
    private const int FreeTriesPerNetwork = 50;
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Failures> _failures = new(StringComparer.Ordinal);

    /// <summary>How long this account must wait before it may try again from this network; zero means now.</summary>
    public TimeSpan Wait(string account, IPAddress? from)
    {
        var now = clock.GetUtcNow();
        var until = new[] { Of(Key(account, from)), Of(Key("", from)) }.Max();
        return until > now ? until - now : TimeSpan.Zero;

        DateTimeOffset Of(string key) => _failures.TryGetValue(key, out var failures) ? failures.Until : DateTimeOffset.MinValue;
    }

    /// <summary>Notes a wrong password.</summary>
    public void Failed(string account, IPAddress? from)
    {
        Note(Key(account, from), FreeTriesPerAccount);
        Note(Key("", from), FreeTriesPerNetwork);
        Forget();
    }

    /// <summary>Notes a right password.</summary>
    public void Succeeded(string account, IPAddress? from) => _failures.TryRemove(Key(account, from), out _);

    private void Note(string key, int free)
    {
        var now = clock.GetUtcNow();
        _failures.AddOrUpdate(key, _ => new Failures(1, now, now), (_, before) =>
        {
            // A quarter of an hour without a wrong try begins anew.
            var count = now - before.Last > _longest && now > before.Until ? 1 : before.Count + 1;
            return new Failures(count, now, now + DelayAfter(count - free));
        });
    }

    private static TimeSpan DelayAfter(int tooMany) =>
        tooMany < 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(_longest.Ticks, _shortest.Ticks << Math.Min(tooMany, 10)));

    private void Forget()
    {
        if (_failures.Count <= MostRemembered)
        {
            return;
        }

        var now = clock.GetUtcNow();
        foreach (var (key, failures) in _failures)
        {
            if (failures.Until < now && now - failures.Last > _longest)
            {
                _failures.TryRemove(key, out _);
            }
        }
    }

    // One home or office has a whole /24 or /64 of addresses to guess from.
    private static string Key(string account, IPAddress? from)
    {
        var address = from is null ? IPAddress.None : from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        var bytes = address.GetAddressBytes();
        var network = Convert.ToHexString(bytes, 0, bytes.Length == 4 ? 3 : 8);
        return $"{network}/{account.ToUpperInvariant()}";
    }

    private sealed record Failures(int Count, DateTimeOffset Last, DateTimeOffset Until);
}
