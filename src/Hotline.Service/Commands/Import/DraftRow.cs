using System.Globalization;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Service.Commands.Import;

/// <summary>Turns a row into a draft, or says why it cannot be one. Pure.</summary>
/// <param name="channel">The channel the reports come by; rows are filed once within it.</param>
/// <param name="keepsTimes">A row's time is when it reached the hotline, and its clocks run from then; else they run from now.</param>
/// <param name="city">For languages, districts and the time zone.</param>
internal sealed class DraftRow(string channel, bool keepsTimes, City city)
{
    /// <summary>The columns that are read; others are left.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["id", "title", "text", "time", "place", "district", "language"];

    private const int MaxIdLength = 200, MaxTitleLength = 200, MaxPlaceLength = 200, MaxTimeLength = 200;

    /// <summary>Turns it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="now">The time, in UTC.</param>
    public (ReportDraft? Draft, string? Fault) Of(Row row, DateTimeOffset now)
    {
        if (row.Fault is { } unreadable)
        {
            return (null, unreadable);
        }

        if (row["id"] is not { Length: <= MaxIdLength } id)
        {
            return (null, row["id"] is null ? "it has no id" : $"its id has more than {MaxIdLength} characters");
        }

        var (title, text) = (row["title"], row["text"]);
        if (title is null && text is null)
        {
            return (null, "it has neither title nor text");
        }

        // What has no room as a title is not cut off.
        var isHeadline = title is not { Length: > MaxTitleLength } && text is not null;
        var narrative = isHeadline ? text! : string.Join('\n', new[] { title, text }.OfType<string>());
        if (narrative.Length > InboundMessage.MaxTextLength)
        {
            return (null, $"its text has {narrative.Length} characters; the most is {InboundMessage.MaxTextLength}");
        }

        if (row["place"] is { Length: > MaxPlaceLength })
        {
            return (null, $"its place has more than {MaxPlaceLength} characters");
        }

        var district = row["district"] is { } said ? city.District(said) ?? city.Districts.FirstOrDefault(one => one.Names.ByLanguage.Values.Contains(said)) : null;
        if (row["district"] is not null && district is null)
        {
            return (null, "its district is neither a code nor an official name of the catalogue");
        }

        var time = row["time"];
        var at = keepsTimes ? TimeOf(time, now) : now;
        return at is null
            ? (null, "its time cannot be read, or lies in the future; without --keep-times it is only noted")
            : (new ReportDraft
            {
                IdempotencyKey = id,
                Title = isHeadline ? title : null,
                Narrative = narrative,
                Language = row["language"] ?? LanguageOf(narrative),
                Place = new Place { DistrictCode = district?.Code, Address = row["place"] },
                When = keepsTimes || time is null ? null : time[..Math.Min(time.Length, MaxTimeLength)],
                Address = new ChannelAddress(channel, id),
                ReceivedAt = at.Value,
            }, null);
    }

    private DateTimeOffset? TimeOf(string? text, DateTimeOffset now)
    {
        if (text is null)
        {
            return now;
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
        {
            return null;
        }

        var at = time.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(time)
            : new DateTimeOffset(time, city.Calendar.Zone.GetUtcOffset(time)).ToUniversalTime();
        return at > now ? null : at;
    }

    private string LanguageOf(string words) =>
        city.Languages.FirstOrDefault(language => language == (words.Any(c => c is >= '\u3400' and <= '\u9fff') ? "zh" : "en")) ?? city.Languages[0];
}
