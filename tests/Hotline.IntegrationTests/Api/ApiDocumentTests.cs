using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Hotline.IntegrationTests.Api;

/// <summary>The document says what the routes do, and comes from this service alone.</summary>
public sealed partial class ApiDocumentTests(ApiService api) : IClassFixture<ApiService>
{
    private static readonly string[] _routes =
    [
        "post /api/v1/reports", "get /api/v1/reports/{number}", "delete /api/v1/reports/{number}", "post /api/v1/reports/{number}/additions",
        "get /api/v1/tickets", "get /api/v1/tickets/{number}", "post /api/v1/tickets/{number}/moves",
        "get /api/v1/queue", "post /api/v1/queue/claims", "delete /api/v1/queue/claims/{number}",
        "get /api/v1/catalogue/sectors", "get /api/v1/catalogue/units", "get /api/v1/catalogue/directory",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_is_described_with_a_summary_an_example_and_its_refusals()
    {
        var document = JsonNode.Parse(await api.Nobody.GetStringAsync("/openapi/v1.json", Cancellation))!;
        var routes = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (Name: $"{method.Key} {path.Key}", Route: method.Value!))).ToList();

        Assert.Equal(_routes.Order(), routes.Select(route => route.Name).Order());
        Assert.All(routes, route =>
        {
            Assert.False(string.IsNullOrEmpty(route.Route["summary"]?.GetValue<string>()), route.Name);
            Assert.True(route.Route["security"] is JsonArray { Count: > 0 }, route.Name);
            Assert.True(route.Route["responses"]!.AsObject().Any(response => response.Key[0] == '4'), route.Name);
            Assert.All(
                route.Route["responses"]!.AsObject().SelectMany(response => response.Value!["content"]?.AsObject() ?? []),
                media => Assert.True(media.Value!["example"] is not null, $"{route.Name} {media.Key}"));
            Assert.True(route.Route["requestBody"] is null || route.Route["requestBody"]!["content"]!["application/json"]!["example"] is not null, route.Name);
        });
    }

    [Fact]
    public async Task The_readable_form_loads_nothing_from_elsewhere()
    {
        var page = await api.Nobody.GetStringAsync("/docs/", Cancellation);

        Assert.DoesNotMatch(Elsewhere(), page);
        Assert.Contains("\"withDefaultFonts\":false", page, StringComparison.Ordinal);
        Assert.True((await api.Nobody.GetAsync("/docs/scalar.js", Cancellation)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_service_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("ok", await api.Nobody.GetStringAsync("/health", Cancellation));
        Assert.Equal("ready", await api.Nobody.GetStringAsync("/health/ready", Cancellation));
    }

    [GeneratedRegex("""(src|href)\s*=\s*["'](https?:)?//""")]
    private static partial Regex Elsewhere();
}
