using System.Text;
using System.Text.Json.Nodes;
using static Hotline.IntegrationTests.Api.ApiService;

namespace Hotline.IntegrationTests.Api;

/// <summary>Another program files a report and follows it.</summary>
public sealed class ReportApiTests(ApiService api) : IClassFixture<ApiService>
{
    [Fact]
    public async Task The_same_key_gives_the_same_receipt_and_files_nothing()
    {
        var body = new { narrative = "楼道被电动车堵死了。" };
        var first = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", body, ("Idempotency-Key", "same"));
        var second = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", body, ("Idempotency-Key", "same"));

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(first.Body!.ToJsonString(), second.Body!.ToJsonString());
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_told_and_not_lost()
    {
        await api.FileAsync("楼道被堵住了。", "reused");
        var (status, problem) = await SendAsync(
            api.Intake, HttpMethod.Post, "/api/v1/reports", new { narrative = "工地塔吊在晃。" }, ("Idempotency-Key", "reused"));

        Assert.Equal((422, "Idempotency-Key"), (status, FieldOf(problem)));
    }

    [Fact]
    public async Task Two_callers_may_use_the_same_key()
    {
        var body = new { narrative = "井盖没了。" };
        var first = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", body, ("Idempotency-Key", "1"));
        var second = await SendAsync(api.Agent, HttpMethod.Post, "/api/v1/reports", body, ("Idempotency-Key", "1"));

        Assert.Equal((201, 201), (first.Status, second.Status));
    }

    [Fact]
    public async Task Danger_is_answered_with_whom_to_ring()
    {
        var receipt = await api.FileAsync("厨房煤气味特别大，家里有老人！");

        Assert.Equal("emergency", receipt["urgency"]!.GetValue<string>());
        Assert.Contains("119", receipt["emergency"]!["numbers"]!.AsArray().Select(number => number!.GetValue<string>()));
        Assert.NotEmpty(receipt["emergency"]!["advice"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"narative":"x"}""", 400, "narative")]
    [InlineData("""{}""", 400, "narrative")]
    [InlineData("""{"narrative":null}""", 400, "narrative")]
    [InlineData("""{"narrative":7}""", 400, "narrative")]
    [InlineData("""{"narrative":"x","narrative":"y"}""", 400, "narrative")]
    [InlineData("""{"narrative":"x","reporterMode":"king"}""", 400, "reporterMode")]
    [InlineData("""{"narrative":"x","reporterMode":1}""", 400, "reporterMode")]
    [InlineData("""{"narrative":"x",""", 400, "$")]
    [InlineData("[]", 400, "$")]
    [InlineData("""{"narrative":"  "}""", 422, "narrative")]
    [InlineData("""{"narrative":"x","district":"Mars"}""", 422, "district")]
    [InlineData("""{"narrative":"x","district":"110105","street":"110101001"}""", 422, "street")]
    [InlineData("""{"narrative":"x","latitude":39.9}""", 422, "longitude")]
    [InlineData("""{"narrative":"x","latitude":99,"longitude":1}""", 422, "latitude")]
    [InlineData("""{"narrative":"x","reporterMode":"named"}""", 422, "reporterMode")]
    [InlineData("""{"narrative":"x","language":"tlh"}""", 422, "language")]
    public async Task A_body_that_cannot_be_taken_is_refused_with_the_field(string body, int status, string field)
    {
        var answer = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", Json(body));

        Assert.Equal((status, field), (answer.Status, FieldOf(answer.Body)));
        Assert.NotEmpty(answer.Body!["faults"]![0]!["allowed"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_fault_is_told_at_once()
    {
        var answer = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", Json("""{"narrative":"","district":"Mars","email":"x"}"""));

        Assert.Equal(["narrative", "email", "district"], answer.Body!["faults"]!.AsArray().Select(fault => fault!["field"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_body_too_large_and_one_of_another_kind_are_refused()
    {
        var large = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", new { narrative = new string('x', 300_000) });
        var form = await SendAsync(api.Intake, HttpMethod.Post, "/api/v1/reports", new StringContent("narrative=x"));

        Assert.Equal((413, 415), (large.Status, form.Status));
    }

    [Fact]
    public async Task Number_and_PIN_open_the_status_and_nothing_else_does()
    {
        var receipt = await api.FileAsync();
        var path = $"/api/v1/reports/{receipt["number"]}";
        var pin = receipt["pin"]!.GetValue<string>();
        var wrong = pin == "123456" ? "123457" : "123456";

        var opened = await SendAsync(api.Nobody, HttpMethod.Get, path, null, ("X-Receipt-Pin", pin));
        var wrongPin = await SendAsync(api.Nobody, HttpMethod.Get, path, null, ("X-Receipt-Pin", wrong));
        var noPin = await SendAsync(api.Nobody, HttpMethod.Get, $"{path}?pin={pin}");
        var wrongNumber = await SendAsync(api.Nobody, HttpMethod.Get, "/api/v1/reports/R-0000-0001", null, ("X-Receipt-Pin", pin));

        Assert.Equal((200, "received"), (opened.Status, opened.Body!["status"]!.GetValue<string>()));
        Assert.Equal((404, 404, 404), (wrongPin.Status, noPin.Status, wrongNumber.Status));
        Assert.Equal(wrongPin.Body!.ToJsonString(), wrongNumber.Body!.ToJsonString());
    }

    [Fact]
    public async Task Danger_said_later_raises_the_ticket()
    {
        var receipt = await api.FileAsync("楼下饭馆的煤气罐放在过道里。");
        var added = await SendAsync(
            api.Nobody, HttpMethod.Post, $"/api/v1/reports/{receipt["number"]}/additions", new { text = "现在着火了！" }, ("X-Receipt-Pin", receipt["pin"]!.GetValue<string>()));

        Assert.Equal(200, added.Status);
        Assert.Equal("emergency", (await api.TicketAsync(receipt))["urgency"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_report_is_taken_back_once_and_never_erased()
    {
        var receipt = await api.FileAsync();
        var path = $"/api/v1/reports/{receipt["number"]}";
        var pin = ("X-Receipt-Pin", receipt["pin"]!.GetValue<string>());

        var first = await SendAsync(api.Nobody, HttpMethod.Delete, path, null, pin);
        var second = await SendAsync(api.Nobody, HttpMethod.Delete, path, null, pin);

        Assert.Equal((200, "withdrawn", 409), (first.Status, first.Body!["status"]!.GetValue<string>(), second.Status));
        Assert.Equal("withdrawn", (await api.TicketAsync(receipt))["status"]!.GetValue<string>());
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static string? FieldOf(JsonNode? problem) => problem?["faults"]?[0]?["field"]?.GetValue<string>();
}
