using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.DirectLine;

public sealed class DirectLinePaceTests(DirectLinePaceTests.AStrictService service) : IClassFixture<DirectLinePaceTests.AStrictService>, IDisposable
{
    private readonly DirectLineClient _client = new(service);

    [Fact]
    public async Task Too_many_messages_are_told_to_wait_but_an_emergency_never_is()
    {
        var (id, token, _) = await _client.BeginAsync();
        var statuses = new List<int>();
        for (var i = 0; i < 8; i++)
        {
            statuses.Add((await _client.PostAsync($"/conversations/{id}/activities", token, DirectLineClient.Message("你好"))).Status);
        }

        var emergency = await _client.PostAsync($"/conversations/{id}/activities", token, DirectLineClient.Message("着火了，有人困在里面"));

        Assert.Equal(200, statuses[0]);
        Assert.Contains(429, statuses);
        Assert.Equal(200, emergency.Status);
    }

    [Fact]
    public async Task One_network_cannot_begin_conversations_without_end()
    {
        using var http = service.NewClient();
        var statuses = new List<int>();
        for (var i = 0; i < 12; i++)
        {
            using var answer = await http.PostAsync("/webchat/token", null, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal(200, statuses[0]);
        Assert.Equal(429, statuses[^1]);
    }

    public void Dispose() => _client.Dispose();

    public sealed class AStrictService : ServiceUnderTest
    {
        protected override IEnumerable<(string Name, string Value)> Settings =>
            [("Channels__DirectLine__ActivitiesPerMinute", "5"), ("Channels__DirectLine__ConversationsPerMinute", "10")];
    }
}
