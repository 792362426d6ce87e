using System.Globalization;
using Hotline.Integrations.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Benchmarks;

/// <summary>How fast reports become durable, over how fast the same bytes could be put into one table of the same database.</summary>
internal static class FilingBenchmark
{
    private const int AtOnce = 512;

    // What a filing writes, and nothing else.
    private static readonly string[] _tables = ["reports", "reporters", "tickets", "ticket_history"];

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 20_000;
        await using var storage = new BenchmarkStorage();
        await storage.FileAsync([.. Enumerable.Range(count, 2_000).Select(storage.Filing)], AtOnce);

        var writer = storage.Services.GetRequiredService<GroupCommit>();
        var (commits, units) = (writer.Commits, writer.Units);
        var filings = Enumerable.Range(0, count).Select(storage.Filing).ToList();
        var cpu = Environment.CpuUsage.TotalTime;
        var filed = count / (await storage.FileAsync(filings, AtOnce)).TotalSeconds;
        var cpuOfOne = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count;
        var shared = (writer.Units - units) / (double)(writer.Commits - commits);
        var alone = 200 / (await storage.FileAsync([.. Enumerable.Range(count + 2_000, 200).Select(storage.Filing)], 1)).TotalSeconds;

        var bytes = BytesOfOne(storage.Folder);
        var batch = new StorageOptions().MaxBatch;
        cpu = Environment.CpuUsage.TotalTime;
        var raw = Raw(storage.Folder, count, bytes, batch);
        var cpuOfRaw = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            filing, {count} reports, {AtOnce} citizens at once, SQLite, WAL, synchronous=full
              durable filings/s                 {filed,10:F0}
              filings that share a commit       {shared,10:F0}
              one citizen alone, filings/s      {alone,10:F0}
              bytes a filing writes in columns  {bytes,10}
              raw inserts/s of the same bytes   {raw,10:F0}   (one table, {batch} a transaction)
              ratio                             {filed / raw,10:F2}
              CPU time a filing, in µs          {cpuOfOne,10:F0}   (JSON, encryption, tables and indices; all threads)
              CPU time a raw insert, in µs      {cpuOfRaw,10:F0}
            """));
        return 0;
    }

    private static int BytesOfOne(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "hotline.db")}");
        connection.Open();
        var total = 0L;
        foreach (var table in _tables)
        {
            using var columns = connection.CreateCommand();
            columns.CommandText = "select group_concat('coalesce(length(cast(' || name || ' as blob)), 0)', ' + ') from pragma_table_info(@table)";
            columns.Parameters.AddWithValue("@table", table);
            using var sum = connection.CreateCommand();
            sum.CommandText = $"select avg({columns.ExecuteScalar()}) from {table}";
            total += (long)(double)sum.ExecuteScalar()!;
        }

        return (int)total;
    }

    private static double Raw(string folder, int count, int bytes, int batch)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        connection.Open();
        Run("pragma journal_mode = wal; pragma synchronous = full; create table raw (id integer primary key, body blob not null)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into raw (body) values (@body)";
        var body = insert.Parameters.Add("@body", SqliteType.Blob);
        var bodies = Enumerable.Range(0, 64).Select(_ => System.Security.Cryptography.RandomNumberGenerator.GetBytes(bytes)).ToList();

        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var done = 0; done < count;)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < batch && done < count; i++, done++)
            {
                body.Value = bodies[done % bodies.Count];
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return count / System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
