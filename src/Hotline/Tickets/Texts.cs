namespace Hotline.Tickets;

/// <summary>What agents and units write.</summary>
internal static class Texts
{
    /// <summary>The greatest length of a reason, a result or a note, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Why a text that is needed cannot be taken, or null when it can.</summary>
    public static MoveResult.Invalid? Fault(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? new MoveResult.Invalid(field, "It must be written: 1 to 4,000 characters.") : FaultIfAny(field, text);

    /// <summary>Why a text that may be left out cannot be taken, or null when it can.</summary>
    public static MoveResult.Invalid? FaultIfAny(string field, string? text) =>
        text?.Length > MaxLength ? new MoveResult.Invalid(field, $"It has {text.Length} characters; the most is 4,000.") : null;
}
