using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tickets;

/// <summary>Everything the tickets stage needs from the container, but the store and the city.</summary>
public static class TicketsModule
{
    /// <summary>Adds what moves tickets.</summary>
    public static IServiceCollection AddTickets(this IServiceCollection services) =>
        services.AddSingleton<MoveTicket>().AddSingleton<CorrectTicket>();
}
