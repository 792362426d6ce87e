namespace Hotline.Service.Workbench;

/// <summary>What browsers are told about the console's pages.</summary>
internal static class SecurityHeaders
{
    // No inline script and nothing from elsewhere. Inline styles stay allowed: the component library sets positions with them.
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
        "connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    /// <summary>Paths whose pages are the console's.</summary>
    public static readonly IReadOnlyList<string> Paths = ["/console", "/sign-in", "/sign-out", "/setup", "/invitation"];

    /// <summary>Adds the headers to the console's pages.</summary>
    public static void UseConsoleHeaders(this WebApplication app) =>
        app.UseWhen(context => Paths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)), console =>
            console.Use((context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers.CacheControl = "no-cache, no-store";
                return next(context);
            }));
}
