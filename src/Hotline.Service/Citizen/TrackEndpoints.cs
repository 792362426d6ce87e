using Hotline.Reports;
using Hotline.Service.Citizen.Pages;
using Hotline.Tickets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Service.Citizen;

/// <summary><c>/track</c>: how a report stands, for whoever has its number and PIN.</summary>
internal sealed class TrackEndpoints(
    CitizenLanguage language, StatusPages pages, ITicketStore tickets, IPins pins, TrackAttempts attempts, IAntiforgery antiforgery)
{
    private const string NobodysNumber = "R-0000-0000";

    public IResult Ask(HttpContext http)
    {
        var number = http.Request.Query["number"].ToString();
        return Ask(http, language.For(http), ReceiptNumber.TryParse(number, out var receipt) ? receipt : "", null, StatusCodes.Status200OK);
    }

    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellation)
    {
        var here = language.For(http);
        if (!http.Request.HasFormContentType)
        {
            return Problem.Page(http, here, StatusCodes.Status400BadRequest);
        }

        var form = await http.Request.ReadFormAsync(cancellation);
        var typed = form["number"].ToString();
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Ask(http, here, typed, here.Voice["FaultTrackExpired"], StatusCodes.Status422UnprocessableEntity);
        }

        // What is no number at all goes the same way as one that nobody has, so that the answers cannot be told apart.
        var receipt = ReceiptNumber.TryParse(typed, out var parsed) ? parsed : NobodysNumber;
        var network = Network.Of(http);
        if (!attempts.Begin(receipt, network))
        {
            return Ask(http, here, typed, here.Voice.Fill("FaultTrackOften", ("number", here.City.HotlineNumber)), StatusCodes.Status429TooManyRequests);
        }

        var ticket = await tickets.FindByReceiptAsync(receipt, cancellation);
        if (!pins.Matches(receipt, form["pin"].ToString()) || ticket is null)
        {
            return Ask(http, here, typed, here.Voice["FaultTrack"], StatusCodes.Status422UnprocessableEntity);
        }

        attempts.WasRight(receipt, network);
        return await pages.ShowAsync(http, here, ticket, StatusNews.Nothing, cancellation);
    }

    private RazorComponentResult<TrackPage> Ask(HttpContext http, CitizenHere here, string number, string? fault, int status)
    {
        var token = antiforgery.GetAndStoreTokens(http);
        PageSecurity.Set(http);
        return new RazorComponentResult<TrackPage>(new
        {
            Here = here,
            Number = number.Length > 40 ? "" : number,
            Fault = fault,
            TokenField = token.FormFieldName,
            Token = token.RequestToken,
        })
        { StatusCode = status };
    }

    /// <summary>The way back in when half an hour has passed.</summary>
    public IResult Expired(HttpContext http, CitizenHere here) => Ask(http, here, "", here.Voice["FaultTrackExpired"], StatusCodes.Status422UnprocessableEntity);
}
