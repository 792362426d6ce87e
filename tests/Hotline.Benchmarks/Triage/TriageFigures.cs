using System.Globalization;
using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;
using Hotline.Safety;
using Hotline.Understanding;

namespace Hotline.Benchmarks.Triage;

/// <summary>
/// Measures the embedded classifier, and the rules of urgency, on hand-labelled public messages. The labels are in
/// <c>tests/data</c>; the messages are other people's words and lie elsewhere: a file of <c>id, label, title, text</c>.
/// </summary>
internal static class TriageFigures
{
    public static int Print(string messages, string part)
    {
        var city = CatalogueReader.Read("catalogue").Match(read => read.City, faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));
        var rules = new SafetyRules(SafetyCuesReader.Read("catalogue").Cues!);
        var corpus = SectorCorpus.Of(city);
        var began = Environment.CpuUsage.TotalTime;
        var model = SectorModel.Train(corpus, rules.Cues.Traditional);
        Line($"{corpus.Count:N0} lines and words; trained in {(Environment.CpuUsage.TotalTime - began).TotalSeconds:N1} s of processor time");

        var rows = Read(messages, part);
        began = Environment.CpuUsage.TotalTime;
        List<Row> embedded = [.. rows.Select(row => row with { Answer = model.Classify(row.Title, row.Text, "embedded") })];
        Line($"{rows.Count} messages of part '{part}', {rows.Count / (Environment.CpuUsage.TotalTime - began).TotalSeconds:N0} per second of processor time, evidence included\n");

        Line($"{"",-26}{"n",5}{"top-1",8}{"top-3",8}{"safe F1",9}{"cal.err",9}{"less 15%",10}");
        Print("embedded", embedded);
        Print("cues counted", [.. rows.Select(row => row with { Answer = Count(city, row.Words) })]);

        var (gate, floor) = (new EmergencyGate(rules), new UrgencyFloor(rules));
        var urgent = rows.Select(row => (Truth: row.Urgency != "routine", Said: floor.Assess(row.Words, gate.Check(row.Words)).Urgency >= Urgency.Urgent)).ToList();
        var right = urgent.Count(each => each is { Truth: true, Said: true });
        Line($"\nurgent or above, by the rules: recall {(double)right / urgent.Count(each => each.Truth):0.000}, precision {(double)right / urgent.Count(each => each.Said):0.000}");
        return 0;
    }

    private static List<Row> Read(string messages, string part)
    {
        var texts = File.ReadLines(messages).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0]);
        return
        [
            .. from line in File.ReadLines(Path.Combine("tests", "data", "government-messages.labels.tsv")).Skip(1)
               let cells = line.Split('\t')
               where cells[1] == part
               let text = texts[cells[0]]
               select new Row(cells[2], [cells[3], .. cells[4].Split(',', StringSplitOptions.RemoveEmptyEntries)], cells[5], text[2], text[3], null),
        ];
    }

    private static void Print(string name, IReadOnlyList<Row> rows)
    {
        Print($"{name}, as they come", rows.Where(row => row.Draw == "random"), _ => 1);
        Print($"{name}, with a cue", rows.Where(row => row.Draw == "cued"), _ => 1);

        // As the issue asks: as many safety matters as others.
        var (safe, other) = (rows.Count(row => row.IsSafety), rows.Count(row => !row.IsSafety));
        Print($"{name}, half safety", rows, row => row.IsSafety ? 0.5 / safe : 0.5 / other);
    }

    private static void Print(string name, IEnumerable<Row> some, Func<Row, double> weigh)
    {
        var rows = some.Select(row => (Row: row, Weight: weigh(row))).ToList();
        var total = rows.Sum(each => each.Weight);
        double Share(Func<Row, bool> has) => rows.Where(each => has(each.Row)).Sum(each => each.Weight) / total;

        var found = Share(row => row.IsSafety && (row.SaysSafety || row.IsRight));
        var missed = Share(row => row.IsSafety && !row.SaysSafety && !row.IsRight);
        var wrong = Share(row => !row.IsSafety && row.SaysSafety && !row.IsRight);
        var error = rows.GroupBy(each => Math.Min(9, (int)(each.Row.Confidence * 10)))
            .Sum(bin => Math.Abs(bin.Sum(each => each.Weight * (each.Row.Confidence - (each.Row.IsRight ? 1 : 0))))) / total;

        var (kept, keptRight) = (0.0, 0.0);
        foreach (var (row, weight) in rows.OrderByDescending(each => each.Row.Confidence).TakeWhile(_ => kept < 0.85 * total))
        {
            kept += weight;
            keptRight += row.IsRight ? weight : 0;
        }

        Line($"{name,-26}{rows.Count,5}{Share(row => row.IsRight),8:0.000}{Share(row => row.InTopThree),8:0.000}{2 * found / ((2 * found) + missed + wrong),9:0.000}{error,9:0.000}{keptRight / kept,10:0.000}");
    }

    // What the classifier must beat: the sector most of whose cues the words hold.
    private static Classification Count(City city, string words)
    {
        var plain = words.ToLowerInvariant();
        var best = city.Sectors
            .Where(sector => sector.Code != SectorCode.Other)
            .Select(sector => (sector.Code, Cues: sector.Cues.Values.SelectMany(cues => cues).Count(cue => plain.Contains(cue, StringComparison.Ordinal))))
            .MaxBy(each => each.Cues);
        return new Classification([new SectorOpinion(best.Cues == 0 ? SectorCode.Other : best.Code, 1)], [], "cues");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A labelled message and what was made of it. The first of <paramref name="Sectors"/> is its label; the others are accepted too.</summary>
    private sealed record Row(string Draw, IReadOnlyList<string> Sectors, string Urgency, string Title, string Text, Classification? Answer)
    {
        public string Words => $"{Title}\n{Text}";

        public bool IsSafety => Sectors[0] != SectorCode.Other.Value;

        public bool SaysSafety => Answer is not null && Answer.Best.Sector != SectorCode.Other;

        public bool IsRight => Answer is not null && Sectors.Contains(Answer.Best.Sector.Value);

        public bool InTopThree => Answer is not null && Answer.Opinions.Any(opinion => Sectors.Contains(opinion.Sector.Value));

        public double Confidence => Answer?.Best.Confidence ?? 0;
    }
}
