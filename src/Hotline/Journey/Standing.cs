using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Journey;

/// <summary>How a report stands, in words its reporter may read: in the conversation and on the status page alike.</summary>
public static class Standing
{
    /// <summary>What may be told of a ticket.</summary>
    public static ReportStanding Of(Ticket ticket, string language, City city, Wording wording)
    {
        var unit = ticket.Lead is null ? null : city.Unit(ticket.Lead)?.Names.In(language);
        var due = wording.Date(TimeZoneInfo.ConvertTime(ticket.ReplyDueAt, city.Calendar.Zone), language);
        return new ReportStanding(ticket.Status.ToString(), unit, due, ticket.Result);
    }
}
