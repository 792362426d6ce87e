using System.Security.Cryptography;
using System.Text;
using Hotline.Reports;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.IntegrationTests.Storage;

/// <summary>Who reported lies apart and sealed, and PINs lie nowhere.</summary>
public sealed class IdentityTests : IAsyncDisposable
{
    private readonly ScratchStorage _storage = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Neither_name_nor_number_nor_pin_can_be_read_in_the_files()
    {
        var filing = Samples.Filing();
        await _storage.Record.FileAsync(filing, Cancellation);
        var pin = _storage.Pins.For(filing.Report.ReceiptNumber);

        foreach (var file in Directory.EnumerateFiles(_storage.Folder, "hotline.db*"))
        {
            var bytes = await ReadSharedAsync(file);
            Assert.True(file.EndsWith("-shm", StringComparison.Ordinal) || bytes.Length > 0);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("王小明")));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("13800138000"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(pin)));
        }
    }

    [Fact]
    public async Task An_identity_moved_to_another_report_does_not_open()
    {
        var (mine, other) = (Samples.Filing("a"), Samples.Filing("b", mode: ReporterMode.Anonymous));
        await _storage.Record.FileAsync(mine, Cancellation);
        await _storage.Record.FileAsync(other, Cancellation);
        Execute("update reporters set report_id = 2");

        await Assert.ThrowsAnyAsync<CryptographicException>(() => _storage.Tickets.FindReporterAsync(other.Report.ReceiptNumber, Cancellation));
    }

    [Fact]
    public async Task A_reporter_who_says_who_they_are_only_later_is_known_then_and_can_be_forgotten_again()
    {
        var filing = Samples.Filing(mode: ReporterMode.Anonymous);
        var commit = await _storage.Record.FileAsync(filing, Cancellation);
        var reporter = new Reporter(filing.Report.ReceiptNumber, ReporterMode.Confidential, "李雷", [new Contact.Email("li@example.org")]);
        await IdentifyAsync(commit!.TicketNumber, new IdentityChange(ReporterMode.Confidential, reporter));

        Assert.Equivalent(reporter, await _storage.Tickets.FindReporterAsync(filing.Report.ReceiptNumber, Cancellation), strict: true);
        Assert.Equal(ReporterMode.Confidential, (await _storage.Tickets.FindReportAsync(filing.Report.ReceiptNumber, Cancellation))!.Mode);
        Assert.Equal(ReporterMode.Confidential, Assert.Single(await _storage.Tickets.ListAsync(new TicketQuery(), Cancellation)).Mode);

        await IdentifyAsync(commit.TicketNumber, new IdentityChange(ReporterMode.Anonymous, null));
        Assert.Null(await _storage.Tickets.FindReporterAsync(filing.Report.ReceiptNumber, Cancellation));
    }

    [Fact]
    public void A_pin_is_six_digits_and_the_same_every_time_and_of_every_restart()
    {
        var pin = _storage.Pins.For("R-7F3K-20QD");

        Assert.Matches("^[0-9]{6}$", pin);
        using var again = new ScratchStorage(_storage.Folder).Services;
        Assert.Equal(pin, again.GetRequiredService<IPins>().For("R-7F3K-20QD"));
        Assert.NotEqual(pin, _storage.Pins.For("R-7F3K-20QE"));
    }

    [Fact]
    public void A_pin_matches_as_people_type_it_and_nothing_else_does()
    {
        var pin = _storage.Pins.For("R-7F3K-20QD");

        Assert.True(_storage.Pins.Matches("R-7F3K-20QD", pin));
        Assert.True(_storage.Pins.Matches("R-7F3K-20QD", $" {pin[..3]} {pin[3..]} "));
        Assert.True(_storage.Pins.Matches("R-7F3K-20QD", string.Concat(pin.Select(c => (char)(c + 0xFEE0)))));
        Assert.False(_storage.Pins.Matches("R-7F3K-20QD", pin[..5]));
        Assert.False(_storage.Pins.Matches("R-7F3K-20QD", $"{pin}0"));
        Assert.False(_storage.Pins.Matches("R-7F3K-20QD", ""));
        Assert.False(_storage.Pins.Matches("R-0000-0000", pin) && _storage.Pins.Matches("R-0000-0001", pin));
    }

    [Fact]
    public void Keys_are_their_owners_alone()
    {
        _storage.Pins.For("R-7F3K-20QD");
        var keys = Directory.EnumerateFiles(Path.Combine(_storage.Folder, "keys"), "*.key").ToList();

        Assert.Equal(2, keys.Count);
        foreach (var key in keys.Where(_ => !OperatingSystem.IsWindows()))
        {
#pragma warning disable CA1416 // Not reached on Windows.
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
#pragma warning restore CA1416
        }
    }

    [Fact]
    public async Task A_record_without_its_keys_is_not_given_new_ones()
    {
        await _storage.Record.FileAsync(Samples.Filing(), Cancellation);
        File.Delete(Path.Combine(_storage.Folder, "keys", "pins.key"));

        await using var again = new ScratchStorage(_storage.Folder);
        var refusal = Assert.Throws<InvalidOperationException>(again.Database.Prepare);

        Assert.Contains("put the keys back from the backup", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_storage.Folder, "keys", "pins.key")));
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, Cancellation);
        return bytes;
    }

    private async Task IdentifyAsync(string number, IdentityChange change)
    {
        var ticket = await _storage.Tickets.FindAsync(number, Cancellation);
        Assert.True(await _storage.Tickets.SaveMoveAsync(Samples.Move(ticket!, MoveKind.Add) with { Identity = change }, Cancellation));
    }

    private void Execute(string sql)
    {
        using var connection = _storage.OpenRaw();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
