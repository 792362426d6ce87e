using Hotline.Understanding.TextModels;

namespace Hotline.Tests.Understanding.TextModels;

public class ModelEvaluationTests
{
    private static readonly ModelEvaluation _evaluation = ModelEvaluation.Of(
    [
        new("gas", "gas", 0.9, true), new("gas", "gas", 0.9, true), new("gas", "lift", 0.3, true), new("lift", "lift", 0.8, true),
        new("fire", "lift", 0.4, false),
    ]);

    [Fact]
    public void Shares_are_of_all_texts()
    {
        Assert.Equal(5, _evaluation.Count);
        Assert.Equal(0.6, _evaluation.Accuracy, 6);
        Assert.Equal(0.8, _evaluation.TopThree, 6);
    }

    [Fact]
    public void A_label_has_precision_recall_and_support()
    {
        Assert.Equal(["fire", "gas", "lift"], _evaluation.Labels);
        Assert.Equal(new LabelFigures("fire", 0, 0, 1), _evaluation.ByLabel[0]);
        Assert.Equal(new LabelFigures("gas", 1, 2.0 / 3, 3), _evaluation.ByLabel[1]);
        Assert.Equal(new LabelFigures("lift", 1.0 / 3, 1, 1), _evaluation.ByLabel[2]);
        Assert.Equal((0 + 0.8 + 0.5) / 3, _evaluation.MacroF1, 6);
    }

    [Fact]
    public void The_confusion_counts_every_pair() => Assert.Equal((1, 1), (_evaluation.Confused(1, 2), _evaluation.Confused(0, 2)));

    [Fact]
    public void The_calibration_error_is_the_mean_distance_between_said_and_right() =>
        Assert.Equal(((2 * 0.1) + 0.3 + 0.2 + 0.4) / 5, _evaluation.CalibrationError, 6);

    [Fact]
    public void Above_a_floor_less_is_answered_and_more_is_right()
    {
        var half = _evaluation.Coverage.Single(each => each.Floor == 0.5);

        Assert.Equal((0.6, 1.0), (half.Answered, half.Accuracy));
    }
}
