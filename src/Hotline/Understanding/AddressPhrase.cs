namespace Hotline.Understanding;

/// <summary>A stretch of text that may be the address.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The first character after it.</param>
/// <param name="Weight">How much it looks like one: numbers weigh most, then standing next to a district or street.</param>
internal sealed record AddressPhrase(int Start, int End, int Weight)
{
    /// <summary>The heaviest, the first of equals; null when there is none.</summary>
    public static AddressPhrase? Best(IEnumerable<AddressPhrase> phrases) => phrases.MaxBy(phrase => (phrase.Weight, -phrase.Start));

    /// <summary>Joins phrases that touch: 建国路88号 and 华联商场.</summary>
    public static List<AddressPhrase> Joined(IReadOnlyList<AddressPhrase> phrases)
    {
        var joined = new List<AddressPhrase>();
        foreach (var phrase in phrases)
        {
            if (joined.Count > 0 && joined[^1].End == phrase.Start && phrase.End - joined[^1].Start <= 60)
            {
                joined[^1] = new AddressPhrase(joined[^1].Start, phrase.End, Math.Max(joined[^1].Weight, phrase.Weight) + 1);
            }
            else
            {
                joined.Add(phrase);
            }
        }

        return joined;
    }
}
