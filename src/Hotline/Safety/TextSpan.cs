namespace Hotline.Safety;

/// <summary>A stretch of a text, in UTF-16 characters of the text as it was given.</summary>
/// <param name="Start">The first character, from 0.</param>
/// <param name="Length">How many characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;

    /// <summary>The words it covers; empty where it lies outside the text.</summary>
    public string In(string text) => Start >= 0 && Length >= 0 && End <= text.Length ? text.Substring(Start, Length) : "";
}
