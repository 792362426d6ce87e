using Hotline.Catalogue;
using Hotline.Reports;
using Hotline.Triage;

namespace Hotline.Tickets;

/// <summary>Opens the ticket for a report: a decision without a store.</summary>
public static class OpenTicket
{
    /// <summary>The ticket a report becomes, and the first line of its history. The record gives it its number.</summary>
    /// <param name="report">What was said.</param>
    /// <param name="assessment">What triage makes of it.</param>
    /// <param name="city">For the clocks.</param>
    public static (Ticket Ticket, HistoryLine FirstLine) For(Report report, Assessment assessment, City city)
    {
        // A sector nobody is sure of is in the suggestions; the ticket starts without, and an agent reads it.
        var sector = assessment.Decision.Match(alarm => alarm.Sector, suggested => suggested.Sector, _ => null);
        var kind = sector is null ? null : assessment.Kind;
        var due = DueTimes.From(assessment.Urgency, sector, kind, report.ReceivedAt, city);

        var ticket = new Ticket
        {
            Number = "",
            ReceiptNumber = report.ReceiptNumber,
            Status = TicketStatus.Received,
            Sector = sector,
            Kind = kind,
            Urgency = assessment.Urgency,
            Place = assessment.Place,
            OpenedAt = report.ReceivedAt,
            ReadDueAt = due.ReadDueAt,
            ReplyDueAt = due.ReplyDueAt,
            StatutoryDueAt = due.StatutoryDueAt,
            Assessment = assessment,
            WantsPerson = report.WantsPerson,
            Version = 1,
        };

        var line = new HistoryLine
        {
            TicketNumber = "",
            Sequence = 1,
            At = report.ReceivedAt,
            Actor = Actor.Reporter,
            Kind = MoveKind.Receive,
            From = null,
            To = TicketStatus.Received,
        };

        return (ticket, line);
    }
}
