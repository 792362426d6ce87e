using System.Globalization;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Integrations.Catalogue;
using Hotline.Integrations.Storage;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Tickets;
using Hotline.Triage;
using Hotline.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Benchmarks;

/// <summary>The real storage with the real city, on a folder of its own under the working directory, so that it is on a real disk.</summary>
internal sealed class BenchmarkStorage : IAsyncDisposable
{
    private static readonly Urgency[] _urgencies = Enum.GetValues<Urgency>();

    private readonly City _city;

    public BenchmarkStorage()
    {
        Folder = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, $"bench-{Guid.NewGuid():n}")).FullName;
        Services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataDirectory"] = Folder }).Build())
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddCatalogue()
            .AddStorage()
            .BuildServiceProvider();
        _city = Services.GetRequiredService<City>();
    }

    public string Folder { get; }

    public ServiceProvider Services { get; }

    public IRecord Record => Services.GetRequiredService<IRecord>();

    /// <summary>A filing as triage leaves it: of usual length, with suggestions, evidence and a proposal.</summary>
    public Filing Filing(int number)
    {
        var gas = SectorCode.Parse("gas");
        var now = DateTimeOffset.UtcNow;
        var report = new Report
        {
            ReceiptNumber = ReceiptNumber.Next(),
            Narrative = $"第{number}号：我们楼下那家饭馆后厨放了好几个煤气罐，味儿特别冲，晚上炒菜的时候更厉害，楼上住着好几户老人和孩子，" +
                "跟老板说过两次都不管，消防通道也被杂物堵了一半，希望有人赶紧来看看，别等出了事再说，谢谢。",
            Language = "zh",
            Place = new Place { DistrictCode = "110105", Address = "通惠家园12号楼底商" },
            When = "每天晚上",
            Enterprise = "底商饭馆",
            Mode = ReporterMode.Confidential,
            Address = new ChannelAddress(ChannelAddress.DirectLine, $"bench-{number}"),
            ReceivedAt = now,
        };
        var urgency = _urgencies[number % _urgencies.Length];
        var assessment = new Assessment
        {
            Decision = new TriageDecision.Suggested(gas, 0.87),
            Opinions = [new SectorOpinion(gas, 0.87), new SectorOpinion(SectorCode.Parse("fire"), 0.08), new SectorOpinion(SectorCode.Other, 0.02)],
            Evidence = [.. Enumerable.Range(0, 6).Select(i => new Evidence(new TextSpan(i * 9, 4), 1.75 - (i * 0.2)))],
            Kind = null,
            Urgency = urgency,
            UrgencyReasons = [new UrgencyReason("gas-bottles", new TextSpan(14, 3)), new UrgencyReason("old-people", new TextSpan(44, 2))],
            Dangers = [],
            Place = report.Place,
            Proposal = _city.Directory.Propose(new DispatchQuestion(gas, null, urgency, report.Place, _city.Calendar.DateOf(now)), _city),
            Classifier = "embedded/bench",
        };
        var (ticket, line) = OpenTicket.For(report, assessment, _city);
        return new Filing(
            number.ToString(CultureInfo.InvariantCulture),
            report,
            new Reporter(report.ReceiptNumber, report.Mode, "王小明", [new Contact.Telephone("+8613800138000")]),
            ticket,
            line,
            []);
    }

    /// <summary>Files a number of reports as that many citizens at once would, and says how long it took.</summary>
    public async Task<TimeSpan> FileAsync(IReadOnlyList<Filing> filings, int atOnce)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            filings, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (filing, cancellation) => await Record.FileAsync(filing, cancellation));
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
