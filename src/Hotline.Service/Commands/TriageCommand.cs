using System.CommandLine;
using System.Globalization;
using System.Text;
using Hotline.Service.Commands.Import;
using Hotline.Service.Commands.Triage;

namespace Hotline.Service.Commands;

/// <summary><c>triage --input F.tsv --output G.tsv</c>: what triage makes of every row of a file. Files nothing.</summary>
internal static class TriageCommand
{
    private static readonly Option<FileInfo> _input = new("--input")
    {
        Description = "Tab-separated without quoting, with a header; the columns id, text and, where there is one, title. Others are left.",
        HelpName = "F.tsv",
        Required = true,
    };

    private static readonly Option<FileInfo> _output = new("--output")
    {
        Description = $"Receives the columns {TriageFile.Header.Replace("\t", ", ", StringComparison.Ordinal)}.",
        HelpName = "G.tsv",
        Required = true,
    };

    public static Command Verb()
    {
        var verb = new Command("triage", "Print sector, confidence, urgency, place and evidence for every row of a file.") { _input, _output };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (input, output) = (parsed.GetRequiredValue(_input), parsed.GetRequiredValue(_output));
        using var reader = new StreamReader(input.OpenRead(), new UTF8Encoding(), detectEncodingFromByteOrderMarks: true, 1 << 16);
        var rows = ReadRows.Open(reader, "rows.tsv");
        if (!rows.Columns.Contains("id") || !(rows.Columns.Contains("text") || rows.Columns.Contains("title")))
        {
            await Console.Error.WriteLineAsync(
                $"{input.Name}: line 1 must name the columns id and text; it names {string.Join(", ", rows.Columns.Select(name => $"'{name}'"))}.");
            return 1;
        }

        await using var app = Workplace.Open(parsed);
        var triage = ActivatorUtilities.CreateInstance<TriageFile>(app.Services);

        // Beside its place and then renamed: a run that is stopped never leaves half a file under the name.
        var unfinished = $"{output.FullName}.part";
        await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16))
        {
            Tell(await triage.RunAsync(rows.Rows(), writer, cancellation));
        }

        File.Move(unfinished, output.FullName, overwrite: true);
        return 0;
    }

    private static void Tell(TriageSummary summary)
    {
        foreach (var bad in summary.Bad)
        {
            Console.Error.WriteLine($"line {bad.Line}: {bad.Reason}; skipped");
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Done:N0} messages, {summary.Bad.Count:N0} skipped; {summary.Took.TotalSeconds:N1} s, {summary.PerSecond:N0} messages per second."));
    }
}
