using System.Diagnostics;
using System.Text.Json;
using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.DirectLine;

/// <summary>Microsoft's own client, <c>botframework-directlinejs</c>, in Node: what nobody here wrote must work with us.</summary>
public sealed class OfficialClientTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>, IDisposable
{
    private readonly DirectLineClient _client = new(service);

    [Theory(Timeout = 120_000)]
    [InlineData("websocket", "zh")]
    [InlineData("polling", "zh")]
    [InlineData("websocket", "en")]
    [InlineData("polling", "en")]
    public async Task The_official_client_files_a_report(string transport, string language)
    {
        var (_, granted) = await _client.PostAsync("/tokens/generate", ServiceUnderTest.Secret);

        var told = await RunAsync(
            ["file-report.js", new Uri(service.At, "v3/directline").ToString(), granted.Text("token"), transport, language], TestContext.Current.CancellationToken);

        Assert.Equal(JsonValueKind.Null, told.GetProperty("problem").ValueKind);
        Assert.Matches("^R-[0-9A-Z]{4}-[0-9A-Z]{4}$", told.GetProperty("receipt").Text("number"));
        Assert.Matches("^[0-9]{6}$", told.GetProperty("receipt").Text("pin"));

        // It waits for each of its own messages to come back.
        Assert.Equal(told.GetProperty("said").GetInt32(), told.GetProperty("echoed").GetInt32());
    }

    public void Dispose() => _client.Dispose();

    private static async Task<JsonElement> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var folder = Path.Combine(ServiceUnderTest.Repository, "tests", "clients");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), "Run 'npm ci' in tests/clients first; tests/run.sh does.");

        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(cancellation);
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);

        var last = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        Assert.True(last is not null, $"The client said nothing. {await errors}");
        return JsonDocument.Parse(last).RootElement;
    }
}
