using System.Text;

namespace Hotline.Service.Commands.Import;

/// <summary>Reads a file row by row: <c>.csv</c> as RFC 4180 says, everything else as lines with tabs and no quoting. Never the whole file at once.</summary>
internal sealed class ReadRows
{
    // A row longer than this is a file that is not what its name says, or a quotation mark nobody closed.
    private const int MaxRowLength = 1_000_000;

    private readonly TextReader _reader;
    private readonly bool _isQuoted;
    private long _line;

    private ReadRows(TextReader reader, bool isQuoted)
    {
        (_reader, _isQuoted) = (reader, isQuoted);
        Columns = Cells(out _) is { } header ? [.. header.Select((name, index) => index == 0 ? name.TrimStart('\ufeff').Trim() : name.Trim())] : [];
    }

    /// <summary>The names in the header.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a file and reads its header.</summary>
    public static ReadRows Open(TextReader reader, string name) => new(reader, name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows after the header. A row that cannot be read is among them with its reason; empty lines are not.</summary>
    public IEnumerable<Row> Rows()
    {
        while (Cells(out var line) is { } cells)
        {
            if (cells is [""])
            {
                continue;
            }

            yield return cells.Count != Columns.Count
                ? new Row(line, new Dictionary<string, string>(), $"it has {cells.Count} cells; the header has {Columns.Count}")
                : cells.Any(cell => cell.Contains('\ufffd', StringComparison.Ordinal))
                    ? new Row(line, new Dictionary<string, string>(), "it holds bytes that are not of the file's encoding; see --encoding")
                    : new Row(line, Columns.Zip(cells).DistinctBy(pair => pair.First).ToDictionary(), null);
        }
    }

    private List<string>? Cells(out long line)
    {
        line = _line + 1;
        return _isQuoted ? Quoted() : Plain();
    }

    private List<string>? Plain()
    {
        if (_reader.ReadLine() is not { } text)
        {
            return null;
        }

        _line++;
        return [.. text.Split('\t')];
    }

    private List<string>? Quoted()
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var (isInside, wasQuoted, length) = (false, false, 0);

        for (var read = _reader.Read(); ; read = _reader.Read())
        {
            if (read < 0 || (!isInside && read is '\r' or '\n'))
            {
                if (read < 0 && cells.Count == 0 && cell.Length == 0 && !wasQuoted)
                {
                    return null;
                }

                if (read == '\r' && _reader.Peek() == '\n')
                {
                    _reader.Read();
                }

                _line++;
                cells.Add(cell.ToString());
                return cells;
            }

            var c = (char)read;
            if (++length > MaxRowLength)
            {
                throw new InvalidDataException($"The row that begins before line {_line + 1} has more than {MaxRowLength} characters: a quotation mark may not be closed.");
            }

            if (isInside && c == '"' && _reader.Peek() == '"')
            {
                cell.Append((char)_reader.Read());
            }
            else if (c == '"' && (isInside || cell.Length == 0))
            {
                (isInside, wasQuoted) = (!isInside, true);
            }
            else if (c == ',' && !isInside)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                wasQuoted = false;
            }
            else
            {
                _line += isInside && c == '\n' ? 1 : 0;
                cell.Append(c);
            }
        }
    }
}
