using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Cases;

/// <summary>Everything the cases stage needs from the container, beside the tickets stage and the words of <c>dialogs/</c>.</summary>
public static class CasesModule
{
    /// <summary>Adds what sends tickets to units and what units do with them.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<DispatchTicket>()
        .AddSingleton<AcceptCase>()
        .AddSingleton<ReturnCase>()
        .AddSingleton<ResolveCase>()
        .AddSingleton<InformReporter>()
        .AddSingleton<HandOverTicket>()
        .AddSingleton<AddNote>()
        .AddSingleton<Redaction>()
        .AddSingleton<ShowCase>()
        .AddSingleton<ListCases>();
}
