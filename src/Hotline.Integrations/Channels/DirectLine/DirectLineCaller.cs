using System.Globalization;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Who calls, and whether they may.</summary>
public sealed class DirectLineCaller(DirectLineTokens tokens, IOptions<DirectLineOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _beginnings = PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetSlidingWindowLimiter(network, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.ConversationsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));

    /// <summary>A conversation id nobody can guess: 128 random bits.</summary>
    public static string NewConversationId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the call carries one of the configured secrets.</summary>
    public bool HasSecret(HttpContext http) => tokens.IsSecret(Bearer(http));

    /// <summary>What the call's token grants, or null.</summary>
    public DirectLineGrant? Grant(HttpContext http) =>
        tokens.Read(Bearer(http)) is { } grant && OriginMayUse(http, grant) ? grant : null;

    /// <summary>The grant for one certain conversation: its own token, or a secret (which opens every conversation).</summary>
    public DirectLineGrant? Open(HttpContext http, string conversation) =>
        Grant(http) is { } grant ? (grant.ConversationId == conversation ? grant : null)
        : HasSecret(http) ? new DirectLineGrant(conversation, null, [])
        : null;

    /// <summary>Whether this network address may begin one more conversation now.</summary>
    public bool MayBegin(HttpContext http)
    {
        using var lease = _beginnings.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "?");
        return lease.IsAcquired;
    }

    /// <summary>Where the stream of a conversation is.</summary>
    public string StreamUrl(HttpContext http, DirectLineGrant grant, string? watermark)
    {
        var scheme = http.Request.IsHttps ? "wss" : "ws";
        var after = string.IsNullOrEmpty(watermark) ? "" : $"&watermark={Uri.EscapeDataString(watermark)}";
        return $"{scheme}://{http.Request.Host}{http.Request.PathBase}/v3/directline/conversations/{grant.ConversationId}/stream?t={Uri.EscapeDataString(tokens.Issue(grant))}{after}";
    }

    /// <summary>Reads a watermark; a missing one is the beginning.</summary>
    public static bool TryWatermark(string? watermark, out long after)
    {
        after = 0;
        return string.IsNullOrEmpty(watermark)
            || (long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after) && after >= 0);
    }

    /// <summary>Whether the page that calls is one the token was made for.</summary>
    public static bool OriginMayUse(HttpContext http, DirectLineGrant grant)
    {
        var origin = http.Request.Headers.Origin.ToString();
        return grant.TrustedOrigins.Count == 0 || origin.Length == 0
            || grant.TrustedOrigins.Any(trusted => string.Equals(trusted.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public void Dispose() => _beginnings.Dispose();

    private static string? Bearer(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;
    }
}
