using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hotline.Service.Commands.Import;
using Hotline.Service.Commands.Models;
using Hotline.Understanding.TextModels;

namespace Hotline.Service.Commands;

/// <summary><c>model train</c>, <c>model evaluate</c>, <c>model predict</c>: text classifiers for any labels, from files.</summary>
internal static class ModelCommand
{
    private static readonly Option<FileInfo> _data = new("--data")
    {
        Description = "A header and rows. A name that ends in .csv is read as RFC 4180 says; every other as lines with tabs and no quoting.",
        HelpName = "F.tsv",
        Required = true,
    };

    private static readonly Option<FileInfo> _model = new("--model") { Description = "The model.", HelpName = "M", Required = true };

    private static readonly Option<string> _label = new("--label")
    {
        Description = "The column of the label.",
        HelpName = "COL",
        DefaultValueFactory = _ => "label",
    };

    private static readonly Option<string> _text = new("--text")
    {
        Description = "The column of the text, or of a title and the text: title,text.",
        HelpName = "COL[,COL]",
        DefaultValueFactory = _ => "title,text",
    };

    private static readonly Option<FileInfo> _output = new("--output") { Description = "Where to write.", HelpName = "FILE", Required = true };

    private static readonly Option<FileInfo> _input = new("--input") { Description = "The texts: a header and rows.", HelpName = "F.tsv", Required = true };

    private static readonly Option<int> _seed = new("--seed") { Description = "The same seed and data give the same model.", DefaultValueFactory = _ => 1 };

    private static readonly Option<FileInfo?> _html = new("--html") { Description = "Also write the report as one HTML file with plots.", HelpName = "FILE" };

    public static Command Verb()
    {
        var train = new Command("train", "Train a model from labelled texts.") { _data, _label, _text, _output, _seed };
        train.SetAction((parsed, _) => Task.FromResult(Train(parsed)));
        var evaluate = new Command("evaluate", "Print how well a model does on labelled texts.") { _model, _data, _label, _text, _html };
        evaluate.SetAction((parsed, _) => Task.FromResult(Evaluate(parsed)));
        var predict = new Command("predict", "Write id, label, confidence and top3 for every text.") { _model, _input, _text, _output };
        predict.SetAction((parsed, _) => Task.FromResult(Predict(parsed)));
        return new Command("model", "Train, evaluate and use text classifiers.") { train, evaluate, predict };
    }

    private static int Train(ParseResult parsed)
    {
        var texts = new List<LabelledText>();
        var read = Read(parsed, _data, parsed.GetValue(_label), text => texts.Add(text.Text));
        if (read != 0)
        {
            return read;
        }

        if (texts.Select(text => text.Label).Distinct().Count() < 2)
        {
            return Refuse($"{parsed.GetRequiredValue(_data).Name}: a classifier needs texts of at least two labels; there are {texts.Count} texts.");
        }

        var watch = Stopwatch.StartNew();
        var model = TextModelTrainer.Train(texts, new TrainingOptions { Seed = parsed.GetValue(_seed) });
        var output = parsed.GetRequiredValue(_output);
        var unfinished = $"{output.FullName}.part";
        using (var stream = new BufferedStream(File.Create(unfinished), 1 << 16))
        {
            model.Write(stream);
        }

        File.Move(unfinished, output.FullName, overwrite: true);
        output.Refresh();
        Say($"{texts.Count:N0} texts, {model.Labels.Count} labels, {model.FeatureCount:N0} features; {watch.Elapsed.TotalSeconds:N1} s, {output.Length / 1e6:N1} MB.");
        return 0;
    }

    private static int Evaluate(ParseResult parsed)
    {
        if (ModelOf(parsed) is not { } model)
        {
            return 1;
        }

        var texts = new List<LabelledText>();
        var read = Read(parsed, _data, parsed.GetValue(_label), text => texts.Add(text.Text));
        if (read != 0)
        {
            return read;
        }

        if (texts.Count == 0)
        {
            return Refuse($"{parsed.GetRequiredValue(_data).Name}: there is no labelled text in it.");
        }

        var evaluation = ModelEvaluation.Of([.. texts.Select(text => Answer(text.Label, model.Answer(text.Title, text.Text)))]);
        var perSecond = Speed(model, texts);
        ModelReport.Write(Console.Out, evaluation, perSecond);
        if (parsed.GetValue(_html) is { } html)
        {
            File.WriteAllText(html.FullName, ModelHtmlReport.Of(parsed.GetRequiredValue(_model).Name, evaluation, perSecond));
        }

        return 0;
    }

    // Once to let the runtime compile the code for good, then in processor time: what else the machine does is not the model's fault.
    private static double Speed(TextModel model, List<LabelledText> texts)
    {
        _ = Score(model, texts, TimeSpan.FromSeconds(2));
        return Score(model, texts, TimeSpan.FromSeconds(2));
    }

    private static double Score(TextModel model, List<LabelledText> texts, TimeSpan lasting)
    {
        var scores = new float[model.Labels.Count];
        var (done, watch, began) = (0, Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        do
        {
            foreach (var text in texts)
            {
                model.Score(text.Title, text.Text, scores);
            }

            done += texts.Count;
        }
        while (watch.Elapsed < lasting);

        return done / (Environment.CpuUsage.TotalTime - began).TotalSeconds;
    }

    private static int Predict(ParseResult parsed)
    {
        if (ModelOf(parsed) is not { } model)
        {
            return 1;
        }

        var watch = Stopwatch.StartNew();
        long done = 0;
        using var writer = new StreamWriter(parsed.GetRequiredValue(_output).FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.Write("id\tlabel\tconfidence\ttop3\n");
        var read = Read(parsed, _input, label: null, text =>
        {
            var top = model.Answer(text.Text.Title, text.Text.Text);
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{text.Id}\t{top[0].Label}\t{top[0].Confidence:0.0000}\t{string.Join(',', top.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Label}:{each.Confidence:0.0000}")))}\n"));
            done++;
        });

        Say($"{done:N0} texts; {done / Math.Max(watch.Elapsed.TotalSeconds, 0.001):N0} per second.");
        return read;
    }

    private static ModelAnswer Answer(string truth, IReadOnlyList<(string Label, double Confidence)> top) =>
        new(truth, top[0].Label, top[0].Confidence, top.Any(each => each.Label == truth));

    private static int Read(ParseResult parsed, Option<FileInfo> option, string? label, Action<(string Id, LabelledText Text)> take)
    {
        var file = parsed.GetRequiredValue(option);
        var labelled = new LabelledFile(label, parsed.GetRequiredValue(_text).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        using var reader = new StreamReader(file.FullName);
        var rows = ReadRows.Open(reader, file.Name);
        if (labelled.Missing(rows) is { Count: > 0 } missing)
        {
            return Refuse(
                $"{file.Name}: line 1 does not name {string.Join(", ", missing.Select(name => $"'{name}'"))}; it names {string.Join(", ", rows.Columns.Select(name => $"'{name}'"))}.");
        }

        List<BadRow> bad = [];
        foreach (var text in labelled.Read(rows, bad))
        {
            take(text);
        }

        foreach (var each in bad)
        {
            Console.Error.WriteLine($"line {each.Line}: {each.Reason}; skipped");
        }

        if (bad.Count > 0)
        {
            Console.Error.WriteLine($"{bad.Count} rows skipped.");
        }

        return 0;
    }

    private static TextModel? ModelOf(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_model);
        try
        {
            using var stream = new BufferedStream(file.OpenRead(), 1 << 16);
            return TextModel.Read(stream);
        }
        catch (InvalidDataException wrong)
        {
            Refuse($"{file.Name}: {wrong.Message}");
            return null;
        }
    }

    private static void Say(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
