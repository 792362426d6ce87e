using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hotline.BrowserTests;

/// <summary>The service as people run it: its own process, a free port, a data folder of its own that is gone afterwards.</summary>
public class ServiceUnderTest : IAsyncLifetime
{
    /// <summary>A Direct Line secret the service knows.</summary>
    public const string Secret = "a-secret-of-the-tests-a-secret-of-the-tests";

    private readonly string _data = Directory.CreateTempSubdirectory("hotline-test-").FullName;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _log = [];
    private Process? _process;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri At { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What it wrote to its console so far.</summary>
    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
            {
                return [.. _log];
            }
        }
    }

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Settings beside the defaults, as environment variables.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    /// <summary>A client with a cookie jar of its own, which follows no redirects.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = At, Timeout = TimeSpan.FromMinutes(4) };

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // The same configuration (Debug or Release) these tests were built in.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var project = Path.Combine(Repository, "src", "Hotline.Service");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(project, "bin", configuration, "net10.0", "Hotline.Service.dll") },
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Storage__DataDirectory"] = _data,
                ["Channels__DirectLine__Secrets__0"] = Secret,

                // Trained once for all services under test: the corpus is the same, and training takes a while.
                ["Triage__Embedded__ModelDirectory"] = Path.Combine(Path.GetTempPath(), "hotline-test-models"),
                ["Channels__DirectLine__ConversationsPerMinute"] = "1000",
            },
        };
        foreach (var (name, value) in Settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("The service could not be started.");
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        try
        {
            At = await _listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"The service did not start:\n{string.Join('\n', Log)}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.Add(line);
        }

        if (Regex.Match(line, @"Now listening on: (http://127\.0\.0\.1:\d+)") is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups[1].Value + "/"));
        }
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hotline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
