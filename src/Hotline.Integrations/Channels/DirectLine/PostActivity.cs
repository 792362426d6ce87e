using System.Text.Json;
using System.Threading.RateLimiting;
using Hotline.Channels;
using Hotline.Integrations.Channels.Attachments;
using Hotline.Journey;
using Hotline.Safety;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Takes one activity from a citizen and hands it to the journey.</summary>
public sealed class PostActivity(ReceiveMessage receive, EmergencyGate gate, IOptions<DirectLineOptions> options, TimeProvider clock) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _pace = PartitionedRateLimiter.Create<string, string>(conversation =>
        RateLimitPartition.GetTokenBucketLimiter(conversation, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.ActivitiesPerMinute,
            TokensPerPeriod = Math.Max(1, options.Value.ActivitiesPerMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        }));

    /// <summary>Answers with the id of the activity once it is durably taken and answered.</summary>
    public async Task<IResult> HandleAsync(
        string conversation, Activity activity, IReadOnlyList<TakenFile.Taken> files, HttpContext http, CancellationToken cancellation)
    {
        // Typing, events and the like are part of the protocol and change nothing here; the answer still names an id.
        if (activity.Type is not (null or "message"))
        {
            return DirectLineBody.Ok(new ResourceResponse(ActivityTranslation.IdOf(conversation, 0)));
        }

        var text = TextOf(activity);
        if (text.Length > InboundMessage.MaxTextLength)
        {
            return DirectLineErrors.TooLarge($"The text has {text.Length} characters; {InboundMessage.MaxTextLength} are allowed.");
        }

        if (text.Length == 0 && files.Count == 0)
        {
            return DirectLineErrors.BadArgument("A message needs a text or a file.");
        }

        using var lease = _pace.AttemptAcquire(conversation);
        if (!lease.IsAcquired && gate.Check(text) is not GateVerdict.Emergency)
        {
            return DirectLineErrors.TooFast(http);
        }

        var message = new InboundMessage
        {
            Id = IdOf(activity),
            Address = new ChannelAddress(ChannelAddress.DirectLine, conversation),
            Text = text,
            Attachments = [.. files.Select(taken => taken.File)],
            TakenAt = files.Select(taken => taken.Place).FirstOrDefault(place => place is not null),
            Locale = activity.Locale is { Length: <= 35 } locale ? locale : null,
            ReceivedAt = clock.GetUtcNow(),
        };

        var result = await receive.HandleAsync(message, cancellation);
        return result.Match(
            answered => DirectLineBody.Ok(new ResourceResponse(ActivityTranslation.IdOf(conversation, answered.Log[0].Sequence))),
            notTaken => DirectLineErrors.NotTaken());
    }

    private static string TextOf(Activity activity) =>
        activity.Text ?? (activity.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "");

    // A client that posts again after a broken connection repeats its own id; one that has none is never taken for a repeat.
    private static string IdOf(Activity activity)
    {
        var data = activity.ChannelData;
        if (data is { ValueKind: JsonValueKind.Object } && data.Value.TryGetProperty("clientActivityID", out var id) && id.ValueKind == JsonValueKind.String
            && id.GetString() is { Length: > 0 and <= 200 } client)
        {
            return client;
        }

        return activity.Id is { Length: > 0 and <= 200 } own ? own : Guid.NewGuid().ToString("N");
    }

    /// <inheritdoc/>
    public void Dispose() => _pace.Dispose();
}
