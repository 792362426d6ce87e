using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Hands out tokens and reads them back. A token is good for one conversation, for a while, and nothing is stored for it.</summary>
public sealed class DirectLineTokens(IDataProtectionProvider protection, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Hotline.DirectLine.Token.v1");
    private readonly DirectLineOptions _options = options.Value;

    /// <summary>How long a new token is good for, in seconds.</summary>
    public int LifetimeSeconds => _options.TokenLifetimeSeconds;

    /// <summary>A new token.</summary>
    public string Issue(DirectLineGrant grant)
    {
        var expires = clock.GetUtcNow().AddSeconds(_options.TokenLifetimeSeconds).ToUnixTimeSeconds();
        return _protector.Protect(JsonSerializer.Serialize(new Payload(grant.ConversationId, grant.UserId, grant.TrustedOrigins, expires)));
    }

    /// <summary>What a token grants, or null when it is not ours or has run out.</summary>
    public DirectLineGrant? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 4096)
        {
            return null;
        }

        try
        {
            var payload = JsonSerializer.Deserialize<Payload>(_protector.Unprotect(token));
            return payload is not null && payload.Expires > clock.GetUtcNow().ToUnixTimeSeconds()
                ? new DirectLineGrant(payload.Conversation, payload.User, payload.Origins ?? [])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether this is one of the configured secrets; takes the same time whichever it is.</summary>
    public bool IsSecret(string? candidate)
    {
        var given = SHA256.HashData(Encoding.UTF8.GetBytes(candidate ?? ""));
        var found = false;
        foreach (var secret in _options.Secrets)
        {
            found |= CryptographicOperations.FixedTimeEquals(given, SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        }

        return found;
    }

    private sealed record Payload(string Conversation, string? User, IReadOnlyList<string>? Origins, long Expires);
}

/// <summary>What a token grants.</summary>
/// <param name="ConversationId">The one conversation.</param>
/// <param name="UserId">Who speaks, as the token was asked for; null when nobody said.</param>
/// <param name="TrustedOrigins">Origins that may use it; empty means any.</param>
public sealed record DirectLineGrant(string ConversationId, string? UserId, IReadOnlyList<string> TrustedOrigins);
