using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.DirectLine;

/// <summary>The protocol by hand, so that each call's status and shape can be looked at.</summary>
internal sealed class DirectLineClient(ServiceUnderTest service) : IDisposable
{
    private readonly HttpClient _http = service.NewClient();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? bearer, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline{path}");
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string raw => new StringContent(raw, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        using var response = await _http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public Task<(int Status, JsonElement Body)> PostAsync(string path, string? bearer, object? body = null) => SendAsync(HttpMethod.Post, path, bearer, body);

    public Task<(int Status, JsonElement Body)> GetAsync(string path, string? bearer) => SendAsync(HttpMethod.Get, path, bearer);

    /// <summary>A new conversation: its id, a token for it, and where its stream is.</summary>
    public async Task<(string Id, string Token, Uri Stream)> BeginAsync()
    {
        var (_, begun) = await PostAsync("/conversations", ServiceUnderTest.Secret, new { locale = "zh-CN" });
        return (begun.Text("conversationId"), begun.Text("token"), new Uri(begun.Text("streamUrl")));
    }

    /// <summary>Says something and returns the id of the activity.</summary>
    public async Task<string> SayAsync(string conversation, string token, string text, string? clientId = null)
    {
        var (status, body) = await PostAsync($"/conversations/{conversation}/activities", token, Message(text, clientId));
        Assert.Equal(200, status);
        return body.Text("id");
    }

    /// <summary>Every activity after a watermark, and the watermark after them.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadAsync(string conversation, string token, string watermark = "")
    {
        var (status, body) = await GetAsync($"/conversations/{conversation}/activities?watermark={watermark}", token);
        Assert.Equal(200, status);
        return ([.. body.GetProperty("activities").EnumerateArray()], body.Text("watermark"));
    }

    public static object Message(string text, string? clientId = null) => new
    {
        type = "message",
        text,
        from = new { id = "citizen" },
        locale = "zh-CN",
        channelData = new { clientActivityID = clientId ?? Guid.NewGuid().ToString() },
    };

    /// <summary>One frame of a stream; null for an empty one, which only keeps the line open.</summary>
    public static async Task<JsonElement?> FrameAsync(ClientWebSocket socket)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        WebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer, Cancellation);
            whole.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return whole.Length == 0 ? null : JsonDocument.Parse(whole.ToArray()).RootElement;
    }

    public static async Task<ClientWebSocket> ListenAsync(Uri stream)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(stream, Cancellation);
        return socket;
    }

    public void Dispose() => _http.Dispose();
}

internal static class JsonReading
{
    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static bool IsFromHotline(this JsonElement activity) => activity.GetProperty("from").Text("role") == "bot";
}
