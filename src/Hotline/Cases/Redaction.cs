using System.Text.RegularExpressions;
using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Cases;

/// <summary>
/// Masks who somebody is in what they wrote: telephone numbers, e-mail addresses, identity cards, the name they give
/// themselves, and whatever of it we know already. What a unit reads has gone through this. Pure; safe to share between threads.
/// </summary>
/// <remarks>
/// Every masked character becomes one <c>*</c>, so that places in the text stay where they were. Emergency numbers, house
/// numbers and dates stay: a unit needs them. A name that merely stands in a sentence is not found: an agent reads before sending.
/// </remarks>
/// <param name="cues">How people give their name, from <c>dialogs/</c>.</param>
public sealed partial class Redaction(Cues cues)
{
    /// <summary>What stands for something that is masked as a whole.</summary>
    public const string Mask = "***";

    // A name of one character would take that character out of every other word.
    private const int ShortestName = 2;

    /// <summary>Masks a text.</summary>
    /// <param name="text">Any length; null stays null.</param>
    /// <param name="known">Who the reporter is, where that is kept: their name and contacts are masked however they stand in the text.</param>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Of(string? text, Reporter? known = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var hidden = new bool[text.Length];
        var plain = HalfWidth(text);
        foreach (var pattern in (Regex[])[EmailPattern(), IdentityCardPattern(), MobilePattern(), LandlinePattern(), ForeignPattern(), SpelledPattern(), AccountPattern()])
        {
            foreach (Match match in pattern.Matches(plain))
            {
                var found = match.Groups["secret"] is { Success: true } secret ? secret : match;
                hidden.AsSpan(found.Index, found.Length).Fill(true);
            }
        }

        foreach (var name in NamesIn(text).Concat(NamesOf(known)))
        {
            for (var at = plain.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = plain.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
            {
                hidden.AsSpan(at, name.Length).Fill(true);
            }
        }

        return string.Create(text.Length, (text, hidden), static (span, source) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = source.hidden[at] ? '*' : source.text[at];
            }
        });
    }

    // A name somebody gives as their own is masked everywhere in the text, also where they only sign with it.
    private IEnumerable<string> NamesIn(string text)
    {
        var simplified = cues.Simplified(text);
        return
            from stretch in cues.Languages.SelectMany(language => language.OwnName)
            from match in stretch.Pattern.Matches(simplified)
            let value = match.Groups["value"]
            where value.Length >= ShortestName
            select HalfWidth(text.Substring(value.Index, value.Length).Trim());
    }

    private static IEnumerable<string> NamesOf(Reporter? known) =>
        known is null
            ? []
            : known.Contacts
                .Select(contact => contact.Match<string?>(_ => null, telephone => telephone.Number.Replace("+86", "", StringComparison.Ordinal), email => email.Address))
                .Append(known.Name?.Trim())
                .OfType<string>()
                .Where(value => value.Length >= ShortestName);

    // Of the same length, so that what is found here lies there.
    private static string HalfWidth(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            span[at] = source[at] is >= '\uff01' and <= '\uff5e' ? (char)(source[at] - 0xfee0) : source[at] == '\u3000' ? ' ' : source[at];
        }
    });

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{6} ?[0-9]{8} ?[0-9]{3}[0-9Xx]|[0-9]{15})(?![0-9])")]
    private static partial Regex IdentityCardPattern();

    [GeneratedRegex(@"(?<![0-9])(?:(?:\+|00)?86[ \-]?)?1[ \-]?[3-9](?:[ \-]?[0-9]){9}(?![0-9])")]
    private static partial Regex MobilePattern();

    [GeneratedRegex(@"(?<![0-9])\(?0[1-9][0-9]{1,2}\)?[ \-]?[2-9][0-9]{2,3}[ \-]?[0-9]{4}(?:[ \-][0-9]{1,5})?(?![0-9])")]
    private static partial Regex LandlinePattern();

    [GeneratedRegex(@"\+[1-9](?:[ \-()]{0,2}[0-9]){7,14}(?![0-9])")]
    private static partial Regex ForeignPattern();

    // A mobile number written out, so that no machine finds it: 幺三八…
    [GeneratedRegex("(?<![零〇一二三四五六七八九幺])[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9}(?![零〇一二三四五六七八九幺])")]
    private static partial Regex SpelledPattern();

    [GeneratedRegex(@"(?:微信|wechat|weixin|qq)(?: ?(?:号|id))?[是为:： ]{0,3}(?<secret>[a-z0-9][a-z0-9_\-]{4,19})", RegexOptions.IgnoreCase)]
    private static partial Regex AccountPattern();
}
