using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Service.Commands.Demo;

/// <summary>Plans a day: who reports what, where and when, and how far each report has come. The same every time; pure.</summary>
/// <param name="city">Its sectors' example reports are what people say.</param>
/// <param name="words">What else is said.</param>
internal sealed class DemoDay(City city, DemoWords words)
{
    // Agents have got as far as this share of the day.
    private const double Watched = 0.7;

    private static readonly TimeSpan _day = TimeSpan.FromHours(22);

    // Of ten reports in a row: three wait, the others have come this far.
    private static readonly DemoCourse[] _courses =
    [
        DemoCourse.Waits, DemoCourse.Resolved, DemoCourse.Dispatched, DemoCourse.Closed, DemoCourse.Waits,
        DemoCourse.Accepted, DemoCourse.Returned, DemoCourse.Accepted, DemoCourse.Informed, DemoCourse.Waits,
    ];

    /// <summary>The reports, the first first.</summary>
    /// <param name="now">The end of the day, in UTC.</param>
    /// <param name="count">How many, beside the emergencies.</param>
    /// <param name="run">Marks this run, so that another adds its own.</param>
    public IReadOnlyList<DemoReport> Plan(DateTimeOffset now, int count, string run)
    {
        var sectors = city.Sectors.Where(sector => sector.Examples.Count > 0).ToList();
        List<DemoReport> plan = [];
        for (var turn = 0; turn < count; turn++)
        {
            var sector = sectors[((turn * 11) + (turn / sectors.Count)) % sectors.Count];
            var language = turn % 6 == 5 && sector.Examples.ContainsKey(city.Languages[^1]) ? city.Languages[^1] : city.Languages[0];
            if (!sector.Examples.TryGetValue(language, out var examples) || examples.Count == 0)
            {
                continue;
            }

            // A report that has come far came early.
            var course = _courses[turn % _courses.Length];
            if (course == DemoCourse.Waits && turn < count * Watched)
            {
                course = DemoCourse.Accepted;
            }

            var at = now - (_day * (1 - ((double)turn / count))) - (course == DemoCourse.Waits ? TimeSpan.Zero : TimeSpan.FromMinutes(40));
            plan.Add(new DemoReport(Draft(examples[turn * 13 % examples.Count], language, turn, at, run), course, turn));
        }

        for (var turn = 0; turn < city.Languages.Count; turn++)
        {
            var at = now - TimeSpan.FromMinutes(turn == 0 ? 6 : 95);
            var text = words.Line(city.Languages[turn], "emergencies", turn);
            plan.Add(new DemoReport(Draft(text, city.Languages[turn], count + turn, at, run), turn == 0 ? DemoCourse.Waits : DemoCourse.HandedOver, count + turn, IsTheAlarm: turn == 0));
        }

        return [.. plan.OrderBy(report => report.Draft.ReceivedAt)];
    }

    private ReportDraft Draft(string text, string language, int turn, DateTimeOffset at, string run)
    {
        var street = city.Streets.Count == 0 ? null : city.Streets[turn * 37 % city.Streets.Count];
        var isKnown = turn % 3 == 1;
        return new ReportDraft
        {
            IdempotencyKey = $"demo-{run}-{turn}",
            Narrative = text,
            Language = language,

            // One in eight did not say where: an agent asks.
            Place = street is null || turn % 8 == 7
                ? Place.Unknown
                : new Place { DistrictCode = street.DistrictCode, StreetCode = street.Code, Address = $"{street.Names.In(language)} {(turn * 11 % 90) + 1}" },
            Mode = isKnown ? ReporterMode.Confidential : ReporterMode.Anonymous,
            Contacts = isKnown ? [new Contact.Telephone($"+86100000{turn:D4}")] : [],
            Address = new ChannelAddress(turn % 2 == 0 ? ChannelAddress.DirectLine : ChannelAddress.Form, $"demo-{run}-{turn}"),
            ReceivedAt = at,
        };
    }
}

/// <summary>A report of the demo.</summary>
/// <param name="Draft">What is said.</param>
/// <param name="Course">How far it has come.</param>
/// <param name="Turn">Its place in the plan, for choosing lines.</param>
/// <param name="IsTheAlarm">The emergency that has just come in when somebody looks around.</param>
internal sealed record DemoReport(ReportDraft Draft, DemoCourse Course, int Turn, bool IsTheAlarm = false);

/// <summary>How far a report has come by the end of the day.</summary>
internal enum DemoCourse
{
    /// <summary>It waits for an agent.</summary>
    Waits = 1,

    /// <summary>It was sent to a unit.</summary>
    Dispatched = 2,

    /// <summary>The unit has signed for it.</summary>
    Accepted = 3,

    /// <summary>The unit has sent it back.</summary>
    Returned = 4,

    /// <summary>The unit has reported a result.</summary>
    Resolved = 5,

    /// <summary>The result was told, and it is over.</summary>
    Closed = 6,

    /// <summary>It was answered.</summary>
    Informed = 7,

    /// <summary>It was handed to an emergency line.</summary>
    HandedOver = 8,
}
