using System.Diagnostics.CodeAnalysis;

namespace Hotline.Catalogue;

/// <summary>The short, stable name of a handling unit, such as <c>fire-rescue</c>, <c>110105</c> (a district) or <c>110105007</c> (a street).</summary>
public sealed record UnitCode : IParsable<UnitCode>
{
    /// <summary>The greatest length of a code, in characters.</summary>
    public const int MaxLength = 40;

    private UnitCode(string value) => Value = value;

    /// <summary>Lower-case letters, digits and single hyphens; 2 to <see cref="MaxLength"/> characters.</summary>
    public string Value { get; }

    /// <summary>Reads a code from text.</summary>
    /// <exception cref="FormatException">The text is not a code.</exception>
    public static UnitCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a unit code: {Code.Rule(MaxLength)} or digits, like 'fire-rescue' or '110105'.");

    /// <summary>Reads a code from text, or returns <see langword="false"/> if the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out UnitCode code)
    {
        code = Code.IsCode(text, MaxLength, digits: true) ? new UnitCode(text) : null;
        return code is not null;
    }

    static UnitCode IParsable<UnitCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<UnitCode>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out UnitCode result) =>
        TryParse(s, out result);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
