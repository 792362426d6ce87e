using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Safety;
using Wording = Hotline.Conversations.Wording;

namespace Hotline.Journey;

/// <summary>Says hello in a conversation nobody has spoken in yet.</summary>
public sealed class GreetCitizen(IRecord record, Wording wording, City city, Forms forms, TimeProvider clock)
{
    /// <summary>Greets, once a conversation however often it is asked.</summary>
    /// <param name="address">The conversation.</param>
    /// <param name="locale">The BCP 47 tag the person's device asks for; null greets in the city's first language.</param>
    /// <param name="cancellation">Cancelling before the greeting is written leaves nothing behind.</param>
    /// <returns>Whether the conversation is new.</returns>
    public async Task<bool> HandleAsync(ChannelAddress address, string? locale, CancellationToken cancellation)
    {
        if ((await record.LogAsync(address, after: 0, take: 1, cancellation)).Count > 0)
        {
            return false;
        }

        var language = wording.LanguageFor(locale);
        var now = clock.GetUtcNow();
        var greeting = Asking.Of(Conversation.New(language), new IntakeContext { Now = now, Gate = new GateVerdict.Clear([]), City = city, Forms = forms });
        for (var i = 0; i < greeting.Count; i++)
        {
            await record.AppendAsync(address, $"greeting-{i + 1}", wording.Say(greeting[i], language), now, cancellation);
        }

        return true;
    }
}
