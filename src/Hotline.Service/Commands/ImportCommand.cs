using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Service.Commands.Import;
using Spectre.Console;

namespace Hotline.Service.Commands;

/// <summary><c>import FILE</c>: files every row of a file as a report. Works while the service runs; run again, it goes on where it stopped.</summary>
internal static partial class ImportCommand
{
    private static readonly string[] _taken = [ChannelAddress.DirectLine, ChannelAddress.Form, ChannelAddress.Api];

    private static readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "A header and rows. A name that ends in .csv is read as RFC 4180 says; every other as lines with tabs and no quoting. " +
            "Columns: id, and text or title; also time, place, district and language. Others are left.",
    };

    private static readonly Option<string> _channel = new("--channel")
    {
        Description = "The channel the reports are filed under. A row's id is filed once within it: files that number their rows alike need channels of their own.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ChannelAddress.Import,
    };

    private static readonly Option<bool> _keepTimes = new("--keep-times")
    {
        Description = "A row's time is when it reached the hotline, and its clocks run from then. Without it they run from now, and the time is noted.",
    };

    private static readonly Option<string> _encoding = new("--encoding")
    {
        Description = "How the file's characters are written, such as gb18030 for what Excel saves in China.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "utf-8",
    };

    public static Command Verb()
    {
        var verb = new Command("import", "File every row of a table as a report: classified, with a dispatch proposal, in the queue.") { _file, _channel, _keepTimes, _encoding };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (file, channel) = (parsed.GetRequiredValue(_file), parsed.GetRequiredValue(_channel));
        if (!ChannelPattern().IsMatch(channel) || _taken.Contains(channel))
        {
            return Refuse($"--channel is '{channel}'; it must be 1 to 30 lower-case letters, digits and hyphens, and none of {string.Join(", ", _taken)}.");
        }

        if (EncodingOf(parsed.GetRequiredValue(_encoding)) is not { } encoding)
        {
            return Refuse($"--encoding is '{parsed.GetValue(_encoding)}'; it must be the name of an encoding, such as utf-8 or gb18030.");
        }

        await using var stream = file.OpenRead();
        using var reader = new StreamReader(stream, encoding);
        var rows = ReadRows.Open(reader, file.Name);
        if (!rows.Columns.Contains("id") || !(rows.Columns.Contains("text") || rows.Columns.Contains("title")))
        {
            return Refuse(
                $"{file.Name}: line 1 must name the columns id and text, or id and title; it names {string.Join(", ", rows.Columns.Select(name => $"'{name}'"))}.");
        }

        await using var app = Workplace.Open(parsed);
        var import = ActivatorUtilities.CreateInstance<ImportFile>(app.Services);
        var draft = new DraftRow(channel, parsed.GetValue(_keepTimes), app.Services.GetRequiredService<City>());

        // The classifier and the record are read in before the clock starts: they cost the same for one row and for a million.
        var watch = Stopwatch.StartNew();
        var summary = await WatchAsync(stream, done => import.RunAsync(rows.Rows(), draft, done, cancellation));
        Tell(summary, watch.Elapsed, rows.Columns);
        return 0;
    }

    private static Task<ImportSummary> WatchAsync(FileStream stream, Func<Action<long>, Task<ImportSummary>> run)
    {
        // On standard error: standard output has the summary alone.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("Filing", maxValue: Math.Max(1, stream.Length));
                return await run(done =>
                {
                    task.Description = string.Create(CultureInfo.InvariantCulture, $"{done:N0} rows");
                    task.Value = stream.Position;
                });
            });
    }

    private static void Tell(ImportSummary summary, TimeSpan took, IReadOnlyList<string> columns)
    {
        foreach (var bad in summary.Bad)
        {
            Console.Error.WriteLine($"line {bad.Line}: {bad.Reason}");
        }

        if (columns.Except(DraftRow.Columns).ToList() is { Count: > 0 } left)
        {
            Console.Error.WriteLine($"Columns left unread: {string.Join(", ", left)}.");
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Rows:N0} rows: {summary.Filed:N0} filed, {summary.Earlier:N0} filed before, {summary.Bad.Count:N0} bad; " +
            $"{took.TotalSeconds:N1} s, {summary.Rows / Math.Max(took.TotalSeconds, 0.001):N0} rows per second."));
    }

    private static Encoding? EncodingOf(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }

    [GeneratedRegex(@"^[a-z0-9-]{1,30}\z")]
    private static partial Regex ChannelPattern();
}
