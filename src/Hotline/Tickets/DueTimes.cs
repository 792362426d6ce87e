using Hotline.Catalogue;

namespace Hotline.Tickets;

/// <summary>When a ticket's clocks run out. The limits are the city's data; this only starts them.</summary>
/// <param name="ReadDueAt"><inheritdoc cref="Ticket.ReadDueAt" path="/summary"/></param>
/// <param name="ReplyDueAt"><inheritdoc cref="Ticket.ReplyDueAt" path="/summary"/></param>
/// <param name="StatutoryDueAt"><inheritdoc cref="Ticket.StatutoryDueAt" path="/summary"/></param>
public sealed record DueTimes(DateTimeOffset ReadDueAt, DateTimeOffset ReplyDueAt, DateTimeOffset? StatutoryDueAt)
{
    /// <summary>Works them out.</summary>
    /// <param name="urgency">How urgent it is.</param>
    /// <param name="sector">The sector; null while nobody could say, and then no law sets a time yet.</param>
    /// <param name="kind">The kind within it, or null.</param>
    /// <param name="start">When they start, in UTC.</param>
    /// <param name="city">For the limits and the calendar.</param>
    public static DueTimes From(Urgency urgency, SectorCode? sector, string? kind, DateTimeOffset start, City city)
    {
        var level = city.Level(urgency);
        var reply = city.Clock(level.Clock)
            ?? throw new InvalidOperationException($"The clock '{level.Clock}' of urgency '{urgency}' is not in the catalogue.");

        // Where several laws bind, the one that ends first is the one to keep.
        var statutory = sector is null
            ? []
            : city.StatutoryClocks(sector, kind).Select(clock => clock.DueAt(start, city.Calendar)).ToList();

        return new DueTimes(start + level.ReadWithin, reply.DueAt(start, city.Calendar), statutory.Count == 0 ? null : statutory.Min());
    }
}
