using System.Collections.Concurrent;
using Hotline.Channels;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Service.Commands.Import;

/// <summary>
/// Files the rows of a file, each as a report of its own, in the way every other report is filed. A row is filed once: running the
/// same file again, or after it was stopped half-way, files what is missing.
/// </summary>
internal sealed class ImportFile(FileReport fileReport, ITicketStore tickets, TimeProvider clock)
{
    // Enough that commits are shared, few enough that memory does not hold the file.
    private const int AtOnce = 64;

    private const int Attempts = 6;

    private long _filed, _earlier;

    /// <summary>Files them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="draft">Makes drafts of them.</param>
    /// <param name="done">Told after each row how many are done.</param>
    /// <param name="cancellation">Stops after the rows in hand.</param>
    /// <exception cref="RecordUnavailableException">The record could not be written for a minute; what was filed stays filed.</exception>
    public async Task<ImportSummary> RunAsync(IEnumerable<Row> rows, DraftRow draft, Action<long> done, CancellationToken cancellation)
    {
        var bad = new ConcurrentBag<BadRow>();
        long count = 0;

        await Parallel.ForEachAsync(
            rows,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (row, _) =>
            {
                // A row that was begun is finished: cancelling stops the reading of more.
                if (await FileAsync(row, draft) is { } reason)
                {
                    bad.Add(new BadRow(row.Line, reason));
                }

                done(Interlocked.Increment(ref count));
            });

        return new ImportSummary(count, _filed, _earlier, [.. bad.OrderBy(row => row.Line)]);
    }

    private async Task<string?> FileAsync(Row row, DraftRow drafts)
    {
        var (draft, fault) = drafts.Of(row, clock.GetUtcNow());
        if (draft is null)
        {
            return fault;
        }

        var filed = await FilePatientlyAsync(draft);
        if (!filed.IsRepeat)
        {
            Interlocked.Increment(ref _filed);
            return null;
        }

        if (await tickets.FindReportAsync(filed.ReceiptNumber, CancellationToken.None) is { } first && first.Narrative != draft.Narrative)
        {
            return $"another row with its id and other words was filed before, as {filed.ReceiptNumber}; give it another id, or the file another --channel";
        }

        Interlocked.Increment(ref _earlier);
        return null;
    }

    // The service may be writing to the same record, and a disk may be slow: a moment's refusal is no reason to stop.
    private async Task<FiledReport> FilePatientlyAsync(ReportDraft draft)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await fileReport.HandleAsync(draft, CancellationToken.None);
            }
            catch (RecordUnavailableException) when (attempt < Attempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), clock, CancellationToken.None);
            }
        }
    }
}

/// <summary>What came of an import.</summary>
/// <param name="Rows">How many rows there were.</param>
/// <param name="Filed">How many were filed now.</param>
/// <param name="Earlier">How many had been filed before.</param>
/// <param name="Bad">Those that could not be, in order.</param>
internal sealed record ImportSummary(long Rows, long Filed, long Earlier, IReadOnlyList<BadRow> Bad);
