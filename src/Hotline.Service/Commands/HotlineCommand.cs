using System.CommandLine;
using System.CommandLine.Invocation;
using Hotline.Channels;
using Hotline.Service.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Commands;

/// <summary>The command line: one program, a verb for each thing it does beside serving. The names are a promise: scripts rely on them.</summary>
internal static class HotlineCommand
{
    /// <summary>The data folder, for every verb that reads or writes the record.</summary>
    public static readonly Option<DirectoryInfo?> Data = new("--data")
    {
        Description = "The data folder. Default: the setting Storage:DataDirectory, which is 'data' under the working directory.",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly string[] _questions = ["-h", "--help", "-?", "/?", "--version"];

    /// <summary>Does what the arguments ask. With no verb that is serving, until the process is told to stop.</summary>
    /// <returns>The exit code: 0 when all went well, 1 when something did not, with the reason on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return IsAsked(args) ? await DoAsync(args) : await ServeAsync(args);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
        }
        catch (OptionsValidationException faulty)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faulty.Failures));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or RecordUnavailableException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }

        return 1;
    }

    // A misspelt verb counts as one: it must be told so, not answered by a service that starts.
    private static bool IsAsked(string[] args) => args is [var first, ..] && (_questions.Contains(first) || !first.StartsWith('-'));

    private static Task<int> DoAsync(string[] args)
    {
        var parsed = Verbs().Parse(args);
        if (parsed.Action is ParseErrorAction error)
        {
            // The whole help after a slip of the finger hides the line that says what was wrong.
            error.ShowHelp = false;
        }

        return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        // '--data DIR' is short for the setting, as with the verbs; every other argument is a setting already.
        var settings = args.Select(argument => argument == "--data" || argument.StartsWith("--data=", StringComparison.Ordinal)
            ? $"--Storage:DataDirectory{argument["--data".Length..]}"
            : argument);

        await using var app = HotlineHost.Build([.. settings]);
        await app.RunAsync();
        return 0;
    }

    private static RootCommand Verbs() => new(
        """
        Hotline: the front door of a city's safety hotline. With no verb it serves the citizen page, the console and the API;
        every setting may be given as --Section:Key=VALUE, such as --urls=http://127.0.0.1:8080 or --Storage:DataDirectory=DIR.
        """)
    {
        Data,
        CheckCommand.Verb(),
        GateCommand.Verb(),
        ImportCommand.Verb(),
        DemoCommand.Verb(),
        KeysCommand.Verb(),
        ModelCommand.Verb(),
        TriageCommand.Verb(),
    };
}
