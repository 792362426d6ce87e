using Hotline.Channels;

namespace Hotline.Tickets;

/// <summary>The kinds of move a ticket can make, or of line its history can hold.</summary>
public enum MoveKind
{
    /// <summary>Filed: the first line of every history.</summary>
    Receive = 10,

    /// <summary>An agent sends it to units.</summary>
    Dispatch = 20,

    /// <summary>The lead unit signs for it.</summary>
    Accept = 30,

    /// <summary>The lead unit returns it with a reason.</summary>
    Return = 40,

    /// <summary>The lead unit reports a result.</summary>
    Resolve = 50,

    /// <summary>An agent closes it.</summary>
    Close = 60,

    /// <summary>An agent sends a result back: not solved.</summary>
    Reopen = 70,

    /// <summary>An agent answers instead of dispatching.</summary>
    Inform = 80,

    /// <summary>An agent hands it to an emergency line.</summary>
    HandOver = 90,

    /// <summary>The reporter takes it back.</summary>
    Withdraw = 100,

    /// <summary>An agent confirms or corrects sector, urgency, kind or place. The status stays.</summary>
    Correct = 110,

    /// <summary>The reporter adds words or photos. The status stays.</summary>
    Add = 120,

    /// <summary>An agent or the lead unit writes to the reporter through the service. The status stays.</summary>
    Write = 130,

    /// <summary>An agent or unit member writes a note for colleagues; the reporter does not see it. The status stays.</summary>
    Note = 140,
}

/// <summary>Who made a move.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Id">The agent's or unit member's account name, the integrator key's name; <c>reporter</c> or <c>service</c> otherwise.</param>
/// <param name="Unit">A unit member's unit, by code; else null.</param>
public sealed record Actor(ActorKind Kind, string Id, string? Unit = null)
{
    /// <summary>The person who reported.</summary>
    public static readonly Actor Reporter = new(ActorKind.Reporter, "reporter");

    /// <summary>The service itself.</summary>
    public static readonly Actor Service = new(ActorKind.Service, "service");
}

/// <summary>What somebody who moves tickets is.</summary>
public enum ActorKind
{
    /// <summary>The person who reported.</summary>
    Reporter = 1,

    /// <summary>A person at the hotline.</summary>
    Agent = 2,

    /// <summary>A person in a department.</summary>
    UnitMember = 3,

    /// <summary>The service itself.</summary>
    Service = 4,
}

/// <summary>One line of a ticket's history. History is only ever added to.</summary>
public sealed record HistoryLine
{
    /// <summary>The ticket.</summary>
    public required string TicketNumber { get; init; }

    /// <summary>From 1, without holes; equals the ticket's version after the move.</summary>
    public required int Sequence { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who.</summary>
    public required Actor Actor { get; init; }

    /// <summary>What.</summary>
    public required MoveKind Kind { get; init; }

    /// <summary>The status before; null on the first line.</summary>
    public required TicketStatus? From { get; init; }

    /// <summary>The status after.</summary>
    public required TicketStatus To { get; init; }

    /// <summary>Words that belong to it: a reason, a result, a note, an addition. At most 20,000 characters; null when there are none.</summary>
    public string? Text { get; init; }

    /// <summary>What changed, by field name, such as <c>sector</c>: <c>gas → fire</c>. Empty when nothing but the status did.</summary>
    public IReadOnlyDictionary<string, string> Changes { get; init; } = new Dictionary<string, string>();

    /// <summary>Photos and files that came with it; empty when there are none.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
