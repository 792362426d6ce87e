using Hotline.Service.Citizen.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Service.Citizen;

/// <summary>What a person sees when something went wrong: calm words in their language, and never what broke inside.</summary>
internal static class Problem
{
    private static readonly int[] _withWords = [400, 404, 413, 429, 500];

    /// <summary>The page of a status; a status without words of its own gets those of 500 or 400.</summary>
    public static IResult Page(HttpContext http, CitizenHere here, int status)
    {
        PageSecurity.Set(http);
        var worded = _withWords.Contains(status) ? status : status >= 500 ? 500 : 400;
        return new RazorComponentResult<ProblemPage>(new { Here = here, Status = worded }) { StatusCode = status };
    }

    /// <summary>Whether a browser asks for a page, as against a program that asks for data.</summary>
    public static bool WantsPage(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !http.Request.Path.StartsWithSegments("/v3") && !http.Request.Path.StartsWithSegments("/api");

    /// <summary>The status of an exception that nobody caught.</summary>
    public static int StatusOf(Exception? problem) => problem is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    /// <summary>Shows the page where a request ended in an error with nothing to read, or threw.</summary>
    public static void UseCitizenProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = async http =>
            {
                http.Response.StatusCode = StatusOf(http.Features.Get<IExceptionHandlerFeature>()?.Error);
                await ShowAsync(http);
            },
        });
        app.UseStatusCodePages(async context => await ShowAsync(context.HttpContext));
    }

    private static async Task ShowAsync(HttpContext http)
    {
        if (WantsPage(http))
        {
            var here = http.RequestServices.GetRequiredService<CitizenLanguage>().For(http);
            await Page(http, here, http.Response.StatusCode).ExecuteAsync(http);
        }
    }
}
