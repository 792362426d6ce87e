using Hotline.Catalogue;
using Hotline.Tickets;

namespace Hotline.Service.Citizen;

/// <summary>How a report stands, as its reporter may read it: no note between colleagues, no reason a unit gave to the hotline.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Steps">What happened, the first first.</param>
public sealed record StatusView(Ticket Ticket, IReadOnlyList<StatusStep> Steps)
{
    // Their words are written for the reporter, or are the reporter's own.
    private static readonly MoveKind[] _wordsForReporter = [MoveKind.Resolve, MoveKind.Inform, MoveKind.Write, MoveKind.Add, MoveKind.Close];

    // Work among colleagues: neither the line nor its words.
    private static readonly MoveKind[] _notForReporter = [MoveKind.Note, MoveKind.Correct];

    /// <summary>Makes the view of a ticket and its history.</summary>
    public static StatusView Of(Ticket ticket, IReadOnlyList<HistoryLine> history) => new(
        ticket,
        [
            .. history.Where(line => !_notForReporter.Contains(line.Kind)).Select(line => new StatusStep(
                line.Kind, line.At, _wordsForReporter.Contains(line.Kind) ? line.Text : null, line.Attachments.Count, UnitOf(line))),
        ]);

    // The unit it was sent to then; it may have gone to another since.
    private static UnitCode? UnitOf(HistoryLine line) =>
        line.Kind == MoveKind.Dispatch && line.Changes.TryGetValue("lead", out var lead) && UnitCode.TryParse(lead, out var code) ? code : null;

    /// <summary>Whether the reporter can still take it back.</summary>
    public bool MayWithdraw => TicketWorkflow.After(Ticket.Status, MoveKind.Withdraw) is not null;
}

/// <summary>One thing that happened.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Words">Words the reporter may read; null when there are none.</param>
/// <param name="Files">How many files came with it.</param>
/// <param name="Unit">The unit it was sent to; null when it was sent to none.</param>
public sealed record StatusStep(MoveKind Kind, DateTimeOffset At, string? Words, int Files, UnitCode? Unit);
