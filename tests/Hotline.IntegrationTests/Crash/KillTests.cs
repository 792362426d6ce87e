using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;

namespace Hotline.IntegrationTests.Crash;

/// <summary>The process is killed thirty times while reports are being filed. Whoever was shown a receipt has a report.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 30, FilersAtOnce = 8, ReceiptsBeforeKill = 12;

    private readonly string _data = Directory.CreateTempSubdirectory("hotline-kill-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_thirty_kills_every_receipt_that_was_shown_exists_once_and_nothing_half_made_does()
    {
        var key = await ServiceProcess.RunAsync(_data, Cancellation, "keys", "add", "filer", "--role", "agent");
        var shown = new ConcurrentDictionary<string, Receipt>();

        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var service = await ServiceProcess.StartAsync(_data, Cancellation, "--Api:RequestsPerMinute=1000000");
            await FileUntilKilledAsync(service, key, kill, shown);
        }

        Assert.True(shown.Count >= Kills * ReceiptsBeforeKill, $"Only {shown.Count} receipts were shown: the load was no load.");
        NothingIsHalfMade();
        EveryReceiptExistsOnce(shown);
        await EveryReceiptOpensAndEveryRepeatGetsItAsync(key, shown);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task FileUntilKilledAsync(ServiceProcess service, string key, int kill, ConcurrentDictionary<string, Receipt> shown)
    {
        using var http = Client(service, key);
        var before = shown.Count;
        var enough = new TaskCompletionSource();

        var filers = Enumerable.Range(0, FilersAtOnce).Select(async filer =>
        {
            for (var report = 0; ; report++)
            {
                var idempotencyKey = $"{kill}-{filer}-{report}";
                try
                {
                    shown[idempotencyKey] = await FileAsync(http, idempotencyKey);
                }
                catch (Exception cut) when (cut is HttpRequestException or IOException or System.Text.Json.JsonException)
                {
                    // The answer did not come through: nobody was shown anything, and the report may be there or not.
                    return;
                }

                if (shown.Count - before >= ReceiptsBeforeKill)
                {
                    enough.TrySetResult();
                }
            }
        }).ToList();

        // In the middle of the filers' work: they go on until the answer is cut off.
        await enough.Task.WaitAsync(Cancellation);
        await service.KillAsync();
        await Task.WhenAll(filers);
    }

    private static async Task<Receipt> FileAsync(HttpClient http, string idempotencyKey)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports")
        {
            Content = JsonContent.Create(new { narrative = $"楼道被杂物堵住，消防通道走不了。编号 {idempotencyKey}", name = "李", phone = "13800138000" }),
        };
        request.Headers.Add("Idempotency-Key", idempotencyKey);

        using var response = await http.SendAsync(request, Cancellation);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Receipt>(Cancellation))!;
    }

    private void NothingIsHalfMade()
    {
        using var record = Open();

        Assert.Equal("ok", Scalar(record, "pragma integrity_check"));
        Assert.Equal(0L, Scalar(record, "select count(*) from reports r left join tickets t on t.id = r.id where t.id is null"));
        Assert.Equal(0L, Scalar(record, "select count(*) from tickets t left join reports r on r.id = t.id where r.id is null"));
        Assert.Equal(0L, Scalar(record, "select count(*) from reports r left join reporters p on p.report_id = r.id where p.report_id is null"));
        Assert.Equal(0L, Scalar(record, "select count(*) from (select t.id from tickets t left join ticket_history h on h.ticket_id = t.id group by t.id having count(h.sequence) <> t.version or min(h.sequence) <> 1 or max(h.sequence) <> t.version)"));
        Assert.Equal(0L, Scalar(record, "select count(*) from (select number from tickets group by number having count(*) > 1)"));
        Assert.Equal(0L, Scalar(record, "select count(*) from (select receipt_number from reports group by receipt_number having count(*) > 1)"));
        Assert.Equal(0L, Scalar(record, "select count(*) from (select channel, idempotency_key from reports group by 1, 2 having count(*) > 1)"));
    }

    private void EveryReceiptExistsOnce(ConcurrentDictionary<string, Receipt> shown)
    {
        using var record = Open();
        using var command = record.CreateCommand();
        command.CommandText =
            "select r.idempotency_key, r.receipt_number, t.number from reports r join tickets t on t.id = r.id join ticket_history h on h.ticket_id = t.id and h.sequence = 1";
        using var rows = command.ExecuteReader();
        var kept = new Dictionary<string, (string Receipt, string Ticket)>();
        while (rows.Read())
        {
            kept.Add(rows.GetString(0)["filer/".Length..], (rows.GetString(1), rows.GetString(2)));
        }

        Assert.All(shown, pair => Assert.Equal((pair.Value.Number, pair.Value.Ticket), kept[pair.Key]));
        Assert.Equal(shown.Count, shown.Values.DistinctBy(receipt => receipt.Number).Count());
    }

    private async Task EveryReceiptOpensAndEveryRepeatGetsItAsync(string key, ConcurrentDictionary<string, Receipt> shown)
    {
        await using var service = await ServiceProcess.StartAsync(
            _data, Cancellation, "--Api:RequestsPerMinute=1000000", "--Api:RequestsPerMinuteWithoutKey=10000");
        using var http = Client(service, key);

        foreach (var (idempotencyKey, receipt) in shown)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/reports/{receipt.Number}");
            request.Headers.Add("X-Receipt-Pin", receipt.Pin);
            using var response = await http.SendAsync(request, Cancellation);
            Assert.True(response.IsSuccessStatusCode, $"{receipt.Number}: {response.StatusCode}");

            Assert.Equal(receipt, await FileAsync(http, idempotencyKey));
        }
    }

    private static HttpClient Client(ServiceProcess service, string key)
    {
        var http = new HttpClient { BaseAddress = service.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "hotline.db")}");
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection record, string sql)
    {
        using var command = record.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private sealed record Receipt(string Number, string Pin, string Ticket);
}
