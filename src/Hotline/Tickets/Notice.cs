using Hotline.Channels;

namespace Hotline.Tickets;

/// <summary>Something the reporter must be told: a row of the outbox, written with the move it tells of and sent at least once.</summary>
public sealed record Notice
{
    /// <summary>Unique; repeats of a delivery carry the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket it is about.</summary>
    public required string TicketNumber { get; init; }

    /// <summary>The receipt the reporter knows it by.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>The conversation it goes to.</summary>
    public required ChannelAddress Address { get; init; }

    /// <summary>The language the reporter uses.</summary>
    public required string Language { get; init; }

    /// <summary>The phrase of <c>dialogs/</c> that says it, such as <c>NoticeDispatched</c>.</summary>
    public required string Phrase { get; init; }

    /// <summary>What fills the phrase's places, by name; words already in the reporter's language.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>When it was written, in UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
