using Hotline.Catalogue;

namespace Hotline.Understanding;

/// <summary>Addresses in a language with spaces: 12 Mill Lane, Building 3; Tonghui Estate.</summary>
internal sealed class SpacedAddress(AddressWords words)
{
    private const int LongestName = 4;

    private readonly WordTable _endings = new([.. words.RoadEndings, .. words.SiteEndings]);
    private readonly WordTable _units = new(words.NumberUnits);
    private readonly WordTable _positions = new(words.Positions);
    private readonly WordTable _leadIns = new(words.LeadIns);
    private readonly WordTable _notNames = new(words.NotNames);

    /// <summary>Every phrase that may be an address, in order.</summary>
    /// <param name="written">The text as written: a name begins with a capital.</param>
    /// <param name="text">The same in lower case.</param>
    /// <param name="mentions">The city's own names in it.</param>
    public List<AddressPhrase> Find(string written, string text, IReadOnlyList<PlaceMention> mentions)
    {
        var tokens = Tokens(text);
        var found = new List<AddressPhrase>();
        for (var i = 1; i < tokens.Count; i++)
        {
            var ending = _endings.LengthAt(text, tokens[i].Start);
            if (ending == 0)
            {
                continue;
            }

            var end = tokens[i].Start + ending;
            var (first, numbered) = NameStart(written, text, tokens, i, mentions);
            if (first == i || _notNames.EndsAt(text, end))
            {
                continue;
            }

            var last = tokens.FindIndex(token => token.End >= end);
            var (tail, extra) = Tail(text, tokens, last);
            var begin = Before(text, tokens, first);
            var beside = mentions.Any(m => m.IsWhole && (Near(m.End, tokens[begin].Start) || Near(tail, m.Start)));
            found.Add(new AddressPhrase(tokens[begin].Start, tail, 1 + (numbered || begin != first ? 3 : 0) + extra + (beside ? 2 : 0)));
            i = Math.Max(i, last);
        }

        return found;
    }

    private static bool Near(int end, int start) => start >= end && start - end <= 2;

    /// <summary>The token the name begins with; the ending's own when there is no name.</summary>
    private (int First, bool Numbered) NameStart(string written, string text, List<Token> tokens, int ending, IReadOnlyList<PlaceMention> mentions)
    {
        var first = ending;
        while (first > 0 && ending - first < LongestName && OneSpace(text, tokens, first - 1))
        {
            var token = tokens[first - 1];
            if (_leadIns.Holds(text.AsSpan(token.Start, token.Length)) || mentions.Any(m => m.IsWhole && m.Start <= token.Start && token.End <= m.End))
            {
                break;
            }

            first--;
            if (char.IsAsciiDigit(text[token.Start]))
            {
                return ending - first > 1 ? (first, true) : (ending, false);
            }
        }

        // Without a number only capitals tell a name from any words before "road".
        while (first < ending && !char.IsUpper(written[tokens[first].Start]))
        {
            first++;
        }

        return (first, false);
    }

    // Building 12, Tonghui Estate.
    private int Before(string text, List<Token> tokens, int first)
    {
        while (first >= 2 && IsUnit(text, tokens[first - 2]) && IsNumber(text, tokens[first - 1]) && Gap(text, tokens[first - 1].End, tokens[first].Start))
        {
            first -= 2;
        }

        return first >= 1 && IsUnit(text, tokens[first - 1]) && char.IsAsciiDigit(text[tokens[first].Start]) ? first - 1 : first;
    }

    // Tonghui Estate, Building 12, east gate.
    private (int End, int Extra) Tail(string text, List<Token> tokens, int last)
    {
        var (end, extra) = (tokens[last].End, 0);
        for (var i = last + 1; i < tokens.Count && Gap(text, end, tokens[i].Start); i++)
        {
            var position = _positions.LengthAt(text, tokens[i].Start);
            if (i + 1 < tokens.Count && IsUnit(text, tokens[i]) && IsNumber(text, tokens[i + 1]))
            {
                (end, extra) = (tokens[++i].End, 3);
            }
            else if (IsNumber(text, tokens[i]) && char.IsAsciiDigit(text[tokens[i].Start]) && extra < 3)
            {
                (end, extra) = (tokens[i].End, 3);
            }
            else if (position > 0 && position > tokens[i].Length)
            {
                end = tokens[i].Start + position;
                extra = Math.Max(extra, 1);
                i = tokens.FindIndex(token => token.End >= end);
            }
            else
            {
                break;
            }
        }

        return (end, extra);
    }

    private bool IsUnit(string text, Token token) => _units.Holds(text.AsSpan(token.Start, token.Length).TrimEnd('.'));

    private static bool IsNumber(string text, Token token) =>
        char.IsAsciiDigit(text[token.Start]) || (token.Length == 1 && char.IsAsciiLetter(text[token.Start]) && text[token.Start] is not ('a' or 'i'));

    private static bool OneSpace(string text, List<Token> tokens, int i) => text.AsSpan(tokens[i].End, tokens[i + 1].Start - tokens[i].End) is " ";

    private static bool Gap(string text, int end, int start) => text.AsSpan(end, start - end) is " " or ", " or "," or ". ";

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (at > start && text[at] is '\'' or '’' or '-' or '#')))
            {
                at++;
            }

            if (at > start)
            {
                tokens.Add(new Token(start, at));
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }

    private readonly record struct Token(int Start, int End)
    {
        public int Length => End - Start;
    }
}
