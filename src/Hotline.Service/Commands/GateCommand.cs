using System.CommandLine;
using System.Globalization;
using Hotline.Safety;
using Spectre.Console;

namespace Hotline.Service.Commands;

/// <summary><c>gate evaluate FILE</c>: how well the life-safety gate does on a labelled file.</summary>
internal static class GateCommand
{
    private const int MistakesShown = 40;

    public static Command Verb()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "Tab-separated with a header; the columns text and emergency (true or false), and kind and trap where known.",
        };
        var all = new Option<bool>("--all") { Description = $"List every mistake, not only the first {MistakesShown}." };

        var evaluate = new Command("evaluate", "Print recall and precision on a labelled file, and what it got wrong.") { file, all };
        evaluate.SetAction((parsed, _) => EvaluateAsync(parsed, parsed.GetRequiredValue(file), parsed.GetValue(all)));
        return new Command("gate", "The life-safety gate.") { evaluate };
    }

    private static async Task<int> EvaluateAsync(ParseResult parsed, FileInfo file, bool all)
    {
        await using var app = Workplace.Open(parsed);
        var evaluation = new EvaluateGate(app.Services.GetRequiredService<EmergencyGate>()).Run(File.ReadLines(file.FullName));

        return evaluation.Match(measured => Print(measured.Report, all), unreadable => Refuse(unreadable.Problems));
    }

    private static int Print(GateReport report, bool all)
    {
        if (report.Mistakes.Count > 0)
        {
            var table = new Table().AddColumns("Line", "Said", "Trap", "Kind", "Text");
            foreach (var mistake in all ? report.Mistakes : [.. report.Mistakes.Take(MistakesShown)])
            {
                table.AddRow(
                    mistake.Line.ToString(CultureInfo.InvariantCulture),
                    mistake.Message.Emergency ? "missed" : "false alarm",
                    Markup.Escape(mistake.Message.Trap),
                    Markup.Escape(mistake.Message.Kind),
                    Markup.Escape(mistake.Message.Text));
            }

            AnsiConsole.Write(table);
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"recall {report.Recall:P2}  precision {report.Precision:P2}  F1 {report.F1:F4}"));
        Console.Out.WriteLine(
            $"{report.Right + report.Missed} emergencies: {report.Right} found, {report.Missed} missed. " +
            $"{report.FalseAlarms + report.Quiet} others: {report.FalseAlarms} false alarms.");
        return 0;
    }

    private static int Refuse(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return 1;
    }
}
