using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hotline.Catalogue;
using Hotline.Integrations.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.IntegrationTests.Api;

/// <summary>A running service with a key of every role.</summary>
public sealed class ApiService : IAsyncLifetime
{
    private ServiceInProcess? _service;

    public HttpClient Agent { get; private set; } = null!;

    public HttpClient Intake { get; private set; } = null!;

    public HttpClient Fire { get; private set; } = null!;

    public HttpClient Nobody { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _service = await ServiceInProcess.StartAsync("--Api:RequestsPerMinuteWithoutKey=10000");
        Nobody = new HttpClient { BaseAddress = _service.Address };
        Agent = await ClientAsync("agent", ApiRole.Agent, null);
        Intake = await ClientAsync("intake", ApiRole.Intake, null);
        Fire = await ClientAsync("fire", ApiRole.Unit, UnitCode.Parse("fire-rescue"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { Nobody, Agent, Intake, Fire })
        {
            client.Dispose();
        }

        await _service!.DisposeAsync();
    }

    /// <summary>Files a report of its own.</summary>
    public async Task<JsonNode> FileAsync(string narrative = "消防通道堆满杂物，一直没人管。", string? key = null)
    {
        var (status, receipt) = await SendAsync(Intake, HttpMethod.Post, "/api/v1/reports", new { narrative }, ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));
        Assert.True(status is 200 or 201, receipt?.ToJsonString());
        return receipt!;
    }

    /// <summary>The ticket of a receipt, as an agent sees it.</summary>
    public async Task<JsonNode> TicketAsync(JsonNode receipt) =>
        (await SendAsync(Agent, HttpMethod.Get, $"/api/v1/tickets?receipt={receipt["number"]}")).Body!;

    /// <summary>Moves a ticket.</summary>
    public static Task<(int Status, JsonNode? Body)> MoveAsync(HttpClient who, JsonNode ticket, object move) =>
        SendAsync(who, HttpMethod.Post, $"/api/v1/tickets/{ticket["number"]}/moves", move);

    /// <summary>Sends a request and reads the answer.</summary>
    public static async Task<(int Status, JsonNode? Body)> SendAsync(
        HttpClient who, HttpMethod method, string path, object? body = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body) },
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await who.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        if ((int)response.StatusCode >= 400)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }

        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private async Task<HttpClient> ClientAsync(string name, ApiRole role, UnitCode? unit)
    {
        var key = await _service!.Services.GetRequiredService<ApiKeys>().AddAsync(name, role, unit, Cancellation);
        var client = new HttpClient { BaseAddress = _service.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }
}
