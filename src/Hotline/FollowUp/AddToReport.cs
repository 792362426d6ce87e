using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.FollowUp;

/// <summary>The reporter adds to a report: words, photos, the place, who they are. Whoever calls this has proved them.</summary>
public sealed class AddToReport(ITicketStore tickets, MoveTicket move)
{
    /// <summary>Adds and saves that.</summary>
    /// <param name="receiptNumber">The report.</param>
    /// <param name="addition">What they add; not empty.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public async Task<MoveResult> HandleAsync(string receiptNumber, Addition addition, CancellationToken cancellation)
    {
        if (await tickets.FindByReceiptAsync(receiptNumber, cancellation) is not { } ticket)
        {
            return new MoveResult.NoSuchTicket(receiptNumber);
        }

        var known = await tickets.FindReporterAsync(receiptNumber, cancellation);
        return await move.HandleAsync(ticket.Number, MoveKind.Add, Actor.Reporter, hand => Decide(hand, addition, known), cancellation);
    }

    /// <summary>Works the move out for a conversation, which saves it with its own turn.</summary>
    /// <inheritdoc cref="HandleAsync" path="/param"/>
    public async Task<MoveResult> DecideAsync(string receiptNumber, Addition addition, CancellationToken cancellation)
    {
        if (await tickets.FindByReceiptAsync(receiptNumber, cancellation) is not { } ticket)
        {
            return new MoveResult.NoSuchTicket(receiptNumber);
        }

        var known = await tickets.FindReporterAsync(receiptNumber, cancellation);
        return await move.DecideAsync(ticket.Number, MoveKind.Add, Actor.Reporter, hand => Decide(hand, addition, known), cancellation);
    }

    /// <summary>The decision: no clock, no store.</summary>
    /// <param name="hand">The ticket.</param>
    /// <param name="addition">What is added.</param>
    /// <param name="known">Who the reporter was known to be; null for nobody.</param>
    public static MoveResult Decide(TicketAtHand hand, Addition addition, Reporter? known)
    {
        var identity = Identity(hand.Report, addition, known);
        if (Fault(addition, identity) is { } fault)
        {
            return fault;
        }

        var (ticket, city) = (hand.Ticket, hand.City);
        var place = addition.Place is { } said ? said.WithDistrictOfStreet(city) : ticket.Place;

        // A machine may raise: the life-safety gate spoke. Its clocks start now, for it is now that there is danger.
        var isRaised = addition.Dangers.Count > 0 && ticket.Urgency < Urgency.Emergency && TicketWorkflow.IsOpen(ticket.Status);
        var due = isRaised ? DueTimes.From(Urgency.Emergency, ticket.Sector, ticket.Kind, hand.At, city) : null;

        var changes = new Dictionary<string, string>();
        Note("place", ticket.Place.InCodes(), place.InCodes());
        Note("urgency", Name(ticket.Urgency), Name(isRaised ? Urgency.Emergency : ticket.Urgency));
        Note("mode", Name(hand.Report.Mode), Name(identity?.Mode ?? hand.Report.Mode));

        var made = ticket.Make(
            new Move(MoveKind.Add, hand.Actor, addition.Words) { Attachments = addition.Attachments, Changes = changes },
            hand.At,
            before => (before with { Place = place, WantsPerson = before.WantsPerson || addition.WantsPerson }) is var after && due is null
                ? after
                : after with
                {
                    Urgency = Urgency.Emergency,
                    ReadDueAt = due.ReadDueAt,
                    ReplyDueAt = due.ReplyDueAt < before.ReplyDueAt ? due.ReplyDueAt : before.ReplyDueAt,
                });

        return made is MoveResult.Moved moved ? moved with { Identity = identity } : made;

        void Note(string field, string before, string after)
        {
            if (before != after)
            {
                changes[field] = $"{before} → {after}";
            }
        }
    }

    // Who wants to stay unknown is forgotten; who says more of themselves is known by both.
    private static IdentityChange? Identity(Report report, Addition addition, Reporter? known)
    {
        if (addition is { Mode: null, ReporterName: null, Contacts.Count: 0 })
        {
            return null;
        }

        // A contact from somebody who never chose is for the hotline alone.
        var mode = addition.Mode ?? known?.Mode ?? (report.Mode == ReporterMode.Anonymous ? ReporterMode.Confidential : report.Mode);
        if (mode == ReporterMode.Anonymous)
        {
            return new IdentityChange(mode, null);
        }

        var contacts = (known?.Contacts ?? []).Union(addition.Contacts).ToList();
        return new IdentityChange(mode, new Reporter(report.ReceiptNumber, mode, addition.ReporterName ?? known?.Name, contacts));
    }

    private static MoveResult.Invalid? Fault(Addition addition, IdentityChange? identity) => addition switch
    {
        { Words.Length: > InboundMessage.MaxTextLength } => new MoveResult.Invalid("words", "They have more than 20,000 characters."),
        { Place: null, Attachments.Count: 0, WantsPerson: false, Dangers.Count: 0 } when string.IsNullOrWhiteSpace(addition.Words) && identity is null =>
            new MoveResult.Invalid("words", "There is nothing to add."),
        _ => null,
    };

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
