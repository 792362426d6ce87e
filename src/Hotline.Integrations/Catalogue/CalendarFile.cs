using System.Globalization;
using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary><c>calendar/&lt;year&gt;.yaml</c>: the public holidays of a year and the working days they are paid for with.</summary>
internal static class CalendarFile
{
    public static void Read(CatalogueFile file, Draft draft)
    {
        if (file.Yaml() is not { } entry)
        {
            return;
        }

        var year = entry.Whole("year", 2018, 2100);
        if (year != 0 && file.Name != $"calendar/{year}.yaml")
        {
            entry.Fault(entry.LineOf("year"), $"'year' is {year}; it must be the file's own name, {Path.GetFileNameWithoutExtension(file.Name)}");
            year = 0;
        }

        var source = entry.Source(null);
        var assumed = source is { Assumed: true };
        draft.Assumed += assumed ? 1 : 0;

        foreach (var each in entry.Each("holidays"))
        {
            var name = each.Text("name");
            var from = each.Date("from");
            var to = each.Date("to");
            each.NothingElse();
            if (to < from || to > from?.AddDays(30))
            {
                each.Fault(each.LineOf("to"), $"'to' is {to:yyyy-MM-dd}; it must be from {from:yyyy-MM-dd} to 30 days later");
            }

            for (var date = from; each.IsSound && date <= to; date = date?.AddDays(1))
            {
                Add(each, file, draft, year, new CalendarDay(date!.Value, IsWorked: false, name!, assumed), each.LineOf("from"));
            }
        }

        foreach (var each in entry.Each("make_up_days", optional: true))
        {
            var name = each.Text("name");
            var date = each.Date("date");
            each.NothingElse();
            if (date is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } weekday)
            {
                each.Fault(each.LineOf("date"), $"'date' is {weekday:yyyy-MM-dd}, a {weekday.ToString("dddd", CultureInfo.InvariantCulture)}; a make-up day must be a Saturday or a Sunday");
            }

            if (each.IsSound)
            {
                Add(each, file, draft, year, new CalendarDay(date!.Value, IsWorked: true, name!, assumed), each.LineOf("date"));
            }
        }

        entry.NothingElse();
    }

    private static void Add(Entry each, CatalogueFile file, Draft draft, int year, CalendarDay day, int line)
    {
        // A New Year's holiday may begin in the last days of the year before.
        if (year != 0 && day.Date.Year != year && day.Date.AddDays(7).Year != year)
        {
            each.Fault(line, $"{day.Date:yyyy-MM-dd} is not a day of {year}");
        }
        else
        {
            draft.Days.Add(new(day, file.Name, line));
        }
    }
}
