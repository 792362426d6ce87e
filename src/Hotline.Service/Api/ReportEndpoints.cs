using Hotline.Catalogue;
using Hotline.FollowUp;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>Reports: filed by another program's key, then followed with the receipt's number and PIN.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports");

        reports.MapPost("/", FileAsync).RequireAuthorization(ApiPolicies.Filing)
            .WithName("fileReport").WithSummary("File a report")
            .WithDescription(
                "Answers only when report, ticket and history are on disk. Send an Idempotency-Key of your own for every report: the same key again " +
                "gives the same answer with 200 and files nothing. If `emergency` is not null, show its numbers before anything else.")
            .Produces<ReceiptView>(StatusCodes.Status201Created).Produces<ReceiptView>()
            .Refuses(400, 401, 403, 413, 415, 422, 429, 503);

        reports.MapGet("/{number}", StatusAsync).AllowAnonymous()
            .WithName("getReport").WithSummary("How a report stands")
            .WithDescription("Opened by the receipt's PIN in the header X-Receipt-Pin, never in the address. Needs no key.")
            .Produces<StandingView>().Refuses(404, 429, 503);

        reports.MapPost("/{number}/additions", AddAsync).AllowAnonymous()
            .WithName("addToReport").WithSummary("Add words to a report")
            .WithDescription("Taken in every status. Danger said only now raises the ticket to an emergency. Needs the PIN, no key.")
            .Produces<StandingView>().Refuses(400, 404, 413, 415, 422, 429, 503);

        reports.MapDelete("/{number}", WithdrawAsync).AllowAnonymous()
            .WithName("withdrawReport").WithSummary("Take a report back")
            .WithDescription("The ticket ends as withdrawn; nothing is erased. Refused with 409 once a result was reported. Needs the PIN, no key.")
            .Produces<StandingView>().Refuses(404, 409, 429, 503);
    }

    private static async Task<IResult> FileAsync(
        JsonBody<ReportRequest> body,
        HttpContext http,
        FileReport fileReport,
        ITicketStore tickets,
        City city,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var header = http.Request.Headers["Idempotency-Key"].ToString();
        var key = header.Length > 0 ? header : body.Value.IdempotencyKey;

        var (draft, faults) = CheckReport.Run(body.Value, key, http.User.KeyName(), city, clock.GetUtcNow());
        if (draft is null)
        {
            return Problems.Unacceptable("The report was not filed", faults);
        }

        // From here on the caller's going away changes nothing: a report half-heard is a report.
        var filed = await fileReport.HandleAsync(draft, CancellationToken.None);
        if (filed.IsRepeat && await tickets.FindReportAsync(filed.ReceiptNumber, cancellation) is { } first && first.Narrative != draft.Narrative)
        {
            return Problems.Unacceptable(
                "The report was not filed", [new Fault("Idempotency-Key", key, "this key was used for a report with other words: a new report needs a new key")]);
        }

        var ticket = await tickets.FindByReceiptAsync(filed.ReceiptNumber, CancellationToken.None)
            ?? throw new InvalidOperationException($"{filed.ReceiptNumber} was filed and has no ticket.");
        var receipt = new ReceiptView(
            filed.ReceiptNumber, filed.Pin, filed.TicketNumber, ticket.Assessment.Urgency, Emergency(ticket.Assessment.Dangers, draft.Language, city));

        return filed.IsRepeat
            ? TypedResults.Ok(receipt)
            : TypedResults.Created($"{ApiModule.Path}/reports/{filed.ReceiptNumber}", receipt);
    }

    private static async Task<IResult> StatusAsync(string number, HttpContext http, OpenByPin pins, Standings standings, CancellationToken cancellation) =>
        pins.Refusal(number, http, out var receipt) is { } refusal ? refusal : await standings.ShowAsync(receipt, cancellation);

    private static async Task<IResult> AddAsync(
        string number,
        JsonBody<AdditionRequest> body,
        HttpContext http,
        OpenByPin pins,
        AddToReport add,
        EmergencyGate gate,
        Standings standings,
        CancellationToken cancellation)
    {
        if (pins.Refusal(number, http, out var receipt) is { } refusal)
        {
            return refusal;
        }

        var text = body.Value.Text;
        var addition = new Addition { Words = text, Dangers = gate.Check(text).Match<IReadOnlyList<string>>(_ => [], emergency => emergency.Kinds) };
        return await (await add.HandleAsync(receipt, addition, cancellation)).AnswerAsync(_ => standings.ShowAsync(receipt, cancellation));
    }

    private static async Task<IResult> WithdrawAsync(
        string number, HttpContext http, OpenByPin pins, WithdrawReport withdraw, Standings standings, CancellationToken cancellation) =>
        pins.Refusal(number, http, out var receipt) is { } refusal
            ? refusal
            : await (await withdraw.HandleAsync(receipt, reason: null, cancellation)).AnswerAsync(_ => standings.ShowAsync(receipt, cancellation));

    private static EmergencyView? Emergency(IReadOnlyList<string> dangers, string language, City city)
    {
        var kinds = dangers.Select(city.DangerKind).OfType<DangerKind>().ToList();
        return kinds.Count == 0
            ? null
            : new EmergencyView(
                [.. kinds.Select(kind => kind.Code)],
                [.. kinds.SelectMany(kind => kind.Ring).Distinct()],
                string.Join(' ', kinds.Select(kind => kind.Advice.In(language)).Distinct()));
    }
}
