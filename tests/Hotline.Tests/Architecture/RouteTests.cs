using Hotline.Service.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Hotline.Tests.Architecture;

/// <summary>Every route requires a policy, or is on this short, named list of public ones.</summary>
public class RouteTests
{
    private static readonly string[] _public =
    [
        // For whoever watches the service.
        "/health", "/health/ready",

        // The citizen: page, form, status; the number and PIN open a report, a token a conversation.
        "/", "/manifest.webmanifest", "/webchat/token", "/webchat/forget", "/report", "/track", "/track/add", "/track/withdraw", "/track/{number}/qr.svg",
        "/v3/directline/tokens/generate", "/v3/directline/tokens/refresh", "/v3/directline/conversations", "/v3/directline/conversations/{id}",
        "/v3/directline/conversations/{id}/activities", "/v3/directline/conversations/{id}/upload", "/v3/directline/conversations/{id}/stream",
        "/api/v1/reports/{number}", "/api/v1/reports/{number}/additions",

        // The doors of the console, and what they look like.
        "/setup", "/sign-in", "/sign-in/denied", "/sign-out", "/invitation", "/console/not-found", "/console/choices/language/{tag}", "/console/choices/look/{look}",

        // Blazor's own; its pages ask for themselves who is there.
        "/_blazor", "/_blazor/negotiate", "/_blazor/disconnect/", "/_blazor/initializers/", "/_framework/opaque-redirect",

        // The API's document.
        "/openapi/{documentName}.json", "/docs/{documentName?}", "/docs/scalar.js", "/docs/scalar.aspnetcore.js", "/docs/favicon.svg",
    ];

    [Fact]
    public async Task Every_route_has_a_policy_or_is_public_by_name()
    {
        await using var app = HotlineHost.Build(
            ["--applicationName=Hotline.Service", $"--Storage:DataDirectory={Path.Combine(Path.GetTempPath(), "hotline-routes")}"]);
        var open =
            from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && IsOpen(endpoint)
            select $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

        Assert.Empty(open.Distinct().Except([.. _public, "/{**path:file}"]));
    }

    // An endpoint of a guarded group that lets everybody in is as open as one nobody guards.
    private static bool IsOpen(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || (endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null);
}
