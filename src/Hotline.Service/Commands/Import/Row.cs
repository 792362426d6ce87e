namespace Hotline.Service.Commands.Import;

/// <summary>A row of a file: its line, and its cells by column name; or why it is none.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Cells">What it holds, by column; empty when <paramref name="Fault"/> is not null.</param>
/// <param name="Fault">Why it could not be read; null for a sound row.</param>
internal sealed record Row(long Line, IReadOnlyDictionary<string, string> Cells, string? Fault)
{
    /// <summary>A cell without spaces around it; null when the column is missing or the cell is empty.</summary>
    public string? this[string column] => Cells.TryGetValue(column, out var cell) && cell.Trim() is { Length: > 0 } said ? said : null;
}

/// <summary>A row that could not be filed.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Reason">Why; never the row's words.</param>
internal sealed record BadRow(long Line, string Reason);
