using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Integrations.Channels.DirectLine;
using Microsoft.AspNetCore.DataProtection;

namespace Hotline.Service.Citizen;

/// <summary><c>/webchat/token</c>: lets our own page, and no other site's, begin a conversation without a secret.</summary>
internal sealed class WebChatToken(DirectLineTokens tokens, DirectLineCaller caller, IDataProtectionProvider protection)
{
    /// <summary>
    /// The cookie that finds a device's conversation again for thirty days, so that news about a report reaches the person who
    /// made it. A script cannot read it; it is sent to this address only.
    /// </summary>
    private const string Cookie = "hotline-chat";

    private static readonly TimeSpan _kept = TimeSpan.FromDays(30);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("Hotline.Citizen.Chat.v1").ToTimeLimitedDataProtector();

    /// <summary>A token: for the device's conversation when the page asks to resume it, else for a new one.</summary>
    public async Task<IResult> GiveAsync(HttpContext http)
    {
        if (!IsOurPage(http))
        {
            return Results.Json(new { error = "This address is for the citizen page of this service; other sites use a Direct Line secret." }, statusCode: 403);
        }

        if (!caller.MayBegin(http))
        {
            http.Response.Headers.RetryAfter = "10";
            return Results.Json(new { error = "Too many conversations from this network; wait 10 seconds." }, statusCode: 429);
        }

        var resume = await WantsResumeAsync(http);
        var conversation = (resume ? Kept(http) : null) ?? DirectLineCaller.NewConversationId();
        if (resume)
        {
            http.Response.Cookies.Append(Cookie, _seal.Protect(conversation, _kept), Options(http, _kept));
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            conversationId = conversation,
            token = tokens.Issue(new DirectLineGrant(conversation, "citizen", [])),
            expires_in = tokens.LifetimeSeconds,
        });
    }

    /// <summary>Forgets the device's conversation.</summary>
    public static IResult Forget(HttpContext http)
    {
        if (!IsOurPage(http))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        http.Response.Cookies.Delete(Cookie, Options(http, TimeSpan.Zero));
        return Results.NoContent();
    }

    // Every browser of the last ten years names the origin of a POST. A program that names none gains nothing it could not invent.
    private static bool IsOurPage(HttpContext http)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
        var origin = http.Request.Headers.Origin.ToString();
        return site is "" or "same-origin"
            && (origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && SameHost(from, http.Request.Host)));
    }

    private static bool SameHost(Uri from, HostString host) =>
        string.Equals(from.Host, host.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
        && (host.Port is null || from.Port == host.Port);

    private static async Task<bool> WantsResumeAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasJsonContentType() && http.Request.ContentLength is > 0 and < 1000
                && await http.Request.ReadFromJsonAsync<Wish>(http.RequestAborted) is { Resume: true };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private string? Kept(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 and < 2000 } sealedId ? _seal.Unprotect(sealedId) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, TimeSpan age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = "/webchat",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };

    private sealed record Wish(bool Resume);
}
