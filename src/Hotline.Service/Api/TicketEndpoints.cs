using Hotline.Cases;
using Hotline.Catalogue;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>Tickets: every one for an agent's key, its own and redacted for a unit's. Who reported is never among them.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Tickets").RequireAuthorization(ApiPolicies.Tickets);

        tickets.MapGet("/", FindAsync)
            .WithName("findTickets").WithSummary("Find tickets")
            .WithDescription(
                "With `receipt` the one ticket of that receipt number, or 404. Without it a page of tickets, the newest first: send `next` as `after` " +
                "for the page after it. `status` may name several, a comma between them.")
            .Produces<TicketView>().Produces<TicketPage>().Refuses(401, 403, 404, 422, 429, 503);

        tickets.MapGet("/{number}", GetAsync)
            .WithName("getTicket").WithSummary("One ticket")
            .Produces<TicketView>().Refuses(401, 403, 404, 429, 503);

        tickets.MapPost("/{number}/moves", MoveAsync)
            .WithName("moveTicket").WithSummary("Move a ticket through its workflow")
            .WithDescription(
                "409: the workflow has no such move from here, or somebody else moved the ticket a moment ago. 422: something the move needs is missing " +
                "or not known. The answer is the ticket after the move.")
            .Produces<TicketView>().Refuses(400, 401, 403, 404, 409, 413, 415, 422, 429, 503);
    }

    private static async Task<IResult> FindAsync(HttpContext http, ITicketStore tickets, TicketViews views, City city, Redaction redaction, CancellationToken cancellation)
    {
        var unit = http.User.UnitOfKey() is { } code ? UnitCode.Parse(code) : null;
        var (query, faults) = ReadTicketQuery.Run(http.Request.Query, city, unit);
        if (faults.Count > 0)
        {
            return Problems.Unacceptable("The filters were not understood", faults);
        }

        if (http.Request.Query["receipt"].ToString() is { Length: > 0 } receipt)
        {
            var ticket = ReceiptNumber.TryParse(receipt, out var number) ? await tickets.FindByReceiptAsync(number, cancellation) : null;
            return await views.ShowAsync(ticket, http.User.Actor(), $"There is no ticket for receipt number {Problems.Shown(receipt)}.", cancellation);
        }

        // One more than asked for, so that the last page knows that it is the last.
        var rows = await tickets.ListAsync(query with { Take = Math.Min(query.Take + 1, 200) }, cancellation);
        var items = rows.Take(query.Take).Select(row => TicketLine.Of(row, unit is null ? null : redaction)).ToList();
        var isLast = rows.Count < Math.Min(query.Take + 1, 200);
        return TypedResults.Ok(new TicketPage(items, isLast ? null : items[^1].Number));
    }

    private static async Task<IResult> GetAsync(string number, HttpContext http, ITicketStore tickets, TicketViews views, CancellationToken cancellation) =>
        await views.ShowAsync(await tickets.FindAsync(number, cancellation), http.User.Actor(), $"There is no ticket {Problems.Shown(number)}.", cancellation);

    private static async Task<IResult> MoveAsync(
        string number, JsonBody<MoveRequest> body, HttpContext http, MakeMove move, TicketViews views, CancellationToken cancellation)
    {
        var result = await move.HandleAsync(number, body.Value, http.User.Actor(), cancellation);
        return await result.AnswerAsync(moved => views.ShowAsync(moved.Ticket, http.User.Actor(), "", cancellation));
    }
}
