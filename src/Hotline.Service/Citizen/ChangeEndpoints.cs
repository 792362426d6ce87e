using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.FollowUp;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Tickets;

namespace Hotline.Service.Citizen;

/// <summary>What a reporter can do on the status page: add words and photos, take the report back.</summary>
internal sealed class ChangeEndpoints(
    CitizenLanguage language, TrackPass pass, ReadReportForm read, TrackEndpoints track, StatusPages pages, ITicketStore tickets,
    AddToReport add, WithdrawReport withdraw, EmergencyGate gate, City city)
{
    public Task<IResult> AddAsync(HttpContext http, CancellationToken cancellation) => ChangeAsync(http, AddAsync, cancellation);

    public Task<IResult> WithdrawAsync(HttpContext http, CancellationToken cancellation) => ChangeAsync(http, WithdrawAsync, cancellation);

    private async Task<IResult> ChangeAsync(
        HttpContext http, Func<CitizenHere, PostedForm, string, CancellationToken, Task<StatusNews>> change, CancellationToken cancellation)
    {
        var here = language.For(http);
        if (await read.HandleAsync(http, here, cancellation) is not { } posted)
        {
            return Problem.Page(http, here, StatusCodes.Status400BadRequest);
        }

        if (!posted.IsOurs || pass.Read(posted.Text("pass")) is not { } receipt)
        {
            return track.Expired(http, here);
        }

        StatusNews news;
        try
        {
            news = await change(here, posted, receipt, cancellation);
        }
        catch (RecordUnavailableException)
        {
            news = new StatusNews(null, here.Voice.Fill("FaultUnavailable", ("number", city.HotlineNumber))) { Words = posted.Text("words") };
        }

        return await tickets.FindByReceiptAsync(receipt, cancellation) is { } ticket
            ? await pages.ShowAsync(http, here, ticket, news, cancellation)
            : track.Expired(http, here);
    }

    private async Task<StatusNews> AddAsync(CitizenHere here, PostedForm posted, string receipt, CancellationToken cancellation)
    {
        var words = posted.Text("words").Trim();
        if (words.Length > InboundMessage.MaxTextLength)
        {
            return new StatusNews(null, here.Voice.Fill("FaultTooLong", ("most", InboundMessage.MaxTextLength), ("length", words.Length))) { Words = words };
        }

        if (words.Length == 0 && posted.Files.Count == 0)
        {
            return new StatusNews(null, posted.FileFault ?? here.Voice["AddNothing"]);
        }

        var dangers = Dangers.In(words, gate, city);
        var result = await add.HandleAsync(
            receipt,
            new Addition { Words = words.Length > 0 ? words : null, Attachments = posted.Files, Dangers = [.. dangers.Select(danger => danger.Code)] },
            cancellation);

        // The words are in even where a file is not.
        return result is MoveResult.Moved
            ? new StatusNews(here.Voice["Added"], posted.FileFault) { Dangers = dangers }
            : new StatusNews(null, here.Voice["ChangeOvertaken"]) { Words = words, Dangers = dangers };
    }

    private async Task<StatusNews> WithdrawAsync(CitizenHere here, PostedForm posted, string receipt, CancellationToken cancellation)
    {
        if (posted.Text("sure") != "yes")
        {
            return new StatusNews(null, here.Voice["WithdrawUnsure"]);
        }

        return (await withdraw.HandleAsync(receipt, reason: null, cancellation)).Match(
            moved => new StatusNews(here.Voice["Withdrawn"], null),
            notAllowed => new StatusNews(null, here.Voice["WithdrawLate"]),
            invalid => new StatusNews(null, here.Voice["WithdrawLate"]),
            overtaken => new StatusNews(null, here.Voice["ChangeOvertaken"]),
            noSuchTicket => new StatusNews(null, here.Voice["FaultTrack"]));
    }
}
