using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>A ticket as a unit sees it: complete, with its deadlines, and without who reported it.</summary>
/// <remarks>
/// Neither receipt number nor conversation nor reporter mode is here: each would lead to a person. What people wrote has gone
/// through <see cref="Redaction"/>; the attachments have not, and are shown with that warning.
/// </remarks>
public sealed record CaseView
{
    /// <inheritdoc cref="Ticket.Number"/>
    public required string Number { get; init; }

    /// <inheritdoc cref="Ticket.Status"/>
    public required TicketStatus Status { get; init; }

    /// <inheritdoc cref="Ticket.Sector"/>
    public required SectorCode? Sector { get; init; }

    /// <inheritdoc cref="Ticket.Kind"/>
    public required string? Kind { get; init; }

    /// <inheritdoc cref="Ticket.Urgency"/>
    public required Urgency Urgency { get; init; }

    /// <inheritdoc cref="Ticket.Place"/>
    public required Place Place { get; init; }

    /// <summary>What this unit has to do with it.</summary>
    public required CaseRole Role { get; init; }

    /// <inheritdoc cref="Ticket.Lead"/>
    public required UnitCode? Lead { get; init; }

    /// <inheritdoc cref="Ticket.Assisting"/>
    public required IReadOnlyList<UnitCode> Assisting { get; init; }

    /// <inheritdoc cref="Ticket.Copied"/>
    public required IReadOnlyList<UnitCode> Copied { get; init; }

    /// <inheritdoc cref="Ticket.OpenedAt"/>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <inheritdoc cref="Ticket.ReplyDueAt"/>
    public required DateTimeOffset ReplyDueAt { get; init; }

    /// <inheritdoc cref="Ticket.StatutoryDueAt"/>
    public required DateTimeOffset? StatutoryDueAt { get; init; }

    /// <inheritdoc cref="Ticket.Result"/>
    public required string? Result { get; init; }

    /// <summary>The title, masked; null when there is none.</summary>
    public required string? Title { get; init; }

    /// <summary>The reporter's words, masked.</summary>
    public required string Narrative { get; init; }

    /// <summary>When it happens or happened, masked.</summary>
    public required string? When { get; init; }

    /// <summary>The enterprise or place reported, masked.</summary>
    public required string? Enterprise { get; init; }

    /// <summary>Who is at risk, masked.</summary>
    public required string? PeopleAtRisk { get; init; }

    /// <summary>Answers to the sector's own questions, masked, by question id.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>Photos and files of the report and of what was added to it.</summary>
    public required IReadOnlyList<Attachment> Attachments { get; init; }

    /// <summary>The history as this unit may read it, masked, first line first.</summary>
    public required IReadOnlyList<HistoryLine> History { get; init; }

    /// <summary>Makes the view.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="report">What was reported.</param>
    /// <param name="history">Its whole history.</param>
    /// <param name="known">Who reported, for masking alone; null when that is not kept.</param>
    /// <param name="unit">Who looks; leads, assists or is copied.</param>
    /// <param name="redaction">Masks.</param>
    public static CaseView Of(
        Ticket ticket, Report report, IReadOnlyList<HistoryLine> history, Reporter? known, UnitCode unit, Redaction redaction)
    {
        return new CaseView
        {
            Number = ticket.Number,
            Status = ticket.Status,
            Sector = ticket.Sector,
            Kind = ticket.Kind,
            Urgency = ticket.Urgency,
            Place = ticket.Place with { Address = Masked(ticket.Place.Address) },
            Role = RoleOf(ticket, unit),
            Lead = ticket.Lead,
            Assisting = ticket.Assisting,
            Copied = ticket.Copied,
            OpenedAt = ticket.OpenedAt,
            ReplyDueAt = ticket.ReplyDueAt,
            StatutoryDueAt = ticket.StatutoryDueAt,
            Result = ticket.Result,
            Title = Masked(report.Title),
            Narrative = redaction.Of(report.Narrative, known),
            When = Masked(report.When),
            Enterprise = Masked(report.Enterprise),
            PeopleAtRisk = Masked(report.PeopleAtRisk),
            Answers = report.Answers.ToDictionary(answer => answer.Key, answer => redaction.Of(answer.Value, known)),
            Attachments = [.. report.Attachments, .. history.SelectMany(line => line.Attachments)],
            History = [.. history.Where(line => MayRead(line, ticket, unit)).Select(ForUnits)],
        };

        string? Masked(string? text) => redaction.Of(text, known);

        // How the reporter wants to be known is theirs, and an agent's name is nothing to a unit.
        HistoryLine ForUnits(HistoryLine line) => line with
        {
            Actor = line.Actor.Kind == ActorKind.Agent ? line.Actor with { Id = "hotline" } : line.Actor,
            Text = Masked(line.Text),
            Changes = line.Changes.Where(change => change.Key != "mode").ToDictionary(change => change.Key, change => redaction.Of(change.Value, known)),
        };
    }

    /// <summary>What a unit has to do with a ticket.</summary>
    /// <exception cref="ArgumentException">Nothing.</exception>
    public static CaseRole RoleOf(Ticket ticket, UnitCode unit) =>
        ticket.Lead == unit ? CaseRole.Lead
        : ticket.Assisting.Contains(unit) ? CaseRole.Assisting
        : ticket.Copied.Contains(unit) ? CaseRole.Copied
        : throw new ArgumentException($"{unit} has nothing to do with {ticket.Number}.", nameof(unit));

    // What agents note among themselves, and what passed between the hotline and the reporter, is not for units; nor is a
    // unit's own note for another unit.
    private static bool MayRead(HistoryLine line, Ticket ticket, UnitCode unit) => line.Kind switch
    {
        MoveKind.Note => line.Actor.Unit == unit.Value,
        MoveKind.Write => line.Actor.Unit is { } writer && (writer == unit.Value || ticket.Lead == unit),
        _ => true,
    };
}

/// <summary>What a unit has to do with a ticket.</summary>
public enum CaseRole
{
    /// <summary>It leads: signs, returns, reports the result.</summary>
    Lead = 1,

    /// <summary>It helps the lead.</summary>
    Assisting = 2,

    /// <summary>It is told, for supervision.</summary>
    Copied = 3,
}
