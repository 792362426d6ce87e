using System.Text.Json;
using Hotline.Tickets;

namespace Hotline.Service.Api;

/// <summary>What came of a move, as HTTP: 200, 404, 409 or 422.</summary>
internal static class MoveAnswers
{
    /// <summary>Answers; a move that was made is answered by <paramref name="moved"/>.</summary>
    public static Task<IResult> AnswerAsync(this MoveResult result, Func<MoveResult.Moved, Task<IResult>> moved) => result.Match(
        moved,
        notAllowed => Task.FromResult(Problems.Of(
            StatusCodes.Status409Conflict,
            "The ticket was not moved",
            $"It is {Name(notAllowed.From)}; from there {Allowed(notAllowed.From)} Look at the ticket again.",
            new Fault("move", Name(notAllowed.Move), Allowed(notAllowed.From).TrimEnd('.')))),
        invalid => Task.FromResult(Problems.Unacceptable("The ticket was not moved", [new Fault(invalid.Field, null, invalid.Problem.TrimEnd('.'))])),
        overtaken => Task.FromResult(Problems.Of(
            StatusCodes.Status409Conflict, "The ticket was not moved", "Somebody else moved it a moment ago. Look at the ticket again.")),
        noSuchTicket => Task.FromResult(Problems.NotFound($"There is no ticket {Problems.Shown(noSuchTicket.Number)}, or this key may not know of it.")));

    /// <summary>A member of an enumeration as it is written in JSON.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Allowed(TicketStatus from) => TicketWorkflow.MovesFrom(from) is { Count: > 0 } moves
        ? $"{string.Join(", ", moves.Select(Name))} are allowed."
        : "no move changes the status any more; note and write are allowed.";
}
