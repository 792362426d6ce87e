namespace Hotline.Understanding.TextModels;

/// <summary>How well a model does on labelled texts. Computed once from its answers; immutable.</summary>
public sealed class ModelEvaluation
{
    /// <summary>The confidences whose coverage is told.</summary>
    public static readonly IReadOnlyList<double> Floors = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

    private const int Bins = 10;

    private readonly int[,] _confusion;

    private ModelEvaluation(IReadOnlyList<string> labels, IReadOnlyList<ModelAnswer> answers)
    {
        Labels = labels;
        Count = answers.Count;
        _confusion = new int[labels.Count, labels.Count];
        var places = labels.Select((label, place) => (label, place)).ToDictionary(each => each.label, each => each.place);
        foreach (var answer in answers)
        {
            _confusion[places[answer.Truth], places[answer.Best]]++;
        }

        Accuracy = Share(answers, answer => answer.IsRight);
        TopThree = Share(answers, answer => answer.InTopThree);
        ByLabel = [.. labels.Select(Figures)];
        MacroF1 = ByLabel.Where(each => each.Support > 0).Select(each => each.F1).DefaultIfEmpty(0).Average();
        Calibration = [.. Enumerable.Range(0, Bins).Select(bin => Bin(answers, bin)).Where(bin => bin.Count > 0)];
        CalibrationError = Calibration.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Accuracy)) / Math.Max(1, Count);
        Coverage = [.. Floors.Select(floor => CoverageAt(answers, floor))];
    }

    /// <summary>Every label the model or the texts have, in order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many texts.</summary>
    public int Count { get; }

    /// <summary>The share of right answers, from 0 to 1.</summary>
    public double Accuracy { get; }

    /// <summary>The share of texts whose label is among the three surest answers.</summary>
    public double TopThree { get; }

    /// <summary>The mean F1 of the labels that occur in the texts.</summary>
    public double MacroF1 { get; }

    /// <summary>The expected calibration error over ten bins of confidence: how far a stated confidence is from the share that is right.</summary>
    public double CalibrationError { get; }

    /// <summary>Precision, recall and support, by label.</summary>
    public IReadOnlyList<LabelFigures> ByLabel { get; }

    /// <summary>The bins of confidence that any answer fell into, rising.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; }

    /// <summary>How much is answered, and how well, at each of <see cref="Floors"/>.</summary>
    public IReadOnlyList<FloorCoverage> Coverage { get; }

    /// <summary>How many texts of one label were given another.</summary>
    public int Confused(int truth, int answer) => _confusion[truth, answer];

    /// <summary>Evaluates answers.</summary>
    /// <param name="answers">The answers; a truth may be a label that the model does not have, which is never right.</param>
    public static ModelEvaluation Of(IReadOnlyList<ModelAnswer> answers) => new(
        [.. answers.SelectMany(answer => new[] { answer.Truth, answer.Best }).Distinct().Order(StringComparer.Ordinal)], answers);

    private LabelFigures Figures(string label, int place)
    {
        var (right, said, support) = (_confusion[place, place], 0, 0);
        for (var other = 0; other < Labels.Count; other++)
        {
            said += _confusion[other, place];
            support += _confusion[place, other];
        }

        return new LabelFigures(label, Ratio(right, said), Ratio(right, support), support);
    }

    private static CalibrationBin Bin(IReadOnlyList<ModelAnswer> answers, int bin)
    {
        var inside = answers.Where(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins)) == bin).ToList();
        return new CalibrationBin(inside.Count, inside.Select(answer => answer.Confidence).DefaultIfEmpty(0).Average(), Share(inside, answer => answer.IsRight));
    }

    private static FloorCoverage CoverageAt(IReadOnlyList<ModelAnswer> answers, double floor)
    {
        var above = answers.Where(answer => answer.Confidence >= floor).ToList();
        return new FloorCoverage(floor, Ratio(above.Count, answers.Count), Share(above, answer => answer.IsRight));
    }

    private static double Share(IReadOnlyList<ModelAnswer> answers, Func<ModelAnswer, bool> has) => Ratio(answers.Count(has), answers.Count);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>One answer of a model to a labelled text.</summary>
/// <param name="Truth">The label the text has.</param>
/// <param name="Best">The label the model gave.</param>
/// <param name="Confidence">How sure it was, from 0 to 1.</param>
/// <param name="InTopThree">The truth is among its three surest answers.</param>
public readonly record struct ModelAnswer(string Truth, string Best, double Confidence, bool InTopThree)
{
    /// <summary>It gave the label the text has.</summary>
    public bool IsRight => Truth == Best;
}

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Precision">Of the texts given the label, the share that has it.</param>
/// <param name="Recall">Of the texts that have the label, the share given it.</param>
/// <param name="Support">How many texts have it.</param>
public sealed record LabelFigures(string Label, double Precision, double Recall, int Support)
{
    /// <summary>The harmonic mean of precision and recall; 0 when both are.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>The answers of about one confidence.</summary>
public sealed record CalibrationBin(int Count, double Confidence, double Accuracy);

/// <summary>What remains when answers below a confidence are left to a person.</summary>
public sealed record FloorCoverage(double Floor, double Answered, double Accuracy);
