using System.CommandLine;
using Hotline.Service.Hosting;

namespace Hotline.Service.Commands;

/// <summary>The service's parts without the service: what a verb works with.</summary>
internal static class Workplace
{
    /// <summary>The parts, on the data folder the arguments name. Nothing is started: no port, no worker.</summary>
    /// <param name="parsed">The arguments.</param>
    /// <param name="change">Puts other parts in place of the service's own; null leaves them.</param>
    public static WebApplication Open(ParseResult parsed, Action<IServiceCollection>? change = null)
    {
        var builder = HotlineHost.Compose(parsed.GetValue(HotlineCommand.Data) is { } folder ? [$"--Storage:DataDirectory={folder.FullName}"] : []);

        // Standard output is the verb's own: scripts read it.
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Hotline", LogLevel.Warning);

        change?.Invoke(builder.Services);
        return builder.Build();
    }
}
