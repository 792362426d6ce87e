namespace Hotline.Catalogue;

/// <summary>Which days are worked in the city: weekdays, less holidays, plus the make-up days that holidays are paid for with.</summary>
/// <param name="zone">The city's time zone.</param>
/// <param name="days">The exceptions to "Monday to Friday".</param>
public sealed class WorkingCalendar(TimeZoneInfo zone, IEnumerable<CalendarDay> days)
{
    private readonly Dictionary<DateOnly, CalendarDay> _days = days.ToDictionary(day => day.Date);

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The exceptions to "Monday to Friday", by date.</summary>
    public IReadOnlyDictionary<DateOnly, CalendarDay> Exceptions => _days;

    /// <summary>Whether offices work on a date. A date no calendar file covers follows the weekday.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        _days.TryGetValue(date, out var day) ? day.IsWorked : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The date in the city at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>
    /// The end (local midnight) of the <paramref name="count"/>-th working day after the day of <paramref name="start"/>, in UTC.
    /// The day it starts on does not count, as in 民法典 Art. 201.
    /// </summary>
    /// <param name="start">When counting starts, in UTC.</param>
    /// <param name="count">How many working days, at least 1.</param>
    public DateTimeOffset AddWorkingDays(DateTimeOffset start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);

        var date = DateOf(start);
        for (var left = count; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        var midnight = date.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <summary>A day that is not what its weekday says.</summary>
/// <param name="Date">The date in the city.</param>
/// <param name="IsWorked"><see langword="true"/> for a make-up working day, <see langword="false"/> for a holiday.</param>
/// <param name="Name">Such as 春节.</param>
/// <param name="Assumed"><see langword="true"/> until the State Council has announced the year.</param>
public sealed record CalendarDay(DateOnly Date, bool IsWorked, string Name, bool Assumed);
