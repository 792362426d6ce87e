using Hotline.Catalogue;
using Hotline.Reports;

namespace Hotline.Service.Citizen;

/// <summary>What every citizen page needs to know about the request it answers.</summary>
/// <param name="Voice">The words, in the person's language.</param>
/// <param name="Others">The other languages, with the address of this page in each.</param>
/// <param name="City">The city.</param>
/// <param name="Path">The page's path, such as <c>/report</c>.</param>
public sealed record CitizenHere(PageVoice Voice, IReadOnlyList<(PageVoice Voice, string Address)> Others, City City, string Path)
{
    /// <summary>The tag of the person's language.</summary>
    public string Language => Voice.Language;

    /// <summary>The site's name.</summary>
    public string SiteName => Voice.Fill("SiteName", ("city", City.Names.In(Language)));

    /// <summary>The three numbers on top of every page: fire, police, ambulance where the catalogue keeps that order.</summary>
    public IEnumerable<EmergencyLine> FirstLines => City.EmergencyLines.Take(3);

    /// <summary>A point in time as people of the city read it.</summary>
    public string Time(DateTimeOffset at) => Voice.Time(at, City.Calendar.Zone);
}

/// <summary>Chooses a person's language: what they pick, else what they picked before, else what their device asks for, else the city's first.</summary>
public sealed class CitizenLanguage(PageWords words, City city)
{
    /// <summary>The cookie that keeps the choice for a year. It holds the language and nothing else.</summary>
    public const string Cookie = "hotline-language";

    /// <summary>What the page needs to know about this request. A language in the address (<c>?lang=en</c>) is kept.</summary>
    public CitizenHere For(HttpContext http)
    {
        var picked = Known(http.Request.Query["lang"]);
        if (picked is not null)
        {
            http.Response.Cookies.Append(Cookie, picked, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
        }

        var language = picked ?? Known(http.Request.Cookies[Cookie]) ?? Asked(http) ?? words.Languages[0];

        // What answers a form of the status page has an address that only a form can open.
        var path = http.Request.Path.StartsWithSegments("/track") ? "/track" : http.Request.Path.Value ?? "/";
        var number = ReceiptNumber.TryParse(http.Request.Query["number"], out var receipt) ? $"&number={receipt}" : "";
        return new CitizenHere(
            words.In(language),
            [.. words.Languages.Where(other => other != language).Select(other => (words.In(other), $"{path}?lang={other}{number}"))],
            city,
            path);
    }

    private string? Asked(HttpContext http) => http.Request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(one => one.Quality ?? 1)
        .Select(one => Known(one.Value.Value))
        .FirstOrDefault(known => known is not null);

    private string? Known(string? tag) =>
        tag is null or { Length: > 35 } ? null
        : words.Languages.FirstOrDefault(language => string.Equals(language, tag.Split('-')[0], StringComparison.OrdinalIgnoreCase));
}
