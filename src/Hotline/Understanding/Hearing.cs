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

    /// <summary>Reads one message.</summary>
    /// <param name="text">As the person wrote it; any length, may be empty.</param>
    public Heard Hear(string text)
    {
        var read = text.Length <= ReadLength ? text : text[..ReadLength];
        var plain = cues.Simplified(read);
        var key = cues.Key(read);
        var (intents, only) = cues.IntentsIn(key);

        var (switchTo, isOnlySwitch) = cues.SwitchIn(key);

        return new Heard
        {
            Text = text,
            Language = cues.LanguageOf(read),
            SwitchTo = switchTo,
            IsOnlySwitch = isOnlySwitch,
            Intents = intents,
            Only = only,
            Place = places.Find(read).Place,
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
                var (right, wrong) = (match.Groups["right"].Value.Trim(), match.Groups["wrong"].Value.Trim());
                return new Correction(right, wrong, places.Find(right).Place);
            }
        }

        var trimmed = plain.TrimStart();
        foreach (var opening in cues.Languages.SelectMany(language => language.Corrections).OrderByDescending(opening => opening.Length))
        {
            if (trimmed.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && IsEdge(trimmed, opening.Length))
            {
                var right = read[(read.Length - trimmed.Length + opening.Length)..].Trim(' ', ',', '，', '.', '。', '!', '！', ':', '：', ';', '；', '\n', '\r');
                return right.Length == 0 ? null : new Correction(right, null, places.Find(right).Place);
            }
        }

        return null;
    }

    private static bool IsEdge(string text, int at) =>
        at >= text.Length || !char.IsAsciiLetterOrDigit(text[at - 1]) || !char.IsAsciiLetterOrDigit(text[at]);

    // What matches in the simplified text is given back as it was written.
    private string? First(string plain, string read, Func<LanguageCues, IReadOnlyList<Stretch>> stretches)
    {
        foreach (var stretch in cues.Languages.SelectMany(stretches))
        {
            if (stretch.In(plain) is { } value)
            {
                var at = plain.IndexOf(value, StringComparison.Ordinal);
                return at >= 0 ? read.Substring(at, value.Length) : value;
            }
        }

        return null;
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
