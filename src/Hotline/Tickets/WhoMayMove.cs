using static Hotline.Tickets.ActorKind;
using static Hotline.Tickets.MoveKind;

namespace Hotline.Tickets;

/// <summary>Who may make which move, and the only place this is written.</summary>
public static class WhoMayMove
{
    /// <summary>The kinds of actor that may ask for a move.</summary>
    public static IReadOnlyList<ActorKind> For(MoveKind move) => move switch
    {
        Receive => [Service],
        Dispatch or Inform or HandOver or Close or Reopen or Correct => [Agent],
        Accept or Return or Resolve => [UnitMember],
        Withdraw or Add => [Reporter],
        Write or Note => [Agent, UnitMember],
    };

    /// <summary>Whether the move is the lead unit's alone, not an assisting or copied one's.</summary>
    public static bool IsForTheLead(MoveKind move) => move is Accept or Return or Resolve or Write;

    /// <summary>Whether somebody may know that the ticket exists: a unit member only of what the unit leads, assists or is copied on.</summary>
    public static bool MayKnow(Actor actor, Ticket ticket) =>
        actor.Kind != UnitMember
        || (actor.Unit is { } unit && ticket.Assisting.Concat(ticket.Copied).Append(ticket.Lead).Any(one => one?.Value == unit));

    /// <summary>Why somebody may not make a move, or null when they may.</summary>
    public static MoveResult.Invalid? Refusal(Actor actor, Ticket ticket, MoveKind move)
    {
        if (!For(move).Contains(actor.Kind))
        {
            return new MoveResult.Invalid("actor", $"{move} is made by {string.Join(" or ", For(move))}, not by {actor.Kind}.");
        }

        return actor.Kind == UnitMember && IsForTheLead(move) && ticket.Lead?.Value != actor.Unit
            ? new MoveResult.Invalid("unit", $"Only the lead unit, {ticket.Lead}, may {move.ToString().ToLowerInvariant()}.")
            : null;
    }
}
