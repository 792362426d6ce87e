using Hotline.Catalogue;

namespace Hotline.Understanding;

/// <summary>
/// Addresses in a language without spaces: a name that ends in 小区, 路, 医院 …, with the numbers and positions after it.
/// The end of a name is easy to see; where it begins is told by what no name holds.
/// </summary>
internal sealed class UnspacedAddress(AddressWords words)
{
    private const int LongestName = 10;
    private const int LongestNumber = 8;

    private readonly WordTable _endings = new([.. words.RoadEndings, .. words.SiteEndings]);
    private readonly WordTable _units = new(words.NumberUnits);
    private readonly WordTable _strongUnits = new(words.StrongNumberUnits);
    private readonly WordTable _houseUnits = new(words.HouseNumberUnits);
    private readonly WordTable _positions = new(words.Positions);
    private readonly WordTable _strongPositions = new(words.StrongPositions);
    private readonly WordTable _leadIns = new(words.LeadIns);
    private readonly WordTable _notNames = new(words.NotNames);
    private readonly WordTable _joins = new(words.Joins);

    /// <summary>Every phrase that may be an address, in order.</summary>
    public List<AddressPhrase> Find(string text, IReadOnlyList<PlaceMention> mentions)
    {
        var found = new List<AddressPhrase>();
        var byStart = mentions.ToDictionary(mention => mention.Start);
        var start = 0;
        var after = -1;

        for (var at = 0; at < text.Length;)
        {
            if (byStart.TryGetValue(at, out var mention))
            {
                at = mention.End;
                if (mention.IsWhole)
                {
                    (start, after) = (at, at);
                }
                else if (_endings.EndsAt(text, at))
                {
                    // 学院路 names a street office too; with nothing of its ending it is a road like any other.
                    var road = Tail(text, at, out var more);
                    found.Add(new AddressPhrase(start, road, 1 + more + (start == after ? 2 : 0)));
                    start = at = road;
                }

                continue;
            }

            if (!IsNamePart(text[at]))
            {
                start = ++at;
                continue;
            }

            if (PhraseAt(text, start, at) is { } phrase)
            {
                found.Add(phrase with { Weight = phrase.Weight + (phrase.Start == after ? 2 : 0) });
                start = at = phrase.End;
                continue;
            }

            // 楼下饭馆 is any restaurant: a position before a name is no part of it, except the strong ones (东门小区).
            var leadIn = _leadIns.LengthAt(text, at);
            leadIn = leadIn == 0 && at == start && _strongPositions.LengthAt(text, at) == 0 ? _positions.LengthAt(text, at) : leadIn;
            at += Math.Max(leadIn, 1);
            start = leadIn > 0 ? at : start;
        }

        return AddressPhrase.Joined(found);
    }

    /// <summary>The phrase whose name began at <paramref name="start"/> and ends here, or null when none does.</summary>
    private AddressPhrase? PhraseAt(string text, int start, int at)
    {
        var name = at - start;
        if (name > LongestName)
        {
            return null;
        }

        var ending = _endings.LengthAt(text, at);
        if (ending > 0 && name >= 2 && IsName(text.AsSpan(start, name + ending), ending))
        {
            var end = Tail(text, at + ending, out var extra);
            return new AddressPhrase(start, end, 1 + extra + (name >= 3 ? 1 : 0));
        }

        var position = _strongPositions.LengthAt(text, at);
        if (position > 0 && name >= 2 && IsName(text.AsSpan(start, name + position), position))
        {
            return new AddressPhrase(start, Tail(text, at, out _), 1);
        }

        // 12号楼 by itself, 望京SOHO3号楼, 东四十条22号; 号 alone may be a day of the month.
        var number = NumberEnd(text, at, out var unit);
        if (number == 0 || (at > start && IsNumberPart(text[at - 1])))
        {
            return null;
        }

        var named = name is >= 2 and <= 6 && !_notNames.EndsAt(text, at);
        if (_strongUnits.Holds(unit))
        {
            return new AddressPhrase(named ? start : at, Tail(text, at, out _), named ? 3 : 2);
        }

        return named && name >= 3 && _houseUnits.Holds(unit) ? new AddressPhrase(start, Tail(text, at, out _), 3) : null;
    }

    // 马路 has a road's ending and names nothing; 楼下马路 no more than that. An ending alone (医院) is no name either.
    private bool IsName(ReadOnlySpan<char> phrase, int ending)
    {
        var notName = _notNames.LengthBefore(phrase, phrase.Length);
        return notName <= ending && notName != phrase.Length && !_endings.Holds(phrase);
    }

    /// <summary>Takes in the numbers, crossing roads and positions that follow.</summary>
    private int Tail(string text, int at, out int extra)
    {
        extra = 0;
        for (; ; )
        {
            var number = NumberEnd(text, at, out _);
            if (number > 0)
            {
                extra = Math.Max(extra, 3);
                at = number;
                continue;
            }

            // 3号楼2单元501: the room's number needs no unit.
            if (extra == 3 && DigitsEnd(text, at) is > 0 and var digits)
            {
                return digits;
            }

            var position = _positions.LengthAt(text, at);
            if (position > 0)
            {
                extra = Math.Max(extra, 1);
                at += position;
                continue;
            }

            var crossing = CrossingEnd(text, at);
            if (crossing == 0)
            {
                return at;
            }

            extra = Math.Max(extra, 2);
            at = crossing;
        }
    }

    // 建国路与西大望路交叉口
    private int CrossingEnd(string text, int at)
    {
        var join = _joins.LengthAt(text, at);
        if (join == 0)
        {
            return 0;
        }

        for (var end = at + join + 2; end < text.Length && end <= at + join + LongestName && IsNamePart(text[end]); end++)
        {
            var ending = _endings.LengthAt(text, end);
            if (ending > 0 && _positions.LengthAt(text, end + ending) > 0)
            {
                return end + ending;
            }
        }

        return 0;
    }

    private int NumberEnd(string text, int at, out ReadOnlySpan<char> unit)
    {
        unit = [];
        for (var end = at; end < text.Length && end < at + LongestNumber && IsNumberPart(text[end]); end++)
        {
            var length = _units.LengthAt(text, end + 1);
            if (length > 0)
            {
                unit = text.AsSpan(end + 1, length);
                return end + 1 + length;
            }
        }

        return 0;
    }

    private static int DigitsEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at ? end : 0;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '·' or '#' or '-';

    private static bool IsNumberPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '#' or '-' || "一二三四五六七八九十百零〇两甲乙丙丁东西南北".Contains(c);
}
