using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hotline.Catalogue;
using Hotline.Integrations.Channels.DirectLine;
using Hotline.Service.Citizen.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Citizen;

/// <summary>The citizen's pages: the chat, the form, the status.</summary>
internal static class CitizenModule
{
    /// <summary>Adds the pages. Needs the city, storage and the Direct Line channel. Words that are missing stop the service at startup.</summary>
    public static IServiceCollection AddCitizenPages(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Chinese as it is, not as six bytes of entity a character: half the weight of a page.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = "hotline-form");
        services.AddSingleton(provider => PageWords.Read(PageWords.FindFolder(), provider.GetRequiredService<City>().Languages));
        services.AddSingleton<CitizenLanguage>();
        services.AddSingleton<CitizenAssets>();
        services.AddSingleton<KeptFiles>();
        services.AddSingleton<TrackAttempts>();
        services.AddSingleton<TrackPass>();
        services.AddSingleton<ReadReportForm>();
        services.AddSingleton<WebChatToken>();
        services.AddSingleton<ReportEndpoints>();
        services.AddSingleton<StatusPages>();
        services.AddSingleton<TrackEndpoints>();
        services.AddSingleton<ChangeEndpoints>();
        return services;
    }

    /// <summary>Maps the pages.</summary>
    public static void MapCitizenPages(this WebApplication app)
    {
        // Asked for here, so that words that are missing are told at startup.
        _ = app.Services.GetRequiredService<PageWords>();

        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        pages.MapGet("/", Chat);
        pages.MapGet("/manifest.webmanifest", Manifest.Show);
        pages.MapPost("/webchat/token", (HttpContext http, WebChatToken token) => token.GiveAsync(http));
        pages.MapPost("/webchat/forget", WebChatToken.Forget);
        pages.MapGet("/report", (HttpContext http, ReportEndpoints report) => report.Show(http));
        pages.MapPost("/report", (HttpContext http, ReportEndpoints report, CancellationToken cancellation) => report.FileAsync(http, cancellation));
        pages.MapGet("/track", (HttpContext http, TrackEndpoints track) => track.Ask(http));
        pages.MapPost("/track", (HttpContext http, TrackEndpoints track, CancellationToken cancellation) => track.ShowAsync(http, cancellation));
        pages.MapPost("/track/add", (HttpContext http, ChangeEndpoints change, CancellationToken cancellation) => change.AddAsync(http, cancellation));
        pages.MapPost("/track/withdraw", (HttpContext http, ChangeEndpoints change, CancellationToken cancellation) => change.WithdrawAsync(http, cancellation));
        pages.MapGet("/track/{number}/qr.svg", ReceiptQr.Draw);
    }

    private static IResult Chat(HttpContext http, CitizenLanguage language, IOptions<DirectLineOptions> options)
    {
        PageSecurity.Set(http);
        return new RazorComponentResult<ChatPage>(new { Here = language.For(http), MostBytes = options.Value.MaxUploadBytes, ReadUpload.MostFiles });
    }
}
