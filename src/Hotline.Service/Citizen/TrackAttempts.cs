namespace Hotline.Service.Citizen;

/// <summary>Counts wrong PINs, per receipt and per network, so that nobody finds one by trying. In memory only: no address is kept.</summary>
/// <remarks>
/// A try is counted before it is judged and given back when it was right, so that many tries at once get no further than many
/// one after the other, and whoever has the right PIN may look as often as they like.
/// </remarks>
public sealed class TrackAttempts(TimeProvider clock)
{
    /// <summary>Wrong tries an hour, for one receipt and for one network.</summary>
    public const int MostAnHour = 10;

    private const int MostKeys = 100_000;

    private readonly Dictionary<string, Queue<DateTimeOffset>> _tries = [];
    private readonly Lock _lock = new();

    /// <summary>Counts a try.</summary>
    /// <param name="receipt">The receipt number, real or not.</param>
    /// <param name="network">The network address.</param>
    /// <returns>Whether it may be judged; if not, it was not counted.</returns>
    public bool Begin(string receipt, string network)
    {
        lock (_lock)
        {
            if (_tries.Count > MostKeys)
            {
                Forget();
            }

            var (ofReceipt, ofNetwork) = (Of($"r:{receipt}"), Of($"n:{network}"));
            if (ofReceipt.Count >= MostAnHour || ofNetwork.Count >= MostAnHour)
            {
                return false;
            }

            ofReceipt.Enqueue(clock.GetUtcNow());
            ofNetwork.Enqueue(clock.GetUtcNow());
            return true;
        }
    }

    /// <summary>Gives a counted try back: it was right.</summary>
    public void WasRight(string receipt, string network)
    {
        lock (_lock)
        {
            Of($"r:{receipt}").TryDequeue(out _);
            Of($"n:{network}").TryDequeue(out _);
        }
    }

    private Queue<DateTimeOffset> Of(string key)
    {
        if (!_tries.TryGetValue(key, out var tries))
        {
            _tries[key] = tries = new Queue<DateTimeOffset>();
        }

        while (tries.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= TimeSpan.FromHours(1))
        {
            tries.Dequeue();
        }

        return tries;
    }

    private void Forget()
    {
        foreach (var key in _tries.Keys.ToList())
        {
            if (Of(key).Count == 0)
            {
                _tries.Remove(key);
            }
        }
    }
}
