namespace Hotline.Safety;

/// <summary>How well the gate did on a labelled set.</summary>
/// <param name="Right">Emergencies it found.</param>
/// <param name="Missed">Emergencies it did not find.</param>
/// <param name="FalseAlarms">Other messages it took for one.</param>
/// <param name="Quiet">Other messages it let pass.</param>
/// <param name="Mistakes">Every miss and false alarm.</param>
public sealed record GateReport(int Right, int Missed, int FalseAlarms, int Quiet, IReadOnlyList<GateMistake> Mistakes)
{
    /// <summary>The share of emergencies found, from 0 to 1; 1 when there are none.</summary>
    public double Recall => Share(Right, Missed);

    /// <summary>The share of alarms that were right, from 0 to 1; 1 when there are none.</summary>
    public double Precision => Share(Right, FalseAlarms);

    /// <summary>The harmonic mean of the two, from 0 to 1.</summary>
    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    /// <summary>Mistakes of one sort counted by trap and kind, the most frequent first.</summary>
    public IReadOnlyList<(string Trap, string Kind, int Count)> Counted(bool missed) =>
        [.. Mistakes.Where(mistake => mistake.Message.Emergency == missed)
            .GroupBy(mistake => (mistake.Message.Trap, mistake.Message.Kind))
            .Select(group => (group.Key.Trap, group.Key.Kind, group.Count()))
            .OrderByDescending(item => item.Item3).ThenBy(item => item.Trap, StringComparer.Ordinal)];

    private static double Share(int right, int wrong) => right + wrong == 0 ? 1 : (double)right / (right + wrong);
}

/// <summary>A message the gate got wrong.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Message">The message and its label.</param>
/// <param name="Verdict">What the gate said.</param>
public sealed record GateMistake(int Line, LabelledMessage Message, GateVerdict Verdict);
