using System.Security.Claims;
using Hotline.Channels;
using Hotline.Service.People;
using Hotline.Tickets;

namespace Hotline.Service.Workbench;

/// <summary>Photos and files of a ticket, for those who may see the ticket and nobody else.</summary>
internal static class Attachments
{
    private static readonly string[] _shownInPlace = ["image/jpeg", "image/png", "image/webp", "image/gif"];

    public static void MapAttachments(this IEndpointRouteBuilder app) =>
        app.MapGet("/console/tickets/{number}/files/{id}", SendAsync).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();

    private static async Task<IResult> SendAsync(
        string number, string id, HttpContext http, ITicketStore tickets, IBlobStore blobs, CancellationToken cancellation)
    {
        // One answer for "no such ticket", "not yours" and "not this ticket's".
        if (await tickets.FindAsync(number, cancellation) is not { } ticket || !MaySee(http.User, ticket)
            || await FindAsync(ticket, id, tickets, cancellation) is not { } file
            || await blobs.OpenAsync(file.Id, cancellation) is not { } blob)
        {
            return TypedResults.NotFound();
        }

        // What a stranger sent is never run in our name, whatever it is.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; style-src 'unsafe-inline'; img-src 'self' data:";
        http.Response.RegisterForDisposeAsync(blob);
        return _shownInPlace.Contains(file.ContentType)
            ? TypedResults.Stream(blob.Content, file.ContentType)
            : TypedResults.Stream(blob.Content, "application/octet-stream", file.Name);
    }

    private static bool MaySee(ClaimsPrincipal person, Ticket ticket) =>
        person.May(Policies.Agent) || (person.May(Policies.Unit) && WhoMayMove.MayKnow(person.AsUnitMember(), ticket));

    private static async Task<Attachment?> FindAsync(Ticket ticket, string id, ITicketStore tickets, CancellationToken cancellation)
    {
        var report = await tickets.FindReportAsync(ticket.ReceiptNumber, cancellation);
        var history = await tickets.HistoryAsync(ticket.Number, cancellation);
        return (report?.Attachments ?? []).Concat(history.SelectMany(line => line.Attachments)).FirstOrDefault(file => file.Id == id);
    }
}
