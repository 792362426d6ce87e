using Hotline.Queueing;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>The one queue, for an agent's key.</summary>
internal static class QueueEndpoints
{
    private const int DefaultMinutes = 15, LongestMinutes = 480;

    public static void MapQueue(this IEndpointRouteBuilder api)
    {
        var queue = api.MapGroup("/queue").WithTags("Queue").RequireAuthorization(ApiPolicies.Agent);

        queue.MapGet("/", async (IServiceCentreQueue waiting, CancellationToken cancellation) => TypedResults.Ok(
                (await waiting.CountAsync(cancellation)).ToDictionary(pair => MoveAnswers.Name(pair.Key), pair => pair.Value)))
            .WithName("countQueue").WithSummary("How many tickets wait, by urgency")
            .Produces<Dictionary<string, int>>().Refuses(401, 403, 429, 503);

        queue.MapPost("/claims", ClaimAsync)
            .WithName("claimNext").WithSummary("Take the next ticket")
            .WithDescription(
                "The greatest urgency first, then the one due earliest. Nobody else is offered it while the lease runs; to renew the lease, claim it by its " +
                "number. 204 when nothing waits.")
            .Produces<ClaimView>().Produces(StatusCodes.Status204NoContent).Refuses(400, 401, 403, 409, 413, 415, 422, 429, 503);

        queue.MapDelete("/claims/{number}", ReleaseAsync)
            .WithName("releaseClaim").WithSummary("Give a claimed ticket back to the queue")
            .Produces(StatusCodes.Status204NoContent).Refuses(401, 403, 404, 429, 503);
    }

    private static async Task<IResult> ClaimAsync(
        JsonBody<ClaimRequest> body, HttpContext http, IServiceCentreQueue queue, ITicketStore tickets, TicketViews views, CancellationToken cancellation)
    {
        var minutes = body.Value.LeaseMinutes ?? DefaultMinutes;
        if (minutes is < 1 or > LongestMinutes)
        {
            return Problems.Unacceptable(
                "Nothing was claimed", [new Fault("leaseMinutes", $"{minutes}", $"1 to {LongestMinutes} minutes are allowed")]);
        }

        var agent = http.User.Actor();
        var lease = TimeSpan.FromMinutes(minutes);
        var claim = body.Value.Number is { } number
            ? await queue.ClaimAsync(number, agent.Id, lease, cancellation)
            : await queue.ClaimNextAsync(agent.Id, lease, cancellation);

        if (claim is null)
        {
            return body.Value.Number is null
                ? TypedResults.NoContent()
                : Problems.Of(StatusCodes.Status409Conflict, "Nothing was claimed", "The ticket does not wait, or another agent holds it.");
        }

        var view = await views.FindAsync(await tickets.FindAsync(claim.TicketNumber, cancellation), agent, cancellation);
        return TypedResults.Ok(new ClaimView(view!, claim.LeaseEndsAt));
    }

    private static async Task<IResult> ReleaseAsync(
        string number, HttpContext http, IServiceCentreQueue queue, CancellationToken cancellation) =>
        await queue.ReleaseAsync(number, http.User.Actor().Id, cancellation)
            ? TypedResults.NoContent()
            : Problems.NotFound($"This key does not hold ticket {Problems.Shown(number)}.");
}

/// <summary>The body of <c>POST /api/v1/queue/claims</c>; an empty object takes the next.</summary>
internal sealed record ClaimRequest
{
    /// <summary>For how long, in minutes, from 1 to 480. Default 15.</summary>
    public int? LeaseMinutes { get; init; }

    /// <summary>One certain ticket instead of the next; also renews one's own lease.</summary>
    public string? Number { get; init; }
}

/// <summary>A claimed ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="LeaseEndsAt">When the next agent is offered it, in UTC.</param>
internal sealed record ClaimView(TicketView Ticket, DateTimeOffset LeaseEndsAt);
