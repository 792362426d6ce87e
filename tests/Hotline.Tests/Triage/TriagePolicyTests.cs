using Hotline.Catalogue;
using Hotline.Triage;
using Hotline.Understanding;

namespace Hotline.Tests.Triage;

public class TriagePolicyTests
{
    private static readonly SectorCode _gas = SectorCode.Parse("gas");

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.99)]
    public void An_emergency_alarms_however_sure_the_model_is_of_something_else(double confidence)
    {
        var decision = TriagePolicy.Decide(true, new SectorOpinion(SectorCode.Other, confidence), true, 0.5);

        Assert.Equal(new TriageDecision.Alarm(SectorCode.Other), decision);
    }

    [Fact]
    public void An_emergency_alarms_when_no_classifier_answered() =>
        Assert.Equal(new TriageDecision.Alarm(null), TriagePolicy.Decide(true, null, false, 0.5));

    [Theory]
    [InlineData(0.49)]
    [InlineData(double.NaN)]
    public void Below_the_floor_a_person_reads(double confidence) => Assert.Equal(
        new TriageDecision.NeedsReading(ReadingReason.Unsure),
        TriagePolicy.Decide(false, new SectorOpinion(_gas, confidence), true, 0.5));

    [Fact]
    public void At_the_floor_it_is_suggested() => Assert.Equal(
        new TriageDecision.Suggested(_gas, 0.5), TriagePolicy.Decide(false, new SectorOpinion(_gas, 0.5), true, 0.5));

    [Fact]
    public void A_sector_that_the_city_does_not_have_is_never_suggested() => Assert.Equal(
        new TriageDecision.NeedsReading(ReadingReason.UnknownSector),
        TriagePolicy.Decide(false, new SectorOpinion(_gas, 1), false, 0.5));

    [Fact]
    public void No_urgency_is_ever_below_the_floor() =>
        Assert.All(
            Enum.GetValues<Urgency>().SelectMany(floor => new[] { (floor, true), (floor, false) }),
            each => Assert.True(TriagePolicy.Urgency(each.floor, each.Item2) >= each.floor));

    [Fact]
    public void What_nobody_has_read_is_not_promised_to_wait() =>
        Assert.Equal(Urgency.Urgent, TriagePolicy.Urgency(Urgency.Routine, isRead: false));
}
