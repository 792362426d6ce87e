using Hotline.Catalogue;
using Hotline.Service.Citizen.Pages;
using Hotline.Tickets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Service.Citizen;

/// <summary>Draws the status page of a report its reader may see.</summary>
internal sealed class StatusPages(ITicketStore tickets, TrackPass pass, ReadReportForm read, IAntiforgery antiforgery)
{
    public async Task<IResult> ShowAsync(HttpContext http, CitizenHere here, Ticket ticket, StatusNews news, CancellationToken cancellation)
    {
        var history = await tickets.HistoryAsync(ticket.Number, cancellation);
        var token = antiforgery.GetAndStoreTokens(http);
        PageSecurity.Set(http);
        return new RazorComponentResult<StatusPage>(new
        {
            Here = here,
            View = StatusView.Of(ticket, history),
            Pass = pass.For(ticket.ReceiptNumber),
            news.Said,
            news.Fault,
            news.Words,
            news.Dangers,
            read.MostBytes,
            TokenField = token.FormFieldName,
            Token = token.RequestToken,
        })
        { StatusCode = news.Fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}

/// <summary>What the status page says on top about what its reader just did.</summary>
/// <param name="Said">What was done; null when nothing was.</param>
/// <param name="Fault">What went wrong; null when nothing did.</param>
internal sealed record StatusNews(string? Said, string? Fault)
{
    public static readonly StatusNews Nothing = new(null, null);

    /// <summary>Words that were typed and not taken.</summary>
    public string Words { get; init; } = "";

    /// <summary>Dangers the life-safety gate found in words just added.</summary>
    public IReadOnlyList<DangerKind> Dangers { get; init; } = [];
}
