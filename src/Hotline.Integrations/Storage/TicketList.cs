using Hotline.Integrations.Storage.Rows;
using Hotline.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Integrations.Storage;

/// <summary>A query for tickets as SQL, paged by key: the hundredth page costs what the first does.</summary>
internal static class TicketList
{
    public static IQueryable<TicketRow> Of(TicketQuery query, HotlineDb db)
    {
        var tickets = db.Tickets.AsNoTracking();
        var statuses = query.Statuses.Select(status => (int)status).ToList();

        if (query.Unit is { Value: var unit })
        {
            // The unit's own index has the status too, so that an inbox does not pass all that the unit ever closed.
            var its = db.TicketUnits.Where(part => part.Unit == unit);
            its = statuses.Count == 0 ? its : its.Where(part => statuses.Contains(part.Status));
            tickets = its.Join(tickets, part => part.TicketId, ticket => ticket.Id, (_, ticket) => ticket);
        }
        else if (statuses.Count > 0)
        {
            tickets = tickets.Where(ticket => statuses.Contains(ticket.Status));
        }

        if (query.Sector is { Value: var sector })
        {
            tickets = tickets.Where(ticket => ticket.Sector == sector);
        }

        if (query.DistrictCode is { } district)
        {
            tickets = tickets.Where(ticket => ticket.DistrictCode == district);
        }

        if (query.AtLeast is { } urgency)
        {
            tickets = tickets.Where(ticket => ticket.Urgency >= (int)urgency);
        }

        return query.Order switch
        {
            TicketOrder.NewestFirst => NewestFirst(tickets, query.After, db),
            TicketOrder.MostUrgentFirst => MostUrgentFirst(tickets, query.After, db),
        };
    }

    private static IQueryable<TicketRow> NewestFirst(IQueryable<TicketRow> tickets, string? after, HotlineDb db)
    {
        if (after is not null)
        {
            var last = db.Tickets.Where(ticket => ticket.Number == after).Select(ticket => ticket.Id);
            tickets = tickets.Where(ticket => ticket.Id < last.FirstOrDefault());
        }

        return tickets.OrderByDescending(ticket => ticket.Id);
    }

    private static IQueryable<TicketRow> MostUrgentFirst(IQueryable<TicketRow> tickets, string? after, HotlineDb db)
    {
        if (after is not null)
        {
            var last = db.Tickets.Where(ticket => ticket.Number == after);
            tickets =
                from ticket in tickets
                from end in last
                where ticket.Urgency < end.Urgency
                    || (ticket.Urgency == end.Urgency && (ticket.DueAt > end.DueAt || (ticket.DueAt == end.DueAt && ticket.Id > end.Id)))
                select ticket;
        }

        return tickets.OrderByDescending(ticket => ticket.Urgency).ThenBy(ticket => ticket.DueAt).ThenBy(ticket => ticket.Id);
    }
}
