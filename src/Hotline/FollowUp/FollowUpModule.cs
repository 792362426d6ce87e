using Microsoft.Extensions.DependencyInjection;

namespace Hotline.FollowUp;

/// <summary>Everything the follow-up stage needs from the container, beside the tickets stage.</summary>
public static class FollowUpModule
{
    /// <summary>Adds what happens between the hotline and the reporter after the filing.</summary>
    public static IServiceCollection AddFollowUp(this IServiceCollection services) => services
        .AddSingleton<CloseTicket>()
        .AddSingleton<ReopenTicket>()
        .AddSingleton<WithdrawReport>()
        .AddSingleton<AddToReport>()
        .AddSingleton<WriteToReporter>();
}
