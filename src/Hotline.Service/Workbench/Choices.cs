using Hotline.Service.Workbench.Words;

namespace Hotline.Service.Workbench;

/// <summary>What a person has chosen for their own browser: language and look. Kept in two cookies that say nothing else.</summary>
internal static class Choices
{
    private const string LanguageCookie = "hotline.language";
    private const string LookCookie = "hotline.look";

    /// <summary>Light, dark, or as the device has it.</summary>
    public static readonly IReadOnlyList<string> Looks = ["auto", "light", "dark"];

    /// <summary>The language chosen, else the first one the browser asks for that we have.</summary>
    public static string LanguageOf(HttpContext http, ConsoleWords words) =>
        http.Request.Cookies[LanguageCookie] is { } chosen && words.Languages.Contains(chosen)
            ? chosen
            : http.Request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(language => language.Quality ?? 1)
                .Select(language => words.Languages.FirstOrDefault(one => language.Value.StartsWith(one, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(language => language is not null) ?? words.Languages[0];

    /// <summary>The look chosen, else as the device has it.</summary>
    public static string LookOf(HttpContext http) =>
        http.Request.Cookies[LookCookie] is { } look && Looks.Contains(look) ? look : Looks[0];

    /// <summary>Maps the two switches of the bar. They are links, so that they also work where there is no script.</summary>
    public static void MapChoices(this IEndpointRouteBuilder app)
    {
        app.MapGet("/console/choices/language/{tag}", (string tag, string? back, HttpContext http, ConsoleWords words) =>
            Keep(http, LanguageCookie, words.Known(tag), back)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/console/choices/look/{look}", (string look, string? back, HttpContext http) =>
            Keep(http, LookCookie, Looks.Contains(look) ? look : Looks[0], back)).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Keep(HttpContext http, string cookie, string value, string? back)
    {
        http.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
            Secure = http.Request.IsHttps,
        });
        return TypedResults.LocalRedirect(Paths.IsLocal(back) ? back! : "/console");
    }
}

/// <summary>Where links may lead.</summary>
internal static class Paths
{
    /// <summary>Whether it is a path of this service, and not of another one that looks like it.</summary>
    public static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
