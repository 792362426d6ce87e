using Hotline.Catalogue;
using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>Everything a conversation remembers between two messages. Stored as JSON; immutable.</summary>
public sealed record Conversation
{
    /// <summary>A conversation nobody has said anything in yet.</summary>
    public static Conversation New(string language) => new() { Language = language };

    /// <summary>The BCP 47 tag of the language spoken now: <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The person asked for this language, so it no longer follows what they write.</summary>
    public bool IsLanguageChosen { get; init; }

    /// <summary>What was asked last.</summary>
    public IntakeStep Step { get; init; } = new IntakeStep.Nothing();

    /// <summary>What has been said about the report that is being made. Empty between reports.</summary>
    public Notes Notes { get; init; } = Notes.Empty;

    /// <summary>The receipt numbers filed in this conversation, newest last.</summary>
    public IReadOnlyList<string> Filed { get; init; } = [];

    /// <summary>What the newest of them was about; null while there is none.</summary>
    public LastReport? Last { get; init; }

    /// <summary>How often in a row a number and PIN did not fit.</summary>
    public int WrongPins { get; init; }

    /// <summary>When the last of them was, in UTC; null when there was none.</summary>
    public DateTimeOffset? WrongPinAt { get; init; }
}

/// <summary>What the newest report of a conversation was about, to tell an addition from a new matter.</summary>
/// <param name="At">When it was filed, in UTC.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Sector">The sector it seemed to belong to, by code; null when nobody could say.</param>
/// <param name="IsEmergency">It was filed because the life-safety gate spoke.</param>
/// <param name="Mode">How the reporter wanted to be known.</param>
/// <param name="HasContact">The reporter can be reached outside this conversation.</param>
public sealed record LastReport(DateTimeOffset At, Place Place, string? Sector, bool IsEmergency, ReporterMode Mode, bool HasContact);
