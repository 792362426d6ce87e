using System.Diagnostics;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Triage;

namespace Hotline.Tickets;

/// <summary>The service centre's promise to act on a report.</summary>
public sealed record Ticket
{
    /// <summary>The reference agents and units use, such as <c>T-20260302-000041</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The report it is about.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>The sector, as suggested until an agent has confirmed or corrected it; null while nobody could say.</summary>
    public required SectorCode? Sector { get; init; }

    /// <summary>A finer kind within the sector, or null.</summary>
    public string? Kind { get; init; }

    /// <summary>How urgent. A machine may raise it; only a person lowers it, with a reason.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Where.</summary>
    public required Place Place { get; init; }

    /// <summary>Who leads; null until dispatched.</summary>
    public UnitCode? Lead { get; init; }

    /// <summary>Who helps.</summary>
    public IReadOnlyList<UnitCode> Assisting { get; init; } = [];

    /// <summary>Who is told.</summary>
    public IReadOnlyList<UnitCode> Copied { get; init; } = [];

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When an agent must have looked at it, in UTC.</summary>
    public required DateTimeOffset ReadDueAt { get; init; }

    /// <summary>When the reporter must have heard from us, in UTC.</summary>
    public required DateTimeOffset ReplyDueAt { get; init; }

    /// <summary>When the law says the investigation must end, in UTC; null where no law sets a time. Replying does not stop it.</summary>
    public DateTimeOffset? StatutoryDueAt { get; init; }

    /// <summary>
    /// The clock that runs out next, in UTC: until an agent has looked that of reading it, then the reporter's. What queues and
    /// inboxes sort by.
    /// </summary>
    public DateTimeOffset DueAt => Status == TicketStatus.Received && ReadDueAt < ReplyDueAt ? ReadDueAt : ReplyDueAt;

    /// <summary>What triage suggested when it was filed. Kept as it was, whatever an agent decides.</summary>
    public required Assessment Assessment { get; init; }

    /// <summary>The last result a unit reported, for the reporter to read; null until then.</summary>
    public string? Result { get; init; }

    /// <summary>The reporter asked for a person.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Which saved version this is, from 1; equals the number of history lines. Saving is refused if a newer one exists by then.</summary>
    public required int Version { get; init; }

    /// <summary>Works out a move without making it: the ticket after the move and the line for its history, or why not.</summary>
    /// <param name="move">What is asked.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="change">What else changes; <see cref="Version"/> and <see cref="Status"/> are set here.</param>
    public MoveResult Make(Move move, DateTimeOffset at, Func<Ticket, Ticket>? change = null)
    {
        if (TicketWorkflow.After(Status, move.Kind) is not { } to)
        {
            return new MoveResult.NotAllowed(Status, move.Kind);
        }

        var after = (change?.Invoke(this) ?? this) with { Status = to, Version = Version + 1 };
        var line = new HistoryLine
        {
            TicketNumber = Number,
            Sequence = after.Version,
            At = at,
            Actor = move.Actor,
            Kind = move.Kind,
            From = Status,
            To = to,
            Text = move.Text,
            Changes = move.Changes,
            Attachments = move.Attachments,
        };

        return new MoveResult.Moved(after, line);
    }
}

/// <summary>A move somebody asks for.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Actor">Who.</param>
/// <param name="Text">A reason, a result, a note; see <see cref="HistoryLine.Text"/>.</param>
public sealed record Move(MoveKind Kind, Actor Actor, string? Text = null)
{
    /// <inheritdoc cref="HistoryLine.Changes"/>
    public IReadOnlyDictionary<string, string> Changes { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc cref="HistoryLine.Attachments"/>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

/// <summary>What came of asking a ticket to move. Exactly one of the nested records.</summary>
public abstract record MoveResult
{
    private MoveResult() { }

    /// <summary>It moved, and (once a handler returns it) the move is saved, with all that belongs to it in one transaction.</summary>
    /// <param name="Ticket">The ticket after the move.</param>
    /// <param name="Line">The line for its history.</param>
    public sealed record Moved(Ticket Ticket, HistoryLine Line) : MoveResult
    {
        /// <summary>What the reporter must be told about it.</summary>
        public IReadOnlyList<Notice> Notices { get; init; } = [];

        /// <summary>Who the reporter is from now on, when they said so with this move; null leaves it as it was.</summary>
        public IdentityChange? Identity { get; init; }
    }

    /// <summary>The workflow has no such move from here.</summary>
    public sealed record NotAllowed(TicketStatus From, MoveKind Move) : MoveResult;

    /// <summary>What was asked is not complete or not known: <paramref name="Field"/> says what, <paramref name="Problem"/> what is allowed (English, for agents and integrators).</summary>
    public sealed record Invalid(string Field, string Problem) : MoveResult;

    /// <summary>Somebody else moved the ticket between our reading it and our saving it. Nothing was saved.</summary>
    public sealed record Overtaken(string Number) : MoveResult;

    /// <summary>No ticket has this number, or this person may not know that one has.</summary>
    public sealed record NoSuchTicket(string Number) : MoveResult;

    /// <summary>Answers one function per kind of result.</summary>
    public T Match<T>(
        Func<Moved, T> moved,
        Func<NotAllowed, T> notAllowed,
        Func<Invalid, T> invalid,
        Func<Overtaken, T> overtaken,
        Func<NoSuchTicket, T> noSuchTicket) =>
        this switch
        {
            Moved result => moved(result),
            NotAllowed result => notAllowed(result),
            Invalid result => invalid(result),
            Overtaken result => overtaken(result),
            NoSuchTicket result => noSuchTicket(result),
            _ => throw new UnreachableException(),
        };
}

/// <summary>A reporter says only now how they want to be known. It is kept with the identity, never in the history.</summary>
/// <param name="Mode">How they want to be known from now on.</param>
/// <param name="Reporter">Who they are; null when they want to stay unknown: then what was kept of them is deleted.</param>
public sealed record IdentityChange(ReporterMode Mode, Reporter? Reporter);
