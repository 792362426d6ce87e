using System.CommandLine;
using Hotline.Service.Hosting;

namespace Hotline.Service.Commands;

/// <summary>The service's parts without the service: what a verb works with.</summary>
internal static class Workplace
{
    /// <summary>The parts, on the data folder the arguments name. Nothing is started: no port, no worker.</summary>
    public static WebApplication Open(ParseResult parsed)
    {
        var builder = HotlineHost.Compose(parsed.GetValue(HotlineCommand.Data) is { } folder ? [$"--Storage:DataDirectory={folder.FullName}"] : []);

        // Standard output is the verb's own: scripts read it.
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Hotline", LogLevel.Warning);

        return builder.Build();
    }
}
