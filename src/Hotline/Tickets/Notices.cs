using System.Globalization;

namespace Hotline.Tickets;

/// <summary>Writes what the reporter is told about a move. Phrases and their places are listed in <c>FollowUp/README.md</c>.</summary>
public static class Notices
{
    // The same in every language: a person reads it, and no format has to travel with the notice.
    private const string TimeFormat = "yyyy-MM-dd HH:mm";

    /// <summary>Adds a notice to a move that was worked out; every other result stays what it is.</summary>
    /// <param name="result">What came of working out the move.</param>
    /// <param name="hand">What it was worked out from.</param>
    /// <param name="phrase">The phrase of <c>dialogs/</c>.</param>
    /// <param name="values">What fills the phrase's places; the receipt number is always among them.</param>
    public static MoveResult Telling(this MoveResult result, TicketAtHand hand, string phrase, params IEnumerable<(string Name, string Value)> values)
    {
        if (result is not MoveResult.Moved moved)
        {
            return result;
        }

        var notice = new Notice
        {
            // In the order of time, so that the outbox's index grows at its end.
            Id = Guid.CreateVersion7(hand.At).ToString("n"),
            TicketNumber = hand.Ticket.Number,
            ReceiptNumber = hand.Ticket.ReceiptNumber,
            Address = hand.Report.Address,
            Language = hand.Report.Language,
            Phrase = phrase,
            Values = values.Append(("receipt", hand.Ticket.ReceiptNumber)).ToDictionary(),
            At = hand.At,
        };

        return moved with { Notices = [.. moved.Notices, notice] };
    }

    /// <summary>A time as the reporter reads it: the city's own.</summary>
    public static string Time(TicketAtHand hand, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, hand.City.Calendar.Zone).ToString(TimeFormat, CultureInfo.InvariantCulture);
}
