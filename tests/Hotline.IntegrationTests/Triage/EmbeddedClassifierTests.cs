using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;
using Hotline.Integrations.Storage;
using Hotline.Integrations.Triage.Embedded;
using Hotline.Safety;
using Hotline.Understanding;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Hotline.IntegrationTests.Triage;

public sealed class EmbeddedClassifierTests(EmbeddedClassifierTests.Trained trained) : ClassifierContract, IClassFixture<EmbeddedClassifierTests.Trained>
{
    private protected override IClassifier Classifier => trained.Classifier;

    public static TheoryData<string, string> Plain() => new()
    {
        { "楼下饭馆厨房里摆着六个煤气罐，挨着灶火", "gas" },
        { "电梯把我妈关在里面四十分钟，年检过期一年了", "special-equipment" },
        { "單元門口樓道裡都是電動車在充電，飛線從六樓垂下來", "e-bike" },
        { "马路中间井盖没了，骑车的差点掉进去", "road-facility" },
        { "公司拖欠我们三个月工资不发", "other" },
        { "物业费涨价，服务还差，要求退费", "other" },
        { "The fire exit is chained shut and boxes block the stairwell", "fire" },
        { "My landlord will not give back my deposit", "other" },
    };

    [Theory, MemberData(nameof(Plain))]
    public async Task It_knows_the_plain_cases(string text, string sector)
    {
        var answer = await Classifier.ClassifyAsync(null, text, TestContext.Current.CancellationToken);

        Assert.Equal(sector, answer!.Best.Sector.Value);
    }

    [Fact]
    public async Task It_finds_the_hazard_in_one_clause_of_a_long_grievance()
    {
        const string Letter =
            "尊敬的领导您好，我是某小区的业主，物业费年年涨，服务一年不如一年，门口的保洁半个月不来一次，找他们就推给开发商，开发商又推给社区。" +
            "停车位的事也没人管，外来车辆随便进。更要命的是三号楼的电梯两次把人困在里面，维保单位的检验合格证过期大半年了，电梯门关到一半就卡住。" +
            "我们打过很多次电话，每次都说已经记录。业委会也选不出来，账目从来不公示，希望领导能给我们业主一个说法。";

        var answer = await Classifier.ClassifyAsync(null, Letter, TestContext.Current.CancellationToken);

        Assert.Contains(answer!.Opinions, opinion => opinion.Sector.Value == "special-equipment");
    }

    [Theory, MemberData(nameof(Plain))]
    public async Task Without_its_strongest_evidence_it_is_less_sure(string text, string sector)
    {
        var before = (await Classifier.ClassifyAsync(null, text, TestContext.Current.CancellationToken))!;
        var kept = before.Evidence.Where(each => each.Weight > 0).OrderByDescending(each => each.Span.Start)
            .Aggregate(text, (left, each) => left.Remove(each.Span.Start, each.Span.Length));

        var after = await Classifier.ClassifyAsync(null, kept, TestContext.Current.CancellationToken);

        var still = after?.Opinions.FirstOrDefault(opinion => opinion.Sector.Value == sector)?.Confidence ?? 0;
        Assert.True(still < before.Best.Confidence, $"{still} after, {before.Best.Confidence} before");
    }

    [Fact]
    public void The_second_start_reads_what_the_first_one_trained()
    {
        var before = File.GetLastWriteTimeUtc(trained.ModelPath);

        var (_, version) = trained.File().ReadOrTrain();

        Assert.Equal(Path.GetFileNameWithoutExtension(trained.ModelPath), version);
        Assert.Equal(before, File.GetLastWriteTimeUtc(trained.ModelPath));
        Assert.Single(Directory.GetFiles(trained.Folder));
    }

    [Fact]
    public void A_broken_file_is_trained_again()
    {
        var folder = Directory.CreateTempSubdirectory("hotline-model-");
        try
        {
            var path = Path.Combine(folder.FullName, Path.GetFileName(trained.ModelPath));
            File.WriteAllBytes(path, [.. File.ReadAllBytes(trained.ModelPath).Take(1000)]);

            trained.File(folder.FullName).ReadOrTrain();

            Assert.Equal(File.ReadAllBytes(trained.ModelPath), File.ReadAllBytes(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The city's model, trained once for all tests.</summary>
    public sealed class Trained : IDisposable
    {
        private readonly City _city;
        private readonly SafetyRules _rules;

        public Trained()
        {
            var catalogue = Path.Combine(Root(), "catalogue");
            _city = CatalogueReader.Read(catalogue).Match(read => read.City, faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));
            _rules = new SafetyRules(SafetyCuesReader.Read(catalogue).Cues!);
            Folder = Directory.CreateTempSubdirectory("hotline-model-").FullName;
            Classifier = new EmbeddedClassifier(File());
            ((EmbeddedClassifier)Classifier).Prepare();
            ModelPath = Directory.GetFiles(Folder).Single();
        }

        public IClassifier Classifier { get; }

        public string Folder { get; }

        public string ModelPath { get; }

        internal SectorModelFile File(string? folder = null) => new(
            _city,
            _rules,
            Options.Create(new EmbeddedOptions { ModelDirectory = folder ?? Folder }),
            new DataFolder(Options.Create(new StorageOptions())),
            NullLogger<SectorModelFile>.Instance);

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        private static string Root()
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!System.IO.File.Exists(Path.Combine(at.FullName, "Hotline.sln")))
            {
                at = at.Parent ?? throw new InvalidOperationException("The tests run inside the repository.");
            }

            return at.FullName;
        }
    }
}
