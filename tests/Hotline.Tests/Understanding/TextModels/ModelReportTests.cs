using Hotline.Service.Commands.Import;
using Hotline.Service.Commands.Models;
using Hotline.Understanding.TextModels;

namespace Hotline.Tests.Understanding.TextModels;

public class ModelReportTests
{
    private static readonly ModelEvaluation _evaluation = ModelEvaluation.Of(
        [new("城乡建设", "城乡建设", 0.9, true), new("<gas>", "城乡建设", 0.4, true), new("<gas>", "<gas>", 0.7, true)]);

    [Fact]
    public void The_text_report_tells_every_figure()
    {
        var output = new StringWriter();

        ModelReport.Write(output, _evaluation, 12_345);

        foreach (var part in (string[])["accuracy 0.6667", "macro-F1 0.6667", "calibration error", "12,345", "城乡建设", "confusion"])
        {
            Assert.Contains(part, output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_HTML_report_loads_nothing_and_a_label_cannot_write_markup()
    {
        var html = ModelHtmlReport.Of("model", _evaluation, 12_345);

        Assert.DoesNotContain("<gas>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_rows_of_a_labelled_file_are_named_and_skipped()
    {
        const string File = "id\tlabel\ttitle\ttext\r\n1\tgas\t漏气\t厨房漏气\r\n2\tgas\r\n3\t\t无\t无标签\r\n4\tgas\t\t\r\n5\tlift\t\t困人\r\n";
        List<BadRow> bad = [];

        var texts = new LabelledFile("label", ["title", "text"]).Read(ReadRows.Open(new StringReader(File), "f.tsv"), bad).ToList();

        Assert.Equal([("1", "漏气", "漏气\n厨房漏气"), ("5", null, "困人")], texts.Select(each => (each.Id, each.Text.Title, each.Text.Text)));
        Assert.Equal([3L, 4L, 5L], bad.Select(each => each.Line));
    }

    [Fact]
    public void A_missing_column_is_told() =>
        Assert.Equal(["title"], new LabelledFile("label", ["title", "text"]).Missing(ReadRows.Open(new StringReader("id\tlabel\ttext\n"), "f.tsv")));
}
