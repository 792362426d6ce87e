using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Api;

/// <summary>The API for other programs: reports, tickets, the queue and the catalogue under <c>/api/v1</c>, and the document about it.</summary>
internal static class ApiModule
{
    /// <summary>Where it is.</summary>
    public const string Path = "/api/v1";

    /// <summary>The name of its rate limit.</summary>
    public const string RateLimit = "api";

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsRules>();
        services.AddSingleton<OpenByPin>();
        services.AddSingleton<Standings>();
        services.AddSingleton<TicketViews>();
        services.AddSingleton<MakeMove>();

        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder();
        services.Configure<AuthorizationOptions>(ApiPolicies.Add);
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ApiOptions>>(Limit);

        return services.AddApiDocument();
    }

    /// <summary>Maps it. The pipeline needs authentication, authorization and the rate limiter, in this order.</summary>
    public static void MapApi(this WebApplication app)
    {
        // What no route of ours takes (404, 405, 415) is answered as every other refusal, instead of with an empty page.
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Path), branch => branch.UseStatusCodePages(ApiFaults.AnswerEmpty));

        var api = app.MapGroup(Path)
            .RequireRateLimiting(RateLimit)
            .DisableAntiforgery()
            .AddEndpointFilter(ApiFaults.AnswerOutage)
            .AddEndpointFilter(JsonBodies.RefuseFirst);

        api.MapReports();
        api.MapTickets();
        api.MapQueue();
        api.MapCatalogue();

        app.MapApiDocument();
    }

    private static void Limit(RateLimiterOptions limiter, IOptions<ApiOptions> options)
    {
        var settings = options.Value;
        limiter.AddPolicy(RateLimit, http => http.User.Identity is { AuthenticationType: ApiKeyAuthentication.SchemeName, Name: { } key }
            ? PerMinute($"key {key}", settings.RequestsPerMinute)
            : PerMinute($"address {http.Connection.RemoteIpAddress}", settings.RequestsPerMinuteWithoutKey));

        var others = limiter.OnRejected;
        limiter.OnRejected = async (context, cancellation) =>
        {
            if (!context.HttpContext.Request.Path.StartsWithSegments(Path))
            {
                await (others?.Invoke(context, cancellation) ?? ValueTask.CompletedTask);
                return;
            }

            context.HttpContext.Response.Headers.RetryAfter = "60";
            await Problems.WriteAsync(
                context.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests", "Wait a minute, then go on; a report sent again with the same Idempotency-Key is filed once.");
        };
    }

    private static RateLimitPartition<string> PerMinute(string who, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
}
