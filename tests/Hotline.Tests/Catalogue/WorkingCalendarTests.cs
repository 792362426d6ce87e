using System.Globalization;
using Hotline.Catalogue;

namespace Hotline.Tests.Catalogue;

/// <summary>Worked by hand from the State Council's notice for 2026.</summary>
public class WorkingCalendarTests
{
    private static readonly WorkingCalendar _calendar = Cities.Beijing.Calendar;

    [Theory]
    [InlineData("2026-01-01", false)] // New Year
    [InlineData("2026-01-04", true)] // a Sunday, worked for New Year's Friday
    [InlineData("2026-02-14", true)] // a Saturday before the Spring Festival
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-05-09", true)]
    [InlineData("2026-06-19", false)]
    [InlineData("2026-09-20", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-11-22", false)] // an ordinary Sunday
    [InlineData("2026-11-24", true)] // an ordinary Tuesday
    [InlineData("2027-02-08", false)]
    [InlineData("2028-05-01", true)] // no file: a Monday
    public void A_day_is_worked_or_not(string date, bool isWorked) =>
        Assert.Equal(isWorked, _calendar.IsWorkingDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Theory]
    // Tuesday morning: Wednesday, Thursday, Friday; until Friday's midnight in Beijing, 16:00 UTC.
    [InlineData("2026-11-24T01:00Z", 3, "2026-11-27T16:00Z")]
    // Friday evening in UTC is Saturday in Beijing: Monday is the first.
    [InlineData("2026-11-27T17:00Z", 1, "2026-11-30T16:00Z")]
    // The day before the National Day week: the holiday does not count, the Saturday after it does.
    [InlineData("2026-09-30T02:00Z", 3, "2026-10-10T16:00Z")]
    // Over the Spring Festival: 13 Feb, then Saturday 14 Feb, 24 Feb.
    [InlineData("2026-02-13T02:00Z", 2, "2026-02-24T16:00Z")]
    public void Working_days_are_counted_over_holidays_and_make_up_days(string start, int count, string end) =>
        Assert.Equal(Instant(end), _calendar.AddWorkingDays(Instant(start), count));

    [Theory]
    [InlineData("fire-exit-check", "2026-09-30T02:00Z", "2026-10-01T02:00Z")] // 24 hours know no holiday
    [InlineData("fire-other-check", "2026-09-30T02:00Z", "2026-10-10T16:00Z")]
    [InlineData("hotline-7d", "2026-09-30T02:00Z", "2026-10-07T02:00Z")]
    [InlineData("special-equipment-check", "2026-11-24T01:00Z", "2026-12-15T16:00Z")]
    public void A_clock_runs_out(string code, string start, string end) =>
        Assert.Equal(Instant(end), Cities.Beijing.Clock(code)!.DueAt(Instant(start), _calendar));

    [Fact]
    public void What_was_announced_and_what_is_assumed_are_told_apart()
    {
        Assert.All(_calendar.Exceptions.Values.Where(day => day.Date.Year == 2026), day => Assert.False(day.Assumed));
        Assert.All(_calendar.Exceptions.Values.Where(day => day.Date.Year == 2027), day => Assert.True(day.Assumed));
    }

    /// <summary>The assumed year rests on the lunar calendar; that part can be computed.</summary>
    [Fact]
    public void The_assumed_festivals_fall_on_their_lunar_days()
    {
        var lunar = new ChineseLunisolarCalendar();
        DateOnly Day(int month, int day) => DateOnly.FromDateTime(lunar.ToDateTime(2027, month, day, 0, 0, 0, 0));

        Assert.Equal("春节", _calendar.Exceptions[Day(1, 1)].Name);
        Assert.Equal("端午节", _calendar.Exceptions[Day(5, 5)].Name);
        Assert.Equal("中秋节", _calendar.Exceptions[Day(8, 15)].Name);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
