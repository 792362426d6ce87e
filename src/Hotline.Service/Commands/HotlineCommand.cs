using System.CommandLine;
using Hotline.Service.Hosting;

namespace Hotline.Service.Commands;

/// <summary>The command line: one program, a verb for each thing it does beside serving.</summary>
internal static class HotlineCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        // Settings such as --urls or --Storage:DataDirectory are the host's; everything else is a verb of ours.
        var root = new RootCommand("Hotline: the front door of a city's safety hotline. With no verb it serves.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        root.SetAction(async (_, cancellation) =>
        {
            await using var app = HotlineHost.Build(args);
            await app.RunAsync(cancellation);
            return 0;
        });

        return root.Parse(args).InvokeAsync();
    }
}
