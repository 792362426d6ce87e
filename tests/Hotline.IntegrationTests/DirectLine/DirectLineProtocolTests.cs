using System.Net.Http.Headers;
using System.Text;
using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.DirectLine;

/// <summary>Every call of Direct Line 3.0, with the statuses other people's clients act on.</summary>
public sealed class DirectLineProtocolTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>, IDisposable
{
    private static readonly string[] _oneSite = ["https://estate.example"];

    private readonly DirectLineClient _client = new(service);

    [Fact]
    public async Task A_secret_is_exchanged_for_a_token_of_half_an_hour()
    {
        var (status, body) = await _client.PostAsync("/tokens/generate", ServiceUnderTest.Secret, new { user = new { id = "dl_1", name = "Li" } });

        Assert.Equal(200, status);
        Assert.Equal(1800, body.GetProperty("expires_in").GetInt32());
        Assert.NotEmpty(body.Text("conversationId"));
        Assert.NotEmpty(body.Text("token"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret-of-somebody-else-entirely-0000000000")]
    public async Task Without_the_secret_there_is_no_token(string? secret)
    {
        var (status, body) = await _client.PostAsync("/tokens/generate", secret);

        Assert.Equal(403, status);
        Assert.NotEmpty(body.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task A_token_is_refreshed_for_the_same_conversation()
    {
        var (_, first) = await _client.PostAsync("/tokens/generate", ServiceUnderTest.Secret);

        var (status, second) = await _client.PostAsync("/tokens/refresh", first.Text("token"));

        Assert.Equal(200, status);
        Assert.Equal(first.Text("conversationId"), second.Text("conversationId"));
        Assert.NotEqual(first.Text("token"), second.Text("token"));
    }

    [Fact]
    public async Task A_conversation_is_created_once_and_then_exists()
    {
        var (_, granted) = await _client.PostAsync("/tokens/generate", ServiceUnderTest.Secret);

        var (created, body) = await _client.PostAsync("/conversations", granted.Text("token"));
        var (exists, again) = await _client.PostAsync("/conversations", granted.Text("token"));

        Assert.Equal((201, 200), (created, exists));
        Assert.Equal(granted.Text("conversationId"), body.Text("conversationId"));
        Assert.Equal(granted.Text("conversationId"), again.Text("conversationId"));
        Assert.StartsWith("ws://", body.Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_conversation_begins_with_a_greeting_in_the_devices_language()
    {
        var (_, begun) = await _client.PostAsync("/conversations", ServiceUnderTest.Secret, new { locale = "en-US" });

        var (activities, _) = await _client.ReadAsync(begun.Text("conversationId"), begun.Text("token"));

        Assert.NotEmpty(activities);
        Assert.All(activities, activity => Assert.Equal("en", activity.Text("locale")));
    }

    [Fact]
    public async Task A_message_is_echoed_with_the_clients_own_id_and_answered()
    {
        var (id, token, _) = await _client.BeginAsync();
        var (_, before) = await _client.ReadAsync(id, token);

        var posted = await _client.SayAsync(id, token, "消防通道被锁了", "my-own-id-1");

        var (activities, watermark) = await _client.ReadAsync(id, token, before);
        Assert.Equal(posted, activities[0].Text("id"));
        Assert.Matches($"^{id}\\|\\d{{7}}$", posted);
        Assert.Equal("my-own-id-1", activities[0].GetProperty("channelData").Text("clientActivityID"));
        Assert.Contains(activities, JsonReading.IsFromHotline);
        Assert.NotEqual(before, watermark);
    }

    [Fact]
    public async Task The_same_client_id_again_gets_the_same_answer_and_changes_nothing()
    {
        var (id, token, _) = await _client.BeginAsync();
        var first = await _client.SayAsync(id, token, "消防通道被锁了", "again-1");
        var (before, _) = await _client.ReadAsync(id, token);

        var second = await _client.SayAsync(id, token, "消防通道被锁了", "again-1");

        var (after, _) = await _client.ReadAsync(id, token);
        Assert.Equal(first, second);
        Assert.Equal(before.Count, after.Count);
    }

    [Fact]
    public async Task Reconnecting_with_a_watermark_streams_only_what_came_after_it()
    {
        var (id, token, _) = await _client.BeginAsync();
        await _client.SayAsync(id, token, "消防通道被锁了");
        var (seen, watermark) = await _client.ReadAsync(id, token);
        var posted = await _client.SayAsync(id, token, "朝阳区通惠家园12号楼");

        var (status, body) = await _client.GetAsync($"/conversations/{id}?watermark={watermark}", token);

        Assert.Equal(200, status);
        using var socket = await DirectLineClient.ListenAsync(new Uri(body.Text("streamUrl")));
        var frame = await DirectLineClient.FrameAsync(socket);
        Assert.Equal(posted, frame!.Value.GetProperty("activities")[0].Text("id"));
        Assert.DoesNotContain(seen, activity => activity.Text("id") == posted);
    }

    [Fact]
    public async Task A_stream_begins_with_what_was_said_before_it_was_opened_and_goes_on_by_itself()
    {
        var (id, token, stream) = await _client.BeginAsync();
        var early = await _client.SayAsync(id, token, "消防通道被锁了");
        using var socket = await DirectLineClient.ListenAsync(stream);

        var ids = await IdsUntilAsync(socket, early);
        var late = await _client.SayAsync(id, token, "朝阳区通惠家园12号楼");
        ids.AddRange(await IdsUntilAsync(socket, late));

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_and_no_other()
    {
        var (mine, token, _) = await _client.BeginAsync();
        var (other, _, stream) = await _client.BeginAsync();

        Assert.Equal(403, (await _client.PostAsync($"/conversations/{other}/activities", token, DirectLineClient.Message("hi"))).Status);
        Assert.Equal(403, (await _client.GetAsync($"/conversations/{other}/activities", token)).Status);
        Assert.Equal(403, (await _client.GetAsync($"/conversations/{other}", token)).Status);
        Assert.Equal(403, (await _client.PostAsync($"/conversations/{other}/upload?userId=me", token, new ByteArrayContent([1]))).Status);
        Assert.Equal(403, (await _client.GetAsync($"/conversations/{mine}/activities", "not-a-token")).Status);
        Assert.Equal(403, (await _client.GetAsync($"/conversations/{mine}/activities", null)).Status);

        using var socket = new System.Net.WebSockets.ClientWebSocket();
        var stolen = new Uri(stream.ToString().Replace(other, mine, StringComparison.Ordinal));
        await Assert.ThrowsAnyAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(stolen, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":12}")]
    public async Task What_is_no_message_is_refused_with_what_is_allowed(string body)
    {
        var (id, token, _) = await _client.BeginAsync();

        var (status, answer) = await _client.PostAsync($"/conversations/{id}/activities", token, body);

        Assert.Equal(400, status);
        Assert.NotEmpty(answer.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task A_watermark_that_is_no_number_is_refused()
    {
        var (id, token, _) = await _client.BeginAsync();

        Assert.Equal(400, (await _client.GetAsync($"/conversations/{id}/activities?watermark=latest", token)).Status);
    }

    [Fact]
    public async Task A_text_longer_than_the_longest_petition_is_too_large()
    {
        var (id, token, _) = await _client.BeginAsync();

        Assert.Equal(413, (await _client.PostAsync($"/conversations/{id}/activities", token, DirectLineClient.Message(new string('长', 20_001)))).Status);
    }

    [Fact]
    public async Task Other_sites_may_call_from_their_pages()
    {
        using var http = service.NewClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        preflight.Headers.Add("Origin", "https://news.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,x-ms-bot-agent,x-requested-with,content-type");

        using var answer = await http.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("x-ms-bot-agent", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_made_for_one_site_does_not_work_from_another()
    {
        var (_, granted) = await _client.PostAsync("/tokens/generate", ServiceUnderTest.Secret, new { trustedOrigins = _oneSite });
        using var http = service.NewClient();

        Assert.Equal(201, await BeginFromAsync("https://estate.example"));
        Assert.Equal(403, await BeginFromAsync("https://elsewhere.example"));

        async Task<int> BeginFromAsync(string origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", granted.Text("token"));
            request.Headers.Add("Origin", origin);
            request.Content = new StringContent("", Encoding.UTF8);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return (int)response.StatusCode;
        }
    }

    public void Dispose() => _client.Dispose();

    private static async Task<List<string>> IdsUntilAsync(System.Net.WebSockets.ClientWebSocket socket, string last)
    {
        List<string> ids = [];
        while (!ids.Contains(last))
        {
            if (await DirectLineClient.FrameAsync(socket) is { } frame)
            {
                ids.AddRange(frame.GetProperty("activities").EnumerateArray().Select(activity => activity.Text("id")));
            }
        }

        return ids;
    }
}
