using System.Security.Claims;
using Hotline.Queueing;
using Hotline.Service.People;

namespace Hotline.Service.Workbench.Queue;

/// <summary>Takes tickets from the queue for the person at this screen.</summary>
internal sealed class TakeTicket(IServiceCentreQueue queue)
{
    /// <summary>How long a ticket stays with an agent who does nothing. Long enough to ring someone up; every action renews it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    /// <summary>The next ticket, or null when nothing waits.</summary>
    public Task<QueueClaim?> NextAsync(ClaimsPrincipal agent) => queue.ClaimNextAsync(agent.Account(), Lease, CancellationToken.None);

    /// <summary>One certain ticket; null when somebody else has it or it does not wait.</summary>
    public Task<QueueClaim?> ThisAsync(string number, ClaimsPrincipal agent) =>
        queue.ClaimAsync(number, agent.Account(), Lease, CancellationToken.None);

    /// <summary>Gives it back to the queue.</summary>
    public Task<bool> GiveBackAsync(string number, ClaimsPrincipal agent) =>
        queue.ReleaseAsync(number, agent.Account(), CancellationToken.None);
}
