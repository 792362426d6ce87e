namespace Hotline.Safety;

/// <summary>Measures the gate on a labelled set: tab-separated lines with a header, of which <c>text</c> and <c>emergency</c> must be there.</summary>
public sealed class EvaluateGate(EmergencyGate gate)
{
    /// <summary>Runs the gate over the lines.</summary>
    /// <param name="lines">The header, then <c>text</c>, <c>emergency</c> (true or false) and, if known, <c>kind</c> and <c>trap</c>, in any order.</param>
    public GateEvaluation Run(IEnumerable<string> lines)
    {
        var header = default(Dictionary<string, int>);
        var number = 0;
        var (right, missed, falseAlarms, quiet) = (0, 0, 0, 0);
        List<GateMistake> mistakes = [];
        List<string> problems = [];

        foreach (var line in lines)
        {
            number++;
            var cells = line.TrimStart('\ufeff').TrimEnd('\r').Split('\t');
            if (header is null)
            {
                header = cells.Select((name, index) => (name, index)).ToLookup(cell => cell.name, cell => cell.index).ToDictionary(cell => cell.Key, cell => cell.First());
                if (!header.ContainsKey("text") || !header.ContainsKey("emergency"))
                {
                    return new GateEvaluation.Unreadable(["line 1: the header must hold the columns 'text' and 'emergency', separated by tabs"]);
                }

                continue;
            }

            if (line.Length == 0)
            {
                continue;
            }

            if (!bool.TryParse(Cell(cells, header, "emergency"), out var emergency))
            {
                problems.Add($"line {number}: 'emergency' must be true or false");
                continue;
            }

            var message = new LabelledMessage(Cell(cells, header, "text"), emergency, Cell(cells, header, "kind"), Cell(cells, header, "trap"));
            var verdict = gate.Check(message.Text);
            switch (emergency, verdict is GateVerdict.Emergency)
            {
                case (true, true):
                    right++;
                    continue;
                case (true, false):
                    missed++;
                    break;
                case (false, true):
                    falseAlarms++;
                    break;
                case (false, false):
                    quiet++;
                    continue;
            }

            mistakes.Add(new GateMistake(number, message, verdict));
        }

        return problems.Count > 0 ? new GateEvaluation.Unreadable(problems)
            : header is null ? new GateEvaluation.Unreadable(["the file is empty: it must begin with a header"])
            : new GateEvaluation.Measured(new GateReport(right, missed, falseAlarms, quiet, mistakes));
    }

    private static string Cell(string[] cells, Dictionary<string, int> header, string name) =>
        header.TryGetValue(name, out var index) && index < cells.Length ? cells[index].Trim() : "";
}
