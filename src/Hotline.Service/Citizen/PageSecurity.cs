namespace Hotline.Service.Citizen;

/// <summary>The headers of every citizen page: nothing runs, loads or embeds that is not ours.</summary>
internal static class PageSecurity
{
    /// <summary>Sets the headers.</summary>
    public static void Set(HttpContext http)
    {
        // Older Safari does not count a WebSocket to the same host as 'self'.
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host.ToUriComponent()}";
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; " +
            $"connect-src 'self' {socket}; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // Not 'no-referrer': browsers would then send 'Origin: null' with our own forms.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Pages hold receipts and what people typed: no cache on the way keeps them.
        headers.CacheControl = "no-store";
    }
}
