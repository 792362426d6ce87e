namespace Hotline.Catalogue;

/// <summary>A number to ring when life is in danger, or a utility's repair line.</summary>
/// <param name="Number">As it is dialled, such as <c>119</c>.</param>
/// <param name="Names">What answers there.</param>
public sealed record EmergencyLine(string Number, Names Names)
{
    /// <summary>Who says so; null in a city made by hand.</summary>
    public Source? Source { get; init; }
}

/// <summary>A kind of immediate danger, with whom to ring, in order, and what to do meanwhile.</summary>
/// <param name="Code">Such as <c>gas-leak</c>; the safety cues name it.</param>
/// <param name="Names">What it is.</param>
/// <param name="Ring">The numbers to ring, the first first; each is in <see cref="City.EmergencyLines"/>.</param>
/// <param name="Advice">What to do meanwhile, one or two short sentences a language.</param>
public sealed record DangerKind(string Code, Names Names, IReadOnlyList<string> Ring, Names Advice);
