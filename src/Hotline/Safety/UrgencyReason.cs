namespace Hotline.Safety;

/// <summary>One reason why something is as urgent as it is.</summary>
/// <param name="Code">The cue's code in <c>catalogue/safety/</c>, such as <c>exit-blocked</c> or <c>children-near</c>.</param>
/// <param name="Span">The words that showed it; of length 0 where the reason is not in the words, such as earlier reports of the same.</param>
public sealed record UrgencyReason(string Code, TextSpan Span);
