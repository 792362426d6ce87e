using System.Globalization;
using System.Net;
using System.Text;
using Hotline.Understanding.TextModels;

namespace Hotline.Service.Commands.Models;

/// <summary>An evaluation as one HTML file with its plots inside: nothing is loaded from anywhere.</summary>
internal static class ModelHtmlReport
{
    private const int Side = 320;

    public static string Of(string name, ModelEvaluation evaluation, double perSecond) => $$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{E(name)}}</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
        table { border-collapse: collapse } td, th { padding: .2rem .6rem; text-align: right; border-bottom: 1px solid #ddd }
        th:first-child { text-align: left } svg { background: #fafafa; border: 1px solid #ddd } figure { display: inline-block; margin: 1rem }
        .scroll { overflow-x: auto }
        </style></head><body>
        <h1>{{E(name)}}</h1>
        <p>{{F($"{evaluation.Count:N0} texts: accuracy <b>{evaluation.Accuracy:0.0000}</b>, macro-F1 <b>{evaluation.MacroF1:0.0000}</b>, top three {evaluation.TopThree:0.0000}, ")}}
        {{F($"expected calibration error {evaluation.CalibrationError:0.0000}, {perSecond:N0} messages per second on one thread.")}}</p>
        <figure>{{Calibration(evaluation)}}<figcaption>Is it as right as it says? Dots on the line are.</figcaption></figure>
        <figure>{{Coverage(evaluation)}}<figcaption>How right it is on the share of texts it is surest of.</figcaption></figure>
        <h2>By label</h2>
        {{ByLabel(evaluation)}}
        <h2>Confusion</h2>
        <p>A row a true label, a column an answer.</p>
        <div class="scroll">{{Confusion(evaluation)}}</div>
        </body></html>

        """;

    private static string Calibration(ModelEvaluation evaluation)
    {
        var most = Math.Max(1, evaluation.Calibration.Select(bin => bin.Count).DefaultIfEmpty(1).Max());
        var dots = evaluation.Calibration.Select(bin => F(
            $"<circle cx='{X(bin.Confidence)}' cy='{Y(bin.Accuracy)}' r='{3 + (9 * Math.Sqrt((double)bin.Count / most)):0.#}' fill='#06c' fill-opacity='.7'><title>{bin.Count} texts: says {bin.Confidence:0.00}, is {bin.Accuracy:0.00}</title></circle>"));
        return Plot("confidence", "right", $"<line x1='{X(0)}' y1='{Y(0)}' x2='{X(1)}' y2='{Y(1)}' stroke='#999'/>{string.Concat(dots)}");
    }

    private static string Coverage(ModelEvaluation evaluation)
    {
        var points = evaluation.Coverage.Where(each => each.Answered > 0).Prepend(new FloorCoverage(0, 1, evaluation.Accuracy)).OrderBy(each => each.Answered).ToList();
        var line = string.Join(' ', points.Select(each => F($"{X(each.Answered)},{Y(each.Accuracy)}")));
        var dots = points.Select(each => F(
            $"<circle cx='{X(each.Answered)}' cy='{Y(each.Accuracy)}' r='4' fill='#06c'><title>confidence at least {each.Floor:0.00}: answers {each.Answered:0.000}, right {each.Accuracy:0.000}</title></circle>"));
        return Plot("answered", "right", $"<polyline points='{line}' fill='none' stroke='#06c'/>{string.Concat(dots)}");
    }

    private static string Plot(string across, string up, string inside)
    {
        var ticks = string.Concat(Enumerable.Range(0, 6).Select(i => F(
            $"<text x='{X(i / 5.0)}' y='{Side - 12}' font-size='11' text-anchor='middle'>{i / 5.0:0.0}</text><text x='28' y='{Y(i / 5.0) + 4}' font-size='11' text-anchor='end'>{i / 5.0:0.0}</text>")));
        return F($"<svg width='{Side}' height='{Side}' role='img' aria-label='{up} by {across}'>{ticks}{inside}<text x='{Side / 2}' y='{Side - 1}' font-size='11' text-anchor='middle'>{across}</text></svg>");
    }

    private static double X(double share) => Math.Round(40 + (share * (Side - 60)), 1);

    private static double Y(double share) => Math.Round(Side - 30 - (share * (Side - 50)), 1);

    private static string ByLabel(ModelEvaluation evaluation)
    {
        var rows = evaluation.ByLabel.Select(each => F(
            $"<tr><th>{E(each.Label)}</th><td>{each.Precision:0.000}</td><td>{each.Recall:0.000}</td><td>{each.F1:0.000}</td><td>{each.Support}</td></tr>"));
        return $"<table><tr><th>label</th><th>precision</th><th>recall</th><th>F1</th><th>support</th></tr>{string.Concat(rows)}</table>";
    }

    private static string Confusion(ModelEvaluation evaluation)
    {
        var table = new StringBuilder("<table><tr><th></th>");
        foreach (var label in evaluation.Labels)
        {
            table.Append(CultureInfo.InvariantCulture, $"<th>{E(label)}</th>");
        }

        for (var truth = 0; truth < evaluation.Labels.Count; truth++)
        {
            var support = Math.Max(1, evaluation.ByLabel[truth].Support);
            table.Append(CultureInfo.InvariantCulture, $"</tr><tr><th>{E(evaluation.Labels[truth])}</th>");
            for (var answer = 0; answer < evaluation.Labels.Count; answer++)
            {
                var count = evaluation.Confused(truth, answer);
                var shade = Math.Min(0.8, (double)count / support);
                var colour = truth == answer ? "0,120,60" : "200,40,0";
                table.Append(CultureInfo.InvariantCulture, $"<td style='background:rgba({colour},{shade:0.00})'>{(count == 0 ? "" : count)}</td>");
            }
        }

        return table.Append("</tr></table>").ToString();
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);

    private static string F(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
