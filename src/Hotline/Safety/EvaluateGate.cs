namespace Hotline.Safety;

/// <summary>Measures the gate on a labelled set.</summary>
public sealed class EvaluateGate(EmergencyGate gate)
{
    /// <summary>Runs the gate over the lines.</summary>
    /// <param name="lines">As <see cref="LabelledMessages.Read"/> takes them.</param>
    public GateEvaluation Run(IEnumerable<string> lines)
    {
        var reading = LabelledMessages.Read(lines);
        if (reading.Problems.Count > 0)
        {
            return new GateEvaluation.Unreadable([.. reading.Problems.Select(problem => $"line {problem.Line}: {problem.Problem}")]);
        }

        var (right, missed, falseAlarms, quiet) = (0, 0, 0, 0);
        List<GateMistake> mistakes = [];
        foreach (var (line, message) in reading.Messages)
        {
            var verdict = gate.Check(message.Text);
            switch (message.Emergency, verdict is GateVerdict.Emergency)
            {
                case (true, true):
                    right++;
                    continue;
                case (false, false):
                    quiet++;
                    continue;
                case (true, false):
                    missed++;
                    break;
                case (false, true):
                    falseAlarms++;
                    break;
            }

            mistakes.Add(new GateMistake(line, message, verdict));
        }

        return new GateEvaluation.Measured(new GateReport(right, missed, falseAlarms, quiet, mistakes));
    }
}
