using System.Diagnostics;
using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;
using Hotline.Safety;
using Hotline.Understanding;

namespace Hotline.Benchmarks;

/// <summary>
/// Measures the place finder on labelled Chinese addresses. They are not of our city, so a city is made whose districts and
/// streets are those of the training part; what is measured on the other part is the finder, not its list of names.
/// </summary>
internal static class PlaceFigures
{
    private static readonly HashSet<string> _addressTags =
        ["road", "roadno", "poi", "subpoi", "community", "houseno", "cellno", "subroad", "subroadno", "floorno", "roomno", "devZone"];

    public static int Print(string folder)
    {
        var city = CityOf(Read(Path.Combine(folder, "train.txt")));
        var finder = new PlaceFinder(city);
        var dev = Read(Path.Combine(folder, "dev.txt"));
        var districts = new Tally();
        var streets = new Tally();
        int found = 0, asked = 0, covered = 0, gold = 0, claimed = 0;

        var watch = Stopwatch.StartNew();
        var places = dev.Select(address => finder.Find(address.Text)).ToList();
        watch.Stop();

        foreach (var (address, place) in dev.Zip(places))
        {
            districts.Add(address.Span("district"), place.District, city.Districts.Any(d => d.Names.In("zh") == address.Word("district") || d.Aliases.Contains(address.Word("district") ?? "")));
            streets.Add(address.Span("town"), place.Street, city.Streets.Any(s => s.Names.In("zh") == address.Word("town")));

            var wanted = Enumerable.Range(0, address.Text.Length).Where(i => _addressTags.Contains(address.Tags[i])).ToHashSet();
            var said = place.Address is { } span ? Enumerable.Range(span.Start, span.Length).ToHashSet() : [];
            asked += wanted.Count > 0 ? 1 : 0;
            found += wanted.Count > 0 && said.Overlaps(wanted) ? 1 : 0;
            gold += wanted.Count;
            claimed += said.Count;
            covered += said.Intersect(wanted).Count();
        }

        Console.WriteLine($"{dev.Count} addresses, {dev.Count / watch.Elapsed.TotalSeconds:N0} a second; names known from training: {city.Districts.Count} districts, {city.Streets.Count} streets and townships");
        Console.WriteLine($"district  {districts}");
        Console.WriteLine($"street    {streets}");
        Console.WriteLine($"address   found in {(double)found / asked:P1} of {asked}; characters: precision {(double)covered / claimed:P1}, recall {(double)covered / gold:P1}");
        return 0;
    }

    private static City CityOf(List<Labelled> train)
    {
        var beijing = CatalogueReader.Read("catalogue").Match(read => read.City, faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)));
        // 义乌 and 义乌市 are one district, written two ways. 宁波 is a city that is now and then labelled a district.
        var cities = train.Select(address => address.Word("city")).OfType<string>().ToLookup(Stem);
        var written = train.Select(address => address.Word("district")).OfType<string>()
            .Where(word => word.Length >= 2)
            .GroupBy(Stem)
            .Where(ways => ways.Count() > cities[ways.Key].Count())
            .SelectMany(ways => ways)
            .ToLookup(Stem);
        var codes = written.Select((district, i) => (district.Key, Code: $"d{i}")).ToDictionary(pair => pair.Key, pair => pair.Code);
        var streets = train
            .Where(address => address.Word("town") is { Length: >= 3 } && address.Word("district") is { } word && codes.ContainsKey(Stem(word)))
            .Select(address => (Town: address.Word("town")!, District: codes[Stem(address.Word("district")!)]))
            .Distinct()
            .Select((pair, i) => new Street($"s{i}", Names.Of(pair.Town), pair.District));
        var districts = written.Select(ways => new District(
            codes[ways.Key], Names.Of(ways.MaxBy(way => way.Length)!), [.. ways.Distinct().Where(way => way != ways.MaxBy(w => w.Length))]));

        return new City(new CityParts
        {
            Names = Names.Of("浙江省"),
            HotlineNumber = beijing.HotlineNumber,
            Languages = ["zh"],
            Sectors = [],
            Units = [],
            Districts = [.. districts],
            Streets = [.. streets],
            Directory = beijing.Directory,
            Clocks = [],
            Calendar = beijing.Calendar,
            UrgencyLevels = [],
            EmergencyLines = [],
            DangerKinds = [],
            AddressWords = beijing.AddressWords,
        });
    }

    private static string Stem(string district) => district.Length > 2 && district[^1] is '区' or '县' or '市' ? district[..^1] : district;

    private static List<Labelled> Read(string path)
    {
        var all = new List<Labelled>();
        var text = new System.Text.StringBuilder();
        var tags = new List<(string Tag, bool Begins)>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var cells = line.Split(' ');
            if (cells.Length < 2)
            {
                if (text.Length > 0)
                {
                    all.Add(new Labelled(text.ToString(), [.. tags.Select(tag => tag.Tag)], [.. tags.Select(tag => tag.Begins)]));
                }

                text.Clear();
                tags.Clear();
                continue;
            }

            // A line may hold a run of digits or letters; each character gets the tag.
            for (var i = 0; i < cells[0].Length; i++)
            {
                text.Append(cells[0][i]);
                tags.Add((cells[1][2..], cells[1][0] == 'B' && i == 0));
            }
        }

        return all;
    }

    /// <summary>An address with the tag of each character.</summary>
    private sealed record Labelled(string Text, IReadOnlyList<string> Tags, IReadOnlyList<bool> Begins)
    {
        public TextSpan? Span(string tag)
        {
            for (var i = 0; i < Tags.Count; i++)
            {
                if (Tags[i] == tag)
                {
                    var end = i + 1;
                    while (end < Tags.Count && Tags[end] == tag && !Begins[end])
                    {
                        end++;
                    }

                    return new TextSpan(i, end - i);
                }
            }

            return null;
        }

        public string? Word(string tag) => Span(tag)?.In(Text);
    }

    /// <summary>Exact spans: how many were there, how many were said, how many of those were right.</summary>
    private sealed class Tally
    {
        private int _there;
        private int _said;
        private int _right;
        private int _known;
        private int _knownRight;

        public void Add(TextSpan? gold, TextSpan? said, bool isKnown)
        {
            var right = gold is not null && gold == said ? 1 : 0;
            _there += gold is null ? 0 : 1;
            _said += said is null ? 0 : 1;
            _right += right;
            _known += gold is not null && isKnown ? 1 : 0;
            _knownRight += isKnown ? right : 0;
        }

        public override string ToString()
        {
            double precision = (double)_right / _said, recall = (double)_right / _there;
            return $"precision {precision:P1}, recall {recall:P1}, F1 {2 * precision * recall / (precision + recall):P1} of {_there}; recall of names the city knows {(double)_knownRight / _known:P1} of {_known}";
        }
    }
}
