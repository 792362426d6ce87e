using System.Diagnostics.CodeAnalysis;

namespace Hotline.Catalogue;

/// <summary>The short, stable name of a sector, such as <c>gas</c> or <c>special-equipment</c>.</summary>
/// <remarks>
/// Codes are kept in tickets and printed in exports for years. Never rename one and never give an old one
/// to a new sector; change the words people read instead.
/// </remarks>
public sealed record SectorCode : IParsable<SectorCode>
{
    /// <summary>The greatest length of a code, in characters.</summary>
    public const int MaxLength = 30;

    /// <summary>The sector of everything that is not a safety matter. Every city has it.</summary>
    public static readonly SectorCode Other = new("other");

    private SectorCode(string value) => Value = value;

    /// <summary>Lower-case letters a to z, with single hyphens between words; 2 to <see cref="MaxLength"/> characters.</summary>
    public string Value { get; }

    /// <summary>Reads a code from text.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static SectorCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a sector code: {Code.Rule(MaxLength)}, like 'road-facility'.");

    /// <summary>Reads a code from text, or returns <see langword="false"/> if the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out SectorCode code)
    {
        code = Code.IsCode(text, MaxLength, digits: false) ? new SectorCode(text) : null;
        return code is not null;
    }

    static SectorCode IParsable<SectorCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<SectorCode>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out SectorCode result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
