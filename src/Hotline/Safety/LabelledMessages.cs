namespace Hotline.Safety;

/// <summary>Reads labelled messages: tab-separated lines with a header, of which <c>text</c> and <c>emergency</c> must be there.</summary>
public static class LabelledMessages
{
    /// <summary>Reads the lines.</summary>
    /// <param name="lines">The header, then <c>text</c>, <c>emergency</c> (true or false) and, if known, <c>kind</c> and <c>trap</c>, in any order. Empty lines are skipped.</param>
    public static LabelledReading Read(IEnumerable<string> lines)
    {
        var header = default(Dictionary<string, int>);
        var number = 0;
        List<(int Line, LabelledMessage Message)> messages = [];
        List<(int Line, string Problem)> problems = [];

        foreach (var line in lines)
        {
            number++;
            var cells = line.TrimStart('\ufeff').TrimEnd('\r').Split('\t');
            if (header is null)
            {
                header = cells.Select((name, index) => (name, index)).ToLookup(cell => cell.name, cell => cell.index).ToDictionary(cell => cell.Key, cell => cell.First());
                if (!header.ContainsKey("text") || !header.ContainsKey("emergency"))
                {
                    return new LabelledReading([], [(1, "the header must hold the columns 'text' and 'emergency', separated by tabs")]);
                }
            }
            else if (line.Length > 0 && line != "\r")
            {
                if (bool.TryParse(Cell(cells, header, "emergency"), out var emergency))
                {
                    messages.Add((number, new LabelledMessage(Cell(cells, header, "text"), emergency, Cell(cells, header, "kind"), Cell(cells, header, "trap"))));
                }
                else
                {
                    problems.Add((number, "'emergency' must be true or false"));
                }
            }
        }

        return header is null ? new LabelledReading([], [(1, "the file is empty: it must begin with a header")]) : new LabelledReading(messages, problems);
    }

    private static string Cell(string[] cells, Dictionary<string, int> header, string name) =>
        header.TryGetValue(name, out var index) && index < cells.Length ? cells[index].Trim() : "";
}

/// <summary>What was read of a labelled set.</summary>
/// <param name="Messages">The messages with their lines, from 1.</param>
/// <param name="Problems">Every fault with its line; the messages are then not to be used.</param>
public sealed record LabelledReading(IReadOnlyList<(int Line, LabelledMessage Message)> Messages, IReadOnlyList<(int Line, string Problem)> Problems);

/// <summary>A message with what a person says about it.</summary>
/// <param name="Text">The message.</param>
/// <param name="Emergency">Whether it is one.</param>
/// <param name="Kind">Which kind, or empty.</param>
/// <param name="Trap">What makes it hard, such as <c>past</c> or <c>typo</c>; empty when the file does not say.</param>
public sealed record LabelledMessage(string Text, bool Emergency, string Kind, string Trap);
