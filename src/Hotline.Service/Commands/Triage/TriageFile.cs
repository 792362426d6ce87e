using System.Diagnostics;
using System.Globalization;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Service.Commands.Import;
using Hotline.Triage;

namespace Hotline.Service.Commands.Triage;

/// <summary>Assesses the rows of a file and writes what triage makes of them, row by row, in the order of the file. Files nothing.</summary>
internal sealed class TriageFile(AssessReport assess, City city, TimeProvider clock)
{
    /// <summary>The header of what is written.</summary>
    public const string Header = "id\tsector\tconfidence\ttop3\turgency\temergency\tdistrict\tstreet\tevidence";

    // Enough to keep every core busy, few enough that the file is never in memory.
    private const int AtOnce = 512;

    /// <summary>Assesses every row that can be read; those that cannot are named in the summary and skipped.</summary>
    /// <param name="rows">The rows, with the columns <c>id</c>, <c>text</c> and, where there is one, <c>title</c>.</param>
    /// <param name="output">Receives the header and a line a row.</param>
    /// <param name="cancellation">Stops between two batches; what is written stays whole lines.</param>
    public async Task<TriageSummary> RunAsync(IEnumerable<Row> rows, TextWriter output, CancellationToken cancellation)
    {
        // The model is read, or trained, before the clock starts: it costs the same for one row and for a million.
        _ = await assess.OpinionAsync(null, "", cancellation);
        var started = Stopwatch.GetTimestamp();
        List<BadRow> bad = [];
        long done = 0;
        await output.WriteAsync($"{Header}\n");
        foreach (var batch in rows.Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = new string?[batch.Length];
            await Parallel.ForAsync(0, batch.Length, cancellation, async (i, token) => lines[i] = await LineAsync(batch[i], token));
            foreach (var (row, line) in batch.Zip(lines))
            {
                if (line is null)
                {
                    bad.Add(new BadRow(row.Line, row.Fault ?? "it has no id"));
                    continue;
                }

                done++;
                await output.WriteAsync(line);
                await output.WriteAsync('\n');
            }
        }

        await output.FlushAsync(cancellation);
        return new TriageSummary(done, bad, Stopwatch.GetElapsedTime(started));
    }

    private async ValueTask<string?> LineAsync(Row row, CancellationToken cancellation)
    {
        if (row.Fault is not null || row["id"] is not { } id)
        {
            return null;
        }

        var report = new Report
        {
            ReceiptNumber = id,
            Title = row["title"],
            Narrative = row["text"] ?? "",
            Language = city.Languages[0],
            Place = Place.Unknown,
            Mode = ReporterMode.Anonymous,
            Address = new ChannelAddress("triage", id),
            ReceivedAt = clock.GetUtcNow(),
        };
        return Line(id, report.Words, await assess.HandleAsync(report, cancellation));
    }

    private string Line(string id, string words, Assessment assessment)
    {
        var best = assessment.Opinions.Count > 0 ? assessment.Opinions[0] : null;
        return string.Join(
            '\t',
            id,
            (best?.Sector ?? SectorCode.Other).Value,
            Number(best?.Confidence ?? 0),
            string.Join(',', assessment.Opinions.Select(each => $"{each.Sector}:{Number(each.Confidence)}")),
            assessment.Urgency.ToString().ToLowerInvariant(),
            assessment.Dangers.Count > 0 ? "true" : "false",
            NameOf(city.District(assessment.Place.DistrictCode)?.Names),
            NameOf(city.Street(assessment.Place.StreetCode)?.Names),
            string.Join("; ", assessment.Evidence.Where(each => each.Weight > 0).Select(each => OneLine(each.Span.In(words)))));
    }

    private string NameOf(Names? names) => names?.In(city.Languages[0]) ?? "";

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string OneLine(string words) => words.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}

/// <summary>What came of it.</summary>
/// <param name="Done">How many rows were assessed.</param>
/// <param name="Bad">Those that could not be read, in order.</param>
/// <param name="Took">How long it took, without the start.</param>
internal sealed record TriageSummary(long Done, IReadOnlyList<BadRow> Bad, TimeSpan Took)
{
    public double PerSecond => Done / Math.Max(Took.TotalSeconds, 0.001);
}
