using Hotline.Channels;
using Hotline.Queueing;

namespace Hotline.Service.Hosting;

/// <summary>For whoever watches the service: <c>/health</c> says that the process lives, <c>/health/ready</c> that it can read the record.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(IServiceCentreQueue queue, CancellationToken cancellation)
    {
        try
        {
            await queue.PeekAsync(1, cancellation);
            return Results.Text("ready");
        }
        catch (RecordUnavailableException)
        {
            return Results.Text("the record cannot be read", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
