using Hotline.Service.Commands.Import;
using Hotline.Understanding.TextModels;

namespace Hotline.Service.Commands.Models;

/// <summary>Reads a file of labelled texts: a header, then rows; which columns hold the label and the text is told.</summary>
/// <param name="label">The column of the label; null where none is needed.</param>
/// <param name="texts">The columns of the text: one, or a title and a body. A title is read as a block of its own and again with the body.</param>
internal sealed class LabelledFile(string? label, IReadOnlyList<string> texts)
{
    /// <summary>The columns of the file that are needed and missing, or none.</summary>
    public IReadOnlyList<string> Missing(ReadRows rows) => [.. texts.Append(label).OfType<string>().Except(rows.Columns)];

    /// <summary>The texts of the rows. Rows that cannot be read or have no label or text are named in <paramref name="bad"/> and skipped.</summary>
    public IEnumerable<(string Id, LabelledText Text)> Read(ReadRows rows, List<BadRow> bad)
    {
        foreach (var row in rows.Rows())
        {
            if (row.Fault is { } fault)
            {
                bad.Add(new BadRow(row.Line, fault));
            }
            else if (label is not null && row[label] is null)
            {
                bad.Add(new BadRow(row.Line, $"its {label} is empty"));
            }
            else if (texts.All(column => row[column] is null))
            {
                bad.Add(new BadRow(row.Line, $"its {string.Join(" and ", texts)} {(texts.Count == 1 ? "is" : "are")} empty"));
            }
            else
            {
                yield return (row["id"] ?? $"line {row.Line}", TextOf(row));
            }
        }
    }

    private LabelledText TextOf(Row row) => new(
        label is null ? "" : row[label]!,
        texts.Count > 1 ? row[texts[0]] : null,
        string.Join('\n', texts.Select(column => row[column]).OfType<string>()));
}
