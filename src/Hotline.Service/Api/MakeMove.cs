using Hotline.Cases;
using Hotline.Catalogue;
using Hotline.FollowUp;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>Calls the handler of the move that was asked for.</summary>
internal sealed class MakeMove(
    DispatchTicket dispatch,
    AcceptCase accept,
    ReturnCase returnCase,
    ResolveCase resolve,
    CloseTicket close,
    ReopenTicket reopen,
    InformReporter inform,
    HandOverTicket handOver,
    CorrectTicket correct,
    AddNote note,
    WriteToReporter write)
{
    /// <summary>Makes it, or says why not. Codes that are none are told here; what is not allowed the handlers tell.</summary>
    public Task<MoveResult> HandleAsync(string number, MoveRequest asked, Actor caller, CancellationToken cancellation) => asked.Move switch
    {
        MoveKind.Dispatch => DispatchAsync(number, asked, caller, cancellation),
        MoveKind.Accept => accept.HandleAsync(number, caller, cancellation),
        MoveKind.Return => returnCase.HandleAsync(number, asked.Text ?? "", caller, cancellation),
        MoveKind.Resolve => resolve.HandleAsync(number, asked.Text ?? "", caller, cancellation),
        MoveKind.Close => close.HandleAsync(number, asked.Text, caller, cancellation),
        MoveKind.Reopen => reopen.HandleAsync(number, asked.Text ?? "", caller, cancellation),
        MoveKind.Inform => asked.Reason is { } reason
            ? inform.HandleAsync(number, reason, asked.Text ?? "", caller, cancellation)
            : Refuse("reason", $"It must be one of {string.Join(", ", Enum.GetValues<InformReason>().Select(MoveAnswers.Name))}."),
        MoveKind.HandOver => handOver.HandleAsync(number, asked.Line ?? "", asked.At?.ToUniversalTime(), asked.Text, caller, cancellation),
        MoveKind.Correct => CorrectAsync(number, asked, caller, cancellation),
        MoveKind.Note => note.HandleAsync(number, asked.Text ?? "", caller, cancellation),
        MoveKind.Write => write.HandleAsync(number, asked.Text ?? "", caller, cancellation),
        MoveKind.Receive or MoveKind.Withdraw or MoveKind.Add => Refuse("move", $"'{MoveAnswers.Name(asked.Move)}' is the reporter's own; see /api/v1/reports."),
    };

    private Task<MoveResult> DispatchAsync(string number, MoveRequest asked, Actor caller, CancellationToken cancellation)
    {
        if (asked.Lead is null)
        {
            return asked.Assisting is null && asked.Copied is null
                ? dispatch.HandleAsync(number, order: null, asked.Text, caller, cancellation)
                : Refuse("lead", "Units that help or are told come together with a lead unit.");
        }

        var assisting = Units(asked.Assisting);
        var copied = Units(asked.Copied);
        if (!UnitCode.TryParse(asked.Lead, out var lead))
        {
            return Refuse("lead", NotACode(asked.Lead));
        }

        return assisting.Wrong is { } first ? Refuse("assisting", NotACode(first))
            : copied.Wrong is { } second ? Refuse("copied", NotACode(second))
            : dispatch.HandleAsync(number, new DispatchOrder(lead, assisting.Codes, copied.Codes), asked.Text, caller, cancellation);
    }

    private Task<MoveResult> CorrectAsync(string number, MoveRequest asked, Actor caller, CancellationToken cancellation)
    {
        SectorCode? sector = null;
        if (asked.Sector is { } text && !SectorCode.TryParse(text, out sector))
        {
            return Refuse("sector", $"'{Problems.Shown(text)}' is not a sector of this city.");
        }

        var correction = new Correction
        {
            Sector = sector,
            Kind = asked.Kind,
            Urgency = asked.Urgency,
            Place = asked.District is null && asked.Street is null && asked.Place is null
                ? null
                : new Place { DistrictCode = asked.District, StreetCode = asked.Street, Address = asked.Place },
            Reason = asked.Text,
        };
        return correct.HandleAsync(number, correction, caller, cancellation);
    }

    private static (IReadOnlyList<UnitCode> Codes, string? Wrong) Units(IReadOnlyList<string>? asked)
    {
        List<UnitCode> codes = [];
        foreach (var text in asked ?? [])
        {
            if (!UnitCode.TryParse(text, out var code))
            {
                return ([], text);
            }

            codes.Add(code);
        }

        return (codes, null);
    }

    private static string NotACode(string text) => $"'{Problems.Shown(text)}' is not a unit of this city; GET /api/v1/catalogue/units lists them.";

    private static Task<MoveResult> Refuse(string field, string problem) => Task.FromResult<MoveResult>(new MoveResult.Invalid(field, problem));
}
