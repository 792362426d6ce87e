using static Hotline.Tickets.MoveKind;
using static Hotline.Tickets.TicketStatus;

namespace Hotline.Tickets;

/// <summary>Every move a ticket may make, and the only place this is written. Drawn in <c>docs/ticket-workflow.md</c>.</summary>
public static class TicketWorkflow
{
    private static readonly Dictionary<(TicketStatus From, MoveKind Move), TicketStatus> _moves = new()
    {
        [(Received, Dispatch)] = Dispatched,
        [(Received, Inform)] = Informed,
        [(Received, HandOver)] = HandedOver,
        [(Received, Withdraw)] = Withdrawn,

        [(Dispatched, Accept)] = InHand,
        [(Dispatched, Return)] = Returned,
        [(Dispatched, Withdraw)] = Withdrawn,

        [(Returned, Dispatch)] = Dispatched,
        [(Returned, Inform)] = Informed,
        [(Returned, HandOver)] = HandedOver,
        [(Returned, Withdraw)] = Withdrawn,

        [(InHand, Resolve)] = Resolved,
        [(InHand, Return)] = Returned,
        [(InHand, Withdraw)] = Withdrawn,

        [(Resolved, Close)] = Closed,
        [(Resolved, Reopen)] = InHand,
    };

    // What can be said in any status, also when the ticket's life is over: nobody is told "too late to add a photo".
    private static readonly MoveKind[] _always = [Add, Write, Note];

    /// <summary>The status after a move, or null when the workflow has no such move.</summary>
    public static TicketStatus? After(TicketStatus from, MoveKind move) =>
        _always.Contains(move) || (move == Correct && IsOpen(from)) ? from
        : _moves.TryGetValue((from, move), out var to) ? to
        : null;

    /// <summary>The moves that change the status from here; empty when the ticket's life is over.</summary>
    public static IReadOnlyList<MoveKind> MovesFrom(TicketStatus status) =>
        [.. _moves.Keys.Where(key => key.From == status).Select(key => key.Move)];

    /// <summary>Whether anything is still to be done.</summary>
    public static bool IsOpen(TicketStatus status) => MovesFrom(status).Count > 0;

    /// <summary>Whether an agent must act next: the ticket stands in the queue.</summary>
    public static bool WaitsForAgent(TicketStatus status) => status is Received or Returned or Resolved;
}
