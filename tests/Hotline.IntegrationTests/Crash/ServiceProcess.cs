using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hotline.IntegrationTests.Crash;

/// <summary>The real program in a process of its own, on a free port of this machine. Disposing of it kills it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ServiceProcess> StartAsync(string data, CancellationToken cancellation, params IEnumerable<string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Start(data, [$"--urls={address}", .. settings]);

        // Read away, so that a full pipe never stops it.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new ServiceProcess(process, address);

        using var http = new HttpClient { BaseAddress = address };
        while (true)
        {
            Assert.False(service._process.HasExited, "The service ended before it answered.");
            try
            {
                if ((await http.GetAsync("/health", cancellation)).IsSuccessStatusCode)
                {
                    return service;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25, cancellation);
            }
        }
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public static async Task<string> RunAsync(string data, CancellationToken cancellation, params string[] arguments)
    {
        var (code, said, errors) = await TryAsync(data, cancellation, arguments);
        Assert.True(code == 0, errors);
        return said;
    }

    /// <summary>Runs a verb to its end, whatever comes of it.</summary>
    public static Task<(int Code, string Said, string Errors)> TryAsync(string data, CancellationToken cancellation, params string[] arguments) =>
        TryAsync(data, setting: null, cancellation, arguments);

    /// <summary>Runs a verb to its end with a setting in its environment.</summary>
    public static async Task<(int Code, string Said, string Errors)> TryAsync(
        string data, (string Name, string Value)? setting, CancellationToken cancellation, params string[] arguments)
    {
        using var process = Start(data, arguments, setting);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var said = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, said.Trim(), await errors);
    }

    /// <summary>SIGKILL: nothing is flushed, nothing is closed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Start(string data, IEnumerable<string> arguments, (string Name, string Value)? setting = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Hotline.Service.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments, "--data", data])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Where a model is kept does not follow the data folder; every start of a test must not learn anew.
        start.Environment["Triage__Embedded__ModelDirectory"] = Path.Combine(Path.GetTempPath(), "hotline-tests-models");

        if (setting is var (name, value))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
