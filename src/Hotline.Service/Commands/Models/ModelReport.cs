using System.Globalization;
using Hotline.Understanding.TextModels;

namespace Hotline.Service.Commands.Models;

/// <summary>An evaluation in plain text, for a terminal.</summary>
internal static class ModelReport
{
    public static void Write(TextWriter output, ModelEvaluation evaluation, double perSecond)
    {
        output.WriteLine(F($"texts {evaluation.Count:N0}  accuracy {evaluation.Accuracy:0.0000}  macro-F1 {evaluation.MacroF1:0.0000}  top-3 {evaluation.TopThree:0.0000}"));
        output.WriteLine(F($"expected calibration error {evaluation.CalibrationError:0.0000}  messages per second, one thread {perSecond:N0}"));
        output.WriteLine();

        var width = Math.Max(8, evaluation.Labels.Max(Wide));
        output.WriteLine($"{Pad("label", width)}  precision  recall      F1  support");
        foreach (var each in evaluation.ByLabel)
        {
            output.WriteLine(F($"{Pad(each.Label, width)}     {each.Precision:0.0000}  {each.Recall:0.0000}  {each.F1:0.0000}  {each.Support,7}"));
        }

        output.WriteLine();
        output.WriteLine("confidence at least   answered   right of those");
        foreach (var each in evaluation.Coverage)
        {
            output.WriteLine(F($"{each.Floor,19:0.00}   {each.Answered,8:0.0000}   {each.Accuracy:0.0000}"));
        }

        output.WriteLine();
        output.WriteLine("confusion: a row a true label, a column an answer, in the order above");
        for (var truth = 0; truth < evaluation.Labels.Count; truth++)
        {
            var cells = Enumerable.Range(0, evaluation.Labels.Count).Select(answer => F($"{evaluation.Confused(truth, answer),5}"));
            output.WriteLine($"{Pad(evaluation.Labels[truth], width)}{string.Concat(cells)}");
        }
    }

    // A Chinese character is two columns wide on a terminal.
    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Wide(text)));

    private static int Wide(string text) => text.Sum(c => c >= 0x2E80 ? 2 : 1);

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
