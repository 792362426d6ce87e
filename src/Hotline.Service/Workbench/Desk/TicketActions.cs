using System.Security.Claims;
using Hotline.Cases;
using Hotline.FollowUp;
using Hotline.Service.People;
using Hotline.Service.Workbench.Queue;
using Hotline.Tickets;

namespace Hotline.Service.Workbench.Desk;

/// <summary>What an agent can do with the ticket on screen. Each is one handler of the journey, made by whoever sits at the screen.</summary>
internal sealed class TicketActions(
    TakeTicket take, CorrectTicket correct, DispatchTicket dispatch, InformReporter inform, HandOverTicket handOver,
    CloseTicket close, ReopenTicket reopen, WriteToReporter write, AddNote note)
{
    public Task<Done> CorrectAsync(Ticket ticket, Correction correction, ClaimsPrincipal agent) =>
        DecideAsync(ticket, agent, actor => correct.HandleAsync(ticket.Number, correction, actor, default));

    /// <summary>Sends it; without an order as the directory proposes.</summary>
    public Task<Done> DispatchAsync(Ticket ticket, DispatchOrder? order, string? word, ClaimsPrincipal agent) =>
        DecideAsync(ticket, agent, actor => dispatch.HandleAsync(ticket.Number, order, word, actor, default));

    public Task<Done> InformAsync(Ticket ticket, InformReason reason, string answer, ClaimsPrincipal agent) =>
        DecideAsync(ticket, agent, actor => inform.HandleAsync(ticket.Number, reason, answer, actor, default));

    public Task<Done> HandOverAsync(Ticket ticket, string line, string? word, ClaimsPrincipal agent) =>
        DecideAsync(ticket, agent, actor => handOver.HandleAsync(ticket.Number, line, at: null, word, actor, default));

    public Task<Done> CloseAsync(Ticket ticket, string? word, ClaimsPrincipal agent) =>
        DecideAsync(ticket, agent, actor => close.HandleAsync(ticket.Number, word, actor, default));

    public Task<Done> ReopenAsync(Ticket ticket, string reason, ClaimsPrincipal agent) =>
        DecideAsync(ticket, agent, actor => reopen.HandleAsync(ticket.Number, reason, actor, default));

    public Task<Done> WriteAsync(Ticket ticket, string text, ClaimsPrincipal agent) =>
        Done.Of(() => write.HandleAsync(ticket.Number, text, agent.AsAgent(), default));

    public Task<Done> NoteAsync(Ticket ticket, string text, ClaimsPrincipal agent) =>
        Done.Of(() => note.HandleAsync(ticket.Number, text, agent.AsAgent(), default));

    // A decision about a ticket that waits is made by whoever has it. Claiming it again renews the lease.
    private async Task<Done> DecideAsync(Ticket ticket, ClaimsPrincipal agent, Func<Actor, Task<MoveResult>> decide) =>
        TicketWorkflow.WaitsForAgent(ticket.Status) && await take.ThisAsync(ticket.Number, agent) is null
            ? new Done.Held()
            : await Done.Of(() => decide(agent.AsAgent()));
}
