using System.Text.Json;

namespace Hotline.Service.Citizen;

/// <summary>What lets the page be put on a phone's home screen, in the person's language.</summary>
internal static class Manifest
{
    public static IResult Show(HttpContext http, CitizenLanguage language, CitizenAssets assets)
    {
        var here = language.For(http);
        return Results.Text(
            JsonSerializer.Serialize(new
            {
                id = "/",
                name = here.SiteName,
                short_name = here.Voice["SiteShort"],
                description = here.Voice["SiteAbout"],
                lang = here.Voice.HtmlLanguage,
                start_url = "/",
                scope = "/",
                display = "standalone",
                background_color = "#f5f7f6",
                theme_color = "#0b5c55",
                icons = new object[]
                {
                    new { src = assets["icon.svg"], sizes = "any", type = "image/svg+xml" },
                    new { src = assets["icon-192.png"], sizes = "192x192", type = "image/png", purpose = "any maskable" },
                    new { src = assets["icon-512.png"], sizes = "512x512", type = "image/png", purpose = "any maskable" },
                },
            }),
            "application/manifest+json");
    }
}
