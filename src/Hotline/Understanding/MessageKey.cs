using System.Text;

namespace Hotline.Understanding;

/// <summary>
/// A message as cues see it: lower case, half width, simplified, without punctuation; one space between Latin words and none
/// between Chinese ones. "不 对！" becomes "不对", "I Don't know…" becomes "i dont know".
/// </summary>
internal static class MessageKey
{
    public static string Of(string text, IReadOnlyDictionary<char, char> traditional)
    {
        var key = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in Plain(text))
        {
            if (c is '\'' or '’' or '‘')
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsControl(c) || c is '\ufe0f' or '~' or '`' or '^' or '|' or '+' or '=')
            {
                gap = true;
                continue;
            }

            if (gap && key.Length > 0 && char.IsAsciiLetterOrDigit(key[^1]) && char.IsAsciiLetterOrDigit(c))
            {
                key.Append(' ');
            }

            gap = false;
            var lower = char.ToLowerInvariant(c);
            key.Append(traditional.GetValueOrDefault(lower, lower));
        }

        return key.ToString();
    }

    // A lone surrogate cannot be normalised; such a text is read as it is.
    private static string Plain(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
