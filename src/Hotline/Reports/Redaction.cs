using System.Text.RegularExpressions;

namespace Hotline.Reports;

/// <summary>What a unit reads of a reporter's words: whatever says who they are or how to reach them is masked. Pure.</summary>
/// <remarks>
/// Every masked character becomes one <c>*</c>, so that places in the text stay where they were. It finds what has a form
/// (numbers, addresses, "my name is"), not a name that merely stands in a sentence: an agent reads before sending.
/// </remarks>
public static partial class Redaction
{
    private const char Mask = '*';

    /// <summary>The words with everything personal masked; of the same length.</summary>
    public static string Of(string words)
    {
        foreach (var personal in (ReadOnlySpan<Regex>)[EMail(), IdentityCard(), Telephone(), Account(), ChineseName(), EnglishName()])
        {
            words = personal.Replace(words, Masked);
        }

        return words;
    }

    private static string Masked(Match match)
    {
        var secret = match.Groups["secret"] is { Success: true } group ? group : match;
        return string.Concat(
            match.Value.AsSpan(0, secret.Index - match.Index),
            new string(Mask, secret.Length),
            match.Value.AsSpan(secret.Index - match.Index + secret.Length));
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")]
    private static partial Regex EMail();

    // The eighteen digits of the resident identity card; the old ones have fifteen.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9]([0-9]{16}[0-9Xx]|[0-9]{14})(?![0-9A-Za-z])")]
    private static partial Regex IdentityCard();

    // Mobile and fixed lines as people write them; 12345, 119 and house numbers are too short to be one.
    [GeneratedRegex(@"(?<![0-9A-Za-z])(\+?86[ -]?)?(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}|0[0-9]{2,3}[ -]?[0-9]{7,8}(-[0-9]{1,5})?|[2-8][0-9]{3}[ -]?[0-9]{4}|\+[0-9]{1,3}([ -]?[0-9]{2,5}){2,4})(?![0-9A-Za-z])")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(微信号?|微信|[Ww]e[Cc]hat|QQ号?|qq)(是|为|:|：|\s){0,3}(?<secret>[A-Za-z0-9][A-Za-z0-9_-]{4,19})")]
    private static partial Regex Account();

    [GeneratedRegex(@"(我叫|本人叫|我的名字是|姓名[:：为是]\s?|联系人[:：为是]\s?|举报人[:：为是]\s?)(?<secret>[\p{IsCJKUnifiedIdeographs}·]{2,4}?)(?=[，,。.、；;！!\s（(]|电话|手机|住|是|在|$)")]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"\b([Mm]y name is|[Tt]his is|[Cc]all me)\s+(?<secret>[A-Z][\w'-]+(\s[A-Z][\w'-]+){0,2})")]
    private static partial Regex EnglishName();
}
