using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Journey;
using Hotline.Safety;
using Hotline.Service.Citizen.Pages;
using Hotline.Tickets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Service.Citizen;

/// <summary><c>/report</c>: the form that works with no script, and the receipt that answers it.</summary>
internal sealed class ReportEndpoints(
    CitizenLanguage language, ReadReportForm read, FileReport file, ITicketStore tickets, EmergencyGate gate, City city,
    IAntiforgery antiforgery, TimeProvider clock)
{
    public IResult Show(HttpContext http) => Form(http, language.For(http), ReportForm.New(), FormFaults.None, StatusCodes.Status200OK);

    public async Task<IResult> FileAsync(HttpContext http, CancellationToken cancellation)
    {
        var here = language.For(http);
        if (await read.HandleAsync(http, here, cancellation) is not { } posted)
        {
            return Problem.Page(http, here, StatusCodes.Status400BadRequest);
        }

        var form = FormOf(posted);
        List<(string, string)> faults = [.. CheckReportForm.Faults(form, here).ByField];
        if (posted.FileFault is { } fileFault)
        {
            faults.Add(("photos", fileFault));
        }

        if (!posted.IsOurs)
        {
            faults.Insert(0, ("", here.Voice["FaultExpired"]));
        }

        if (faults.Count > 0)
        {
            return Form(http, here, form, new FormFaults(faults), StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            var dangers = Dangers.In(form.Narrative, gate, city);
            var draft = CheckReportForm.ToDraft(form, here.Language, clock.GetUtcNow()) with { Dangers = [.. dangers.Select(danger => danger.Code)] };
            return await ReceiptAsync(http, here, await file.HandleAsync(draft, cancellation), cancellation);
        }
        catch (RecordUnavailableException)
        {
            var unavailable = new FormFaults([("", here.Voice.Fill("FaultUnavailable", ("number", city.HotlineNumber)))]);
            return Form(http, here, form, unavailable, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<IResult> ReceiptAsync(HttpContext http, CitizenHere here, FiledReport filed, CancellationToken cancellation)
    {
        var ticket = await tickets.FindByReceiptAsync(filed.ReceiptNumber, cancellation);
        PageSecurity.Set(http);
        return new RazorComponentResult<FiledPage>(new
        {
            Here = here,
            Number = filed.ReceiptNumber,
            filed.Pin,
            Dangers = (IReadOnlyList<DangerKind>)[.. filed.Dangers.Select(city.DangerKind).OfType<DangerKind>()],
            Due = ticket?.ReplyDueAt,
        });
    }

    private RazorComponentResult<ReportPage> Form(HttpContext http, CitizenHere here, ReportForm form, FormFaults faults, int status)
    {
        var token = antiforgery.GetAndStoreTokens(http);
        PageSecurity.Set(http);
        return new RazorComponentResult<ReportPage>(new
        {
            Here = here,
            Form = form,
            Faults = faults,
            read.MostBytes,
            TokenField = token.FormFieldName,
            Token = token.RequestToken,
        })
        { StatusCode = status };
    }

    private static ReportForm FormOf(PostedForm posted) => new()
    {
        Key = posted.Text("key") is { Length: 32 } key && key.All(char.IsAsciiHexDigit) ? key : Guid.NewGuid().ToString("N"),
        Narrative = posted.Text("narrative"),
        District = posted.Text("district"),
        Address = posted.Text("address"),
        When = posted.Text("when"),
        Enterprise = posted.Text("enterprise"),
        People = posted.Text("people"),
        Mode = posted.Text("mode"),
        Name = posted.Text("name"),
        Phone = posted.Text("phone"),
        Email = posted.Text("email"),
        Files = posted.Files,
    };
}
