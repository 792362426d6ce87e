using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hotline.Integrations.Storage;

/// <summary>
/// An instant as UTC ticks: it sorts and compares like the number it is, which SQLite cannot do with a DateTimeOffset. On both
/// databases, so that the plain commands are the same.
/// </summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => From(ticks))
{
    public static DateTimeOffset From(long ticks) => new(ticks, TimeSpan.Zero);
}
