using Hotline.Safety;

namespace Hotline.Tests.Safety;

public class EvaluateGateTests
{
    [Fact]
    public void Figures_are_counted_and_mistakes_are_grouped_by_trap_and_kind()
    {
        var evaluation = new EvaluateGate(Rules.Gate).Run(
        [
            "text\temergency\tkind\ttrap",
            "着火了\ttrue\tfire\tplain",
            "今天天气真好\ttrue\tfire\tcalm",
            "触电了\tfalse\t\tpast",
            "路灯不亮\tfalse\t\thazard",
        ]);

        var report = Assert.IsType<GateEvaluation.Measured>(evaluation).Report;
        Assert.Equal((1, 1, 1, 1), (report.Right, report.Missed, report.FalseAlarms, report.Quiet));
        Assert.Equal((0.5, 0.5, 0.5), (report.Recall, report.Precision, report.F1));
        Assert.Equal([("calm", "fire", 1)], report.Counted(missed: true));
        Assert.Equal([("past", "", 1)], report.Counted(missed: false));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_are_ignored()
    {
        var evaluation = new EvaluateGate(Rules.Gate).Run(["id\temergency\ttext", "7\ttrue\t着火了\r"]);

        Assert.Equal(1, Assert.IsType<GateEvaluation.Measured>(evaluation).Report.Right);
    }

    [Theory]
    [InlineData("", "text")]
    [InlineData("text\tlabel", "emergency")]
    [InlineData("text\temergency\n着火了\tmaybe", "line 2")]
    public void A_file_that_cannot_be_read_says_what_must_change(string content, string told)
    {
        var evaluation = new EvaluateGate(Rules.Gate).Run(content.Split('\n'));

        Assert.Contains(Assert.IsType<GateEvaluation.Unreadable>(evaluation).Problems, problem => problem.Contains(told, StringComparison.Ordinal));
    }
}
