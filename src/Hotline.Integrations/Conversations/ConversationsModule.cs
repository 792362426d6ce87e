using Hotline.Conversations;
using Hotline.Safety;
using Hotline.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Conversations;

/// <summary>Everything a conversation needs from the container.</summary>
public static class ConversationsModule
{
    /// <summary>
    /// Adds <see cref="Hotline.Conversations.Wording"/>, <see cref="Forms"/>, <see cref="Cues"/> and <see cref="Hearing"/>, read once from <c>dialogs/</c>. A fault
    /// there stops the service at startup, with every other one. Needs the city; takes Traditional characters from <see cref="SafetyRules"/>.
    /// </summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddOptions<DialogsOptions>().BindConfiguration(DialogsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DialogsOptions>, DialogsOptionsRules>();
        services.AddSingleton<DialogsOnDisk>();

        // Reading the options runs the rules above, so whoever asks for the words gets sound ones or the list of faults.
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<DialogsOptions>>().Value;
            return provider.GetRequiredService<DialogsOnDisk>().Read(DialogsOnDisk.Find(options)!, options.Forms)
                .Match(read => read.Dialogs, faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));
        });

        services.AddSingleton(provider => provider.GetRequiredService<Dialogs>().Wording);
        services.AddSingleton(provider => provider.GetRequiredService<Dialogs>().Forms);
        services.AddSingleton(provider => new Cues(provider.GetRequiredService<Dialogs>().Cues, provider.GetService<SafetyRules>()?.Cues.Traditional));
        services.AddSingleton(provider => new Hearing(
            provider.GetRequiredService<Cues>(),
            provider.GetService<PlaceFinder>() ?? new PlaceFinder(provider.GetRequiredService<Hotline.Catalogue.City>())));
        return services;
    }
}
