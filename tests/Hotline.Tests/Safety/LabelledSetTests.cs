using Hotline.Safety;

namespace Hotline.Tests.Safety;

/// <summary>Floors a little under what was measured; see the README of <c>catalogue/safety/labelled</c>.</summary>
public class LabelledSetTests
{
    private static readonly string[] _files = ["gate.dev.tsv", "gate.test.tsv"];

    [Fact]
    public void The_development_set_stays_above_its_floor()
    {
        var report = Rules.Measure("gate.dev.tsv");

        Assert.True(report is { Recall: >= 0.98, Precision: >= 0.95 }, Told(report));
    }

    [Fact]
    public void The_test_set_nobody_tunes_on_stays_above_its_floor()
    {
        var report = Rules.Measure("gate.test.tsv");

        Assert.True(report is { Recall: >= 0.98, Precision: >= 0.95 }, Told(report));
    }

    [Fact]
    public void Together_the_sets_are_large_and_cover_every_kind()
    {
        string[] lines = [.. _files.SelectMany(file => File.ReadLines(Path.Combine(Rules.Catalogue, "safety", "labelled", file)).Skip(1))];
        var kinds = lines.Select(line => line.Split('\t')[2]).Where(kind => kind.Length > 0).ToHashSet();

        Assert.True(lines.Length >= 700);
        Assert.Equal(lines.Length, lines.Distinct().Count());
        Assert.Equal(17, kinds.Count);
    }

    private static string Told(GateReport report) =>
        $"recall {report.Recall:0.000}, precision {report.Precision:0.000}; " + string.Join("; ", report.Mistakes.Select(mistake => $"line {mistake.Line} {mistake.Message.Trap}/{mistake.Message.Kind}"));
}
