using System.Text.Json.Nodes;
using static Hotline.IntegrationTests.Api.ApiService;

namespace Hotline.IntegrationTests.Api;

/// <summary>Agents' and units' programs read and move tickets, each as far as its key goes.</summary>
public sealed class TicketApiTests(ApiService api) : IClassFixture<ApiService>
{
    [Fact]
    public async Task A_receipt_shows_its_ticket_under_the_promised_names()
    {
        var ticket = await api.TicketAsync(await api.FileAsync("朝阳区劲松街道12号楼楼道里全是煤气味。"));

        string[] promised =
        [
            "number", "receipt", "status", "sector", "urgency", "district", "street", "place", "reporterMode", "channel", "narrative", "suggestions", "dueAt", "units", "history",
        ];
        Assert.Empty(promised.Except(ticket.AsObject().Select(pair => pair.Key)));
        Assert.Equal(("received", "gas", "110105", "anonymous", "api"), (Text(ticket["status"]), Text(ticket["sector"]), Text(ticket["district"]), Text(ticket["reporterMode"]), Text(ticket["channel"])));
        Assert.Equal("gas", Text(ticket["suggestions"]![0]!["sector"]));
        Assert.True(ticket["units"]!["proposed"]!.GetValue<bool>());
        Assert.Equal("receive", Text(ticket["history"]![0]!["move"]));
    }

    [Fact]
    public async Task A_receipt_nobody_has_is_not_found() =>
        Assert.Equal(404, (await SendAsync(api.Agent, HttpMethod.Get, "/api/v1/tickets?receipt=R-0000-0000")).Status);

    [Fact]
    public async Task A_ticket_travels_to_its_end_and_each_refused_move_says_why()
    {
        var ticket = await api.TicketAsync(await api.FileAsync("地下室住满了人，只有一个出口。"));

        var early = await ApiService.MoveAsync(api.Agent, ticket, new { move = "close" });
        var strange = await ApiService.MoveAsync(api.Agent, ticket, new { move = "dispatch", lead = "nobody-knows" });
        var unseen = await ApiService.MoveAsync(api.Fire, ticket, new { move = "accept" });
        Assert.Equal((409, 422, 404), (early.Status, strange.Status, unseen.Status));
        Assert.Equal("lead", Text(strange.Body!["faults"]![0]!["field"]));

        Assert.Equal("dispatched", Text((await ApiService.MoveAsync(api.Agent, ticket, new { move = "dispatch", lead = "fire-rescue", text = "请尽快。" })).Body!["status"]));
        Assert.Equal("inHand", Text((await ApiService.MoveAsync(api.Fire, ticket, new { move = "accept" })).Body!["status"]));

        var empty = await ApiService.MoveAsync(api.Fire, ticket, new { move = "resolve" });
        var notTheirs = await ApiService.MoveAsync(api.Agent, ticket, new { move = "resolve", text = "x" });
        Assert.Equal((422, 422), (empty.Status, notTheirs.Status));

        Assert.Equal("resolved", Text((await ApiService.MoveAsync(api.Fire, ticket, new { move = "resolve", text = "已责令整改。" })).Body!["status"]));
        var closed = (await ApiService.MoveAsync(api.Agent, ticket, new { move = "close" })).Body!;

        Assert.Equal(["receive", "dispatch", "accept", "resolve", "close"], closed["history"]!.AsArray().Select(line => Text(line!["move"])));
        Assert.Equal("api:fire", Text(closed["history"]![2]!["actor"]));
    }

    [Fact]
    public async Task A_unit_reads_its_own_tickets_without_who_reported()
    {
        var ticket = await api.TicketAsync(await api.FileAsync("仓库没有灭火器，我是这里的工人，电话13912345678。"));
        await ApiService.MoveAsync(api.Agent, ticket, new { move = "dispatch", lead = "fire-rescue" });

        var (status, seen) = await SendAsync(api.Fire, HttpMethod.Get, $"/api/v1/tickets/{ticket["number"]}");
        var page = await SendAsync(api.Fire, HttpMethod.Get, "/api/v1/tickets?take=200");

        Assert.Equal(200, status);
        Assert.DoesNotContain("13912345678", seen!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(seen["receipt"]);
        Assert.Contains(page.Body!["items"]!.AsArray(), line => Text(line!["number"]) == Text(ticket["number"]));
        Assert.All(page.Body!["items"]!.AsArray(), line => Assert.Equal("fire-rescue", Text(line!["units"]!["lead"])));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        for (var report = 0; report < 5; report++)
        {
            await api.FileAsync();
        }

        var all = (await SendAsync(api.Agent, HttpMethod.Get, "/api/v1/tickets?take=5")).Body!["items"]!.AsArray().Select(line => Text(line!["number"])).ToList();
        List<string?> paged = [];
        var next = "";
        for (var page = 0; page < 3 && paged.Count < 5; page++)
        {
            var body = (await SendAsync(api.Agent, HttpMethod.Get, $"/api/v1/tickets?take=2{next}")).Body!;
            paged.AddRange(body["items"]!.AsArray().Select(line => Text(line!["number"])));
            next = $"&after={body["next"]}";
        }

        Assert.Equal(all, paged.Take(5));
    }

    [Fact]
    public async Task A_claimed_ticket_is_offered_to_nobody_else_until_it_is_given_back()
    {
        await api.FileAsync();
        var (status, claim) = await SendAsync(api.Agent, HttpMethod.Post, "/api/v1/queue/claims", new { leaseMinutes = 5 });
        var number = Text(claim!["ticket"]!["number"]);

        Assert.Equal(200, status);
        Assert.NotEqual(number, Text((await SendAsync(api.Agent, HttpMethod.Post, "/api/v1/queue/claims")).Body?["ticket"]?["number"]));
        Assert.Equal(204, (await SendAsync(api.Agent, HttpMethod.Delete, $"/api/v1/queue/claims/{number}")).Status);
        Assert.Equal(404, (await SendAsync(api.Agent, HttpMethod.Delete, $"/api/v1/queue/claims/{number}")).Status);
    }

    [Theory]
    [InlineData("status=lost", "status")]
    [InlineData("sector=magic", "sector")]
    [InlineData("take=0", "take")]
    [InlineData("district=1", "district")]
    [InlineData("colour=red", "colour")]
    public async Task A_filter_that_is_not_understood_is_refused(string query, string field)
    {
        var answer = await SendAsync(api.Agent, HttpMethod.Get, $"/api/v1/tickets?{query}");

        Assert.Equal((422, field), (answer.Status, Text(answer.Body!["faults"]![0]!["field"])));
    }

    [Theory]
    [InlineData("/api/v1/tickets")]
    [InlineData("/api/v1/queue")]
    [InlineData("/api/v1/catalogue/sectors")]
    public async Task Without_a_key_nothing_is_read(string path) => Assert.Equal(401, (await SendAsync(api.Nobody, HttpMethod.Get, path)).Status);

    [Fact]
    public async Task Each_key_goes_as_far_as_its_role()
    {
        Assert.Equal(403, (await SendAsync(api.Intake, HttpMethod.Get, "/api/v1/tickets")).Status);
        Assert.Equal(403, (await SendAsync(api.Fire, HttpMethod.Post, "/api/v1/queue/claims")).Status);
        Assert.Equal(403, (await SendAsync(api.Fire, HttpMethod.Post, "/api/v1/reports", new { narrative = "x" })).Status);
        Assert.Equal(200, (await SendAsync(api.Intake, HttpMethod.Get, "/api/v1/catalogue/units")).Status);
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
