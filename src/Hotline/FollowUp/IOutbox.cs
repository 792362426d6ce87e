using Hotline.Channels;
using Hotline.Tickets;

namespace Hotline.FollowUp;

/// <summary>The notices that wait to be told. Each is told at least once; its repeats carry the same id.</summary>
/// <remarks>Implementations pass <c>OutboxContract</c>. Safe to use from many workers at once.</remarks>
public interface IOutbox
{
    /// <summary>Takes the notices that are due, the one that is due longest first.</summary>
    /// <param name="take">How many at most, from 1 to 500.</param>
    /// <param name="hold">
    /// How long they are kept from other workers, from 1 second to 1 hour. One that is neither sent nor put off by then is due again.
    /// </param>
    /// <param name="cancellation">Cancelling before they are taken leaves them due.</param>
    /// <exception cref="RecordUnavailableException">They could not be taken; nothing changed.</exception>
    Task<IReadOnlyList<DueNotice>> TakeDueAsync(int take, TimeSpan hold, CancellationToken cancellation);

    /// <summary>Notes that a notice was told: it is never due again. Twice is once.</summary>
    Task MarkSentAsync(string id, CancellationToken cancellation);

    /// <summary>Puts a notice off after a failed try.</summary>
    /// <param name="id">The notice.</param>
    /// <param name="until">When to try again, in UTC.</param>
    /// <param name="why">What went wrong, for whoever runs the service; no words or contacts of people. At most 300 characters.</param>
    /// <param name="cancellation">Cancelling leaves it held until its time is over.</param>
    Task PutOffAsync(string id, DateTimeOffset until, string why, CancellationToken cancellation);
}

/// <summary>A notice that is to be told now.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Attempt">The how-manieth try this is, from 1.</param>
public sealed record DueNotice(Notice Notice, int Attempt);
