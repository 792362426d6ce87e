using Hotline.Catalogue;

namespace Hotline.Tickets;

/// <summary>What an agent confirms or corrects. A null field stays as it is; with none at all the suggestion is confirmed.</summary>
public sealed record Correction
{
    /// <summary>The sector.</summary>
    public SectorCode? Sector { get; init; }

    /// <summary>The kind within the sector; empty for none. A new sector without a kind has none.</summary>
    public string? Kind { get; init; }

    /// <summary>How urgent it is. Lowering it needs a <see cref="Reason"/>.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Where; replaces the whole place.</summary>
    public Place? Place { get; init; }

    /// <summary>Why, for colleagues; at most 4,000 characters.</summary>
    public string? Reason { get; init; }
}

/// <summary>Confirms or corrects what triage made of a report: sector, kind, urgency, place. The clocks start again from the opening.</summary>
public sealed class CorrectTicket(MoveTicket move)
{
    /// <summary>Corrects a ticket.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="correction">What is right.</param>
    /// <param name="agent">Who says so.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, Correction correction, Actor agent, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Correct, agent, hand => Decide(hand, correction), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, Correction correction)
    {
        var (ticket, city) = (hand.Ticket, hand.City);
        if (Fault(hand, correction) is { } fault)
        {
            return fault;
        }

        var sector = correction.Sector ?? ticket.Sector;
        var kind = correction.Kind is { } said ? (said.Length == 0 ? null : said) : sector == ticket.Sector ? ticket.Kind : null;
        var urgency = correction.Urgency ?? ticket.Urgency;
        var place = correction.Place is { } corrected ? corrected.WithDistrictOfStreet(city) : ticket.Place;
        var due = DueTimes.From(urgency, sector, kind, ticket.OpenedAt, city);

        var changes = new Dictionary<string, string>();
        Note("sector", ticket.Sector?.Value, sector?.Value);
        Note("kind", ticket.Kind, kind);
        Note("urgency", Name(ticket.Urgency), Name(urgency));
        Note("place", ticket.Place.InCodes(), place.InCodes());

        // What stays the same keeps its clocks, which an addition may have moved.
        var keepsClocks = urgency == ticket.Urgency && sector == ticket.Sector && kind == ticket.Kind;
        return hand.Make(
            MoveKind.Correct,
            correction.Reason,
            before => keepsClocks
                ? before with { Place = place }
                : before with
                {
                    Sector = sector,
                    Kind = kind,
                    Urgency = urgency,
                    Place = place,
                    ReadDueAt = due.ReadDueAt,
                    ReplyDueAt = due.ReplyDueAt,
                    StatutoryDueAt = due.StatutoryDueAt,
                },
            changes);

        void Note(string field, string? before, string? after)
        {
            if (before != after)
            {
                changes[field] = $"{before} → {after}";
            }
        }
    }

    private static MoveResult.Invalid? Fault(TicketAtHand hand, Correction correction)
    {
        var (ticket, city) = (hand.Ticket, hand.City);
        var sector = correction.Sector ?? ticket.Sector;

        return correction switch
        {
            { Sector: { } unknown } when city.Sector(unknown) is null => Invalid("sector", $"'{unknown}' is not a sector of this city."),
            { Kind: { Length: > 0 } kind } when sector is null || city.Kind(sector, kind) is null => Invalid("kind", $"'{kind}' is not a kind of '{sector}'."),
            { Urgency: { } unknown } when !Enum.IsDefined(unknown) => Invalid("urgency", "It must be routine, urgent, critical or emergency."),
            { Urgency: { } lower } when lower < ticket.Urgency && string.IsNullOrWhiteSpace(correction.Reason) =>
                Invalid("reason", $"Lowering the urgency from {Name(ticket.Urgency)} to {Name(lower)} needs a reason."),
            { Place.DistrictCode: { } unknown } when city.District(unknown) is null => Invalid("district", $"'{unknown}' is not a district of this city."),
            { Place.StreetCode: { } unknown } when city.Street(unknown) is null => Invalid("street", $"'{unknown}' is not a street of this city."),
            _ => Texts.FaultIfAny("reason", correction.Reason),
        };
    }

    private static MoveResult.Invalid Invalid(string field, string problem) => new(field, problem);

    private static string Name(Urgency urgency) => urgency.ToString().ToLowerInvariant();
}
