using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Hotline.IntegrationTests.Crash;

namespace Hotline.IntegrationTests.Commands;

/// <summary>The verbs as scripts use them: exit codes, standard output, and beside a service that runs.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("hotline-verbs-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_imported_once_while_the_service_runs_and_bad_rows_are_told()
    {
        var file = Path.Combine(_data, "rows.tsv");
        await File.WriteAllLinesAsync(
            file,
            [
                "id\ttitle\ttext\ttime\tlabel",
                "1\t消防通道被堵\t\t2019/12/30 17:06:14\tx",
                "2\t\t楼上的煤气罐放在走廊里，很危险\t\tx",
                "3\t\t\t\tx",
                "4\tonly two cells",
                "2\t\t另外的话\t\tx",
                "5\tquoted \"as is\"\tGas smell on the stairs, \"very strong\"\t\tx",
            ],
            Cancellation);

        var key = await ServiceProcess.RunAsync(_data, Cancellation, "keys", "add", "desk", "--role", "agent");
        await using var service = await ServiceProcess.StartAsync(_data, Cancellation);
        var first = await ServiceProcess.TryAsync(_data, Cancellation, "import", file);
        var second = await ServiceProcess.TryAsync(_data, Cancellation, "import", file);

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("6 rows: 3 filed, 0 filed before, 3 bad", first.Said, StringComparison.Ordinal);
        Assert.Contains("6 rows: 0 filed, 3 filed before, 3 bad", second.Said, StringComparison.Ordinal);
        Assert.Contains("line 4: it has neither title nor text", first.Errors, StringComparison.Ordinal);
        Assert.Contains("line 5: it has 2 cells; the header has 5", first.Errors, StringComparison.Ordinal);

        using var http = new HttpClient { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var tickets = JsonNode.Parse(await http.GetStringAsync("/api/v1/tickets", Cancellation))!["items"]!.AsArray();

        Assert.Equal(3, tickets.Count);
        Assert.All(tickets, ticket => Assert.Equal(("import", "received"), (ticket!["channel"]!.GetValue<string>(), ticket["status"]!.GetValue<string>())));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_any_more_at_once()
    {
        var key = await ServiceProcess.RunAsync(_data, Cancellation, "keys", "add", "desk", "--role", "agent");
        await using var service = await ServiceProcess.StartAsync(_data, Cancellation);
        using var http = new HttpClient { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        Assert.Equal(200, (int)(await http.GetAsync("/api/v1/tickets", Cancellation)).StatusCode);
        await ServiceProcess.RunAsync(_data, Cancellation, "keys", "revoke", "desk");
        Assert.Equal(401, (int)(await http.GetAsync("/api/v1/tickets", Cancellation)).StatusCode);
        Assert.DoesNotContain(key, await ServiceProcess.RunAsync(_data, Cancellation, "keys", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_city_is_checked_with_0_and_a_faulty_setting_told_with_1()
    {
        Assert.StartsWith("Sound: ", await ServiceProcess.RunAsync(_data, Cancellation, "check"), StringComparison.Ordinal);

        var faulty = await ServiceProcess.TryAsync(_data, ("Storage__MaxBatch", "0"), Cancellation, "check");
        Assert.Equal(1, faulty.Code);
        Assert.Contains("Storage:MaxBatch is 0; it must be from 1 to 10000.", faulty.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imprt")]
    [InlineData("keys add x --role king")]
    [InlineData("import no-such-file.tsv")]
    [InlineData("keys revoke nobody")]
    public async Task What_cannot_be_done_ends_with_1_and_says_why(string arguments)
    {
        var (code, _, errors) = await ServiceProcess.TryAsync(_data, Cancellation, arguments.Split(' '));

        Assert.Equal(1, code);
        Assert.NotEmpty(errors.Trim());
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_fills_an_empty_record_and_no_other()
    {
        var said = await ServiceProcess.RunAsync(_data, Cancellation, "demo");
        var again = await ServiceProcess.TryAsync(_data, Cancellation, "demo");

        Assert.Contains("/invitation?account=demo-agent", said, StringComparison.Ordinal);
        Assert.Equal(1, again.Code);
        Assert.Contains("--force", again.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
