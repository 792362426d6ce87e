using System.Text;
using System.Text.RegularExpressions;

namespace Hotline.Understanding;

/// <summary>Reads a message: everything it holds, at once. Pure; safe to call from many threads.</summary>
/// <param name="cues">What people say, from <c>dialogs/</c>.</param>
/// <param name="places">Finds district, street and address.</param>
public sealed partial class Hearing(Cues cues, PlaceFinder places)
{
    /// <summary>Beyond this many characters a message is looked through for places and names no further; its words are kept whole.</summary>
    private const int ReadLength = 4_000;

    private static readonly char[] _around = [' ', ',', '，', '.', '。', '!', '！', ':', '：', ';', '；', '\n', '\r'];

    private readonly List<string> _corrections = [.. cues.Languages.SelectMany(language => language.Corrections).OrderByDescending(opening => opening.Length)];

    /// <summary>Reads one message.</summary>
    /// <param name="text">As the person wrote it; any length, may be empty.</param>
    public Heard Hear(string text)
    {
        var read = text.Length <= ReadLength ? text : text[..ReadLength];
        var plain = cues.Simplified(read);
        var key = cues.Key(read);
        var (intents, only, isWhole) = cues.IntentsIn(key);

        var found = places.Find(read);
        var (switchTo, isOnlySwitch) = cues.SwitchIn(key);

        return new Heard
        {
            Text = text,
            Language = cues.LanguageOf(read),
            SwitchTo = switchTo,
            IsOnlySwitch = isOnlySwitch,
            Intents = intents,
            Only = only,
            IsWholeCommand = isWhole,
            Place = found.Place.Address is null && First(plain, read, language => language.Address) is { } address
                ? found.Place with { Address = address }
                : found.Place,
            IsOnlyPlace = IsAll(found, read),
            When = First(plain, read, language => language.When),
            Enterprise = First(plain, read, language => language.Enterprise),
            PeopleAtRisk = First(plain, read, language => language.PeopleAtRisk),
            Name = First(plain, read, language => language.OwnName),
            Telephone = ContactReader.Telephone(HalfWidth(read)),
            Email = ContactReader.Email(HalfWidth(read)),
            Receipt = ReceiptIn(HalfWidth(read)),
            Pin = PinPattern().Match(HalfWidth(read)) is { Success: true } pin ? pin.Groups["value"].Value : null,
            Correction = CorrectionIn(read, plain),
        };
    }

    private Correction? CorrectionIn(string read, string plain)
    {
        foreach (var pattern in cues.Languages.SelectMany(language => language.InsteadOf))
        {
            if (pattern.Match(plain) is { Success: true } match)
            {
                var meant = match.Groups["right"].Value.Trim();
                return new Correction(meant, match.Groups["wrong"].Value.Trim(), places.Find(meant).Place);
            }
        }

        // "说错了，应该是3号楼" begins twice.
        var (rest, isCorrection) = (read, false);
        while (Opening(cues.Simplified(rest)) is var length and > 0)
        {
            (rest, isCorrection) = (rest[length..].TrimStart(_around), true);
        }

        var right = rest.Trim(_around);
        return isCorrection && right.Length > 0 ? new Correction(right, null, places.Find(right).Place) : null;
    }

    // How many characters a correction's opening takes at the start of a text; 0 when there is none.
    private int Opening(string plain)
    {
        var start = plain.Length - plain.TrimStart().Length;
        var opening = _corrections.FirstOrDefault(opening =>
            plain.AsSpan(start).StartsWith(opening, StringComparison.OrdinalIgnoreCase) && IsEdge(plain, start + opening.Length));
        return opening is null ? 0 : start + opening.Length;
    }

    private static bool IsEdge(string text, int at) =>
        at >= text.Length || !char.IsAsciiLetterOrDigit(text[at - 1]) || !char.IsAsciiLetterOrDigit(text[at]);

    private static bool IsAll(FoundPlace found, string text)
    {
        var spans = found.Spans;
        var letters = Enumerable.Range(0, text.Length).Where(at => char.IsLetterOrDigit(text[at])).ToList();
        return letters.Count is > 1 and <= 60
            && letters.Count(at => spans.Any(span => span.Start <= at && at < span.End)) >= letters.Count * 0.95;
    }

    // The first in the text, and the longest of those. What matches in the simplified text is given back as it was written.
    private string? First(string plain, string read, Func<LanguageCues, IReadOnlyList<Stretch>> stretches)
    {
        (int At, string Value)? first = null;
        foreach (var stretch in cues.Languages.SelectMany(stretches))
        {
            if (stretch.In(plain) is { } found && (first is null || found.At < first.Value.At || (found.At == first.Value.At && found.Value.Length > first.Value.Value.Length)))
            {
                first = found;
            }
        }

        return first is { } best ? read.Substring(best.At, best.Value.Length) : null;
    }

    // "Reporting" has the shape of a number too: one without a digit must at least have the hyphen.
    private static string? ReceiptIn(string text)
    {
        for (var match = ReceiptPattern().Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups["value"].Value;
            if (value.Any(char.IsAsciiDigit) || value[1] == '-')
            {
                return value;
            }
        }

        return null;
    }

    private static string HalfWidth(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            plain.Append(c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"(?:^|[^A-Za-z0-9])(?<value>[Rr][ \-‐–—]{0,2}[A-Za-z0-9]{4}[ \-‐–—]{0,2}[A-Za-z0-9]{4})(?:[^A-Za-z0-9]|$)")]
    private static partial Regex ReceiptPattern();

    [GeneratedRegex(@"(?:^|[^A-Za-z0-9\-])(?<value>[0-9]{6})(?:[^A-Za-z0-9\-]|$)")]
    private static partial Regex PinPattern();
}
