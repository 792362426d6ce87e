using Hotline.Service.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.IntegrationTests;

/// <summary>The whole service in this process, on a free loopback port, with a data folder of its own that is deleted afterwards.</summary>
public sealed class ServiceInProcess : IAsyncDisposable
{
    /// <summary>A Direct Line secret the service is started with.</summary>
    public const string Secret = "a-secret-of-the-tests-that-is-long-enough";

    private readonly WebApplication _app;
    private readonly string _data;

    private ServiceInProcess(WebApplication app, string data) => (_app, _data) = (app, data);

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it.</summary>
    /// <param name="settings">Settings as on the command line, such as <c>--Catalogue:Path=…</c>.</param>
    public static async Task<ServiceInProcess> StartAsync(params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("hotline-test-").FullName;
        string[] all =
        [
            "--urls=http://127.0.0.1:0",

            // Trained once for all tests of a run; the file's name holds the corpus and the code it was trained with.
            $"--Triage:Embedded:ModelDirectory={Path.Combine(Path.GetTempPath(), "hotline-test-models")}",
            $"--Storage:DataDirectory={data}",
            $"--Channels:DirectLine:Secrets:0={Secret}",
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning",
            .. settings,
        ];

        var app = HotlineHost.Build(all);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ServiceInProcess(app, data);
    }

    /// <summary>Stops it and deletes what it wrote.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
