namespace Hotline.Catalogue;

/// <summary>A time limit, with the rule that set it. The city's data, never a constant in code.</summary>
/// <param name="Code">Such as <c>hotline-24h</c> or <c>fire-exit-check</c>.</param>
/// <param name="Kind">Whose clock it is.</param>
/// <param name="Amount">How many units; more than 0.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Names">What it limits.</param>
/// <param name="Source">The law, standard or practice that sets it.</param>
/// <param name="SourceDate">The date of that source, or the day it came into force.</param>
/// <param name="Assumed"><see langword="true"/> when no primary source could be read, so the city must confirm it.</param>
public sealed record Clock(
    string Code, ClockKind Kind, int Amount, ClockUnit Unit, Names Names, string Source, DateOnly? SourceDate, bool Assumed)
{
    /// <summary>When the clock runs out.</summary>
    /// <param name="start">When it started, in UTC.</param>
    /// <param name="calendar">For working days, and for the city's own midnight.</param>
    public DateTimeOffset DueAt(DateTimeOffset start, WorkingCalendar calendar) => Unit switch
    {
        ClockUnit.Minutes => start.AddMinutes(Amount),
        ClockUnit.Hours => start.AddHours(Amount),
        ClockUnit.Days => start.AddDays(Amount),
        ClockUnit.WorkingDays => calendar.AddWorkingDays(start, Amount),
    };
}

/// <summary>Whose clock it is.</summary>
public enum ClockKind
{
    /// <summary>When the reporter must have heard from us.</summary>
    Hotline = 1,

    /// <summary>When the law says the investigation must be done. Replying does not stop it.</summary>
    Statutory = 2,
}

/// <summary>What a clock counts.</summary>
public enum ClockUnit
{
    /// <summary>Minutes, day and night.</summary>
    Minutes = 1,

    /// <summary>Hours, day and night.</summary>
    Hours = 2,

    /// <summary>Days of 24 hours, holidays included.</summary>
    Days = 3,

    /// <summary>Working days of the city's calendar; the limit is the end of the last one, local time.</summary>
    WorkingDays = 4,
}
