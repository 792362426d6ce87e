using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>Who an agent sends a ticket to.</summary>
/// <param name="Lead">Who leads.</param>
/// <param name="Assisting">Who helps; empty for nobody.</param>
/// <param name="Copied">Who is told; empty for nobody.</param>
public sealed record DispatchOrder(UnitCode Lead, IReadOnlyList<UnitCode> Assisting, IReadOnlyList<UnitCode> Copied);

/// <summary>Sends a ticket to units, as the dispatch directory proposes or as the agent chooses. All of them have it at once.</summary>
public sealed class DispatchTicket(MoveTicket move)
{
    /// <summary>Sends a ticket.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="order">
    /// The agent's own choice; null follows the directory, asked again for the sector, urgency and place as they are now.
    /// </param>
    /// <param name="note">A word for the units, at most 4,000 characters; null for none.</param>
    /// <param name="agent">Who sends it.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, DispatchOrder? order, string? note, Actor agent, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Dispatch, agent, hand => Decide(hand, order, note), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, DispatchOrder? order, string? note)
    {
        if (Texts.FaultIfAny("note", note) is { } tooLong)
        {
            return tooLong;
        }

        return order is null
            ? Proposal(hand.Ticket, hand.City, hand.At).Match(
                units => Send(hand, new DispatchOrder(units.Lead, units.Assisting, units.Copied), note, $"{units.RuleId} ({units.DirectoryVersion})"),
                undecided => new MoveResult.Invalid("lead", $"The directory proposes nobody ({undecided.Reason}): name the lead unit."))
            : Fault(order, hand.City) ?? Send(hand, WithoutRepeats(order), note, directory: null);
    }

    /// <summary>What the directory proposes for a ticket as it is now; the sector is the surest suggestion until an agent has confirmed one.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="city">For the directory.</param>
    /// <param name="at">Now, in UTC: rules are dated.</param>
    public static DispatchProposal Proposal(Ticket ticket, City city, DateTimeOffset at)
    {
        var sector = ticket.Sector ?? (ticket.Assessment.Opinions is [var best, ..] ? best.Sector : null);
        return sector is null
            ? new DispatchProposal.PersonDecides(UndecidedReason.NoRule, city.Directory.Version)
            : city.Directory.Propose(
                new DispatchQuestion(sector, ticket.Kind, ticket.Urgency, ticket.Place, city.Calendar.DateOf(at)), city);
    }

    private static MoveResult Send(TicketAtHand hand, DispatchOrder order, string? note, string? directory)
    {
        var changes = new Dictionary<string, string> { ["lead"] = order.Lead.Value };
        Add("assisting", string.Join(' ', order.Assisting));
        Add("copied", string.Join(' ', order.Copied));
        Add("directory", directory);

        return hand
            .Make(
                MoveKind.Dispatch,
                note,
                ticket => ticket with { Lead = order.Lead, Assisting = order.Assisting, Copied = order.Copied },
                changes)
            .Telling(hand, Phrases.NoticeDispatched, ("unit", hand.NameOf(order.Lead)), ("due", Notices.Time(hand, hand.Ticket.ReplyDueAt)));

        void Add(string field, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                changes[field] = value;
            }
        }
    }

    private static MoveResult.Invalid? Fault(DispatchOrder order, City city)
    {
        if (city.Unit(order.Lead)?.Kind == UnitKind.Hotline)
        {
            return new MoveResult.Invalid("lead", "The hotline does not send a ticket to itself: answer the reporter, or name a unit.");
        }

        return Unknown("lead", [order.Lead]) ?? Unknown("assisting", order.Assisting) ?? Unknown("copied", order.Copied);

        MoveResult.Invalid? Unknown(string field, IEnumerable<UnitCode> units) =>
            units.FirstOrDefault(unit => city.Unit(unit) is null) is { } unknown
                ? new MoveResult.Invalid(field, $"'{unknown}' is not a unit of this city.")
                : null;
    }

    // A unit named twice keeps its greater part.
    private static DispatchOrder WithoutRepeats(DispatchOrder order)
    {
        var assisting = order.Assisting.Distinct().Where(unit => unit != order.Lead).ToList();
        return order with { Assisting = assisting, Copied = [.. order.Copied.Distinct().Where(unit => unit != order.Lead && !assisting.Contains(unit))] };
    }
}
