namespace Hotline.Safety;

/// <summary>What <see cref="DangerSense"/> looks at: Chinese characters in ones, twos and threes, and other words in ones and twos.</summary>
internal static class SenseFeatures
{
    /// <summary>Features are numbered by a hash; so many numbers there are.</summary>
    public const int Buckets = 1 << 18;

    private const int LongestSequence = 3;

    public static int[] Of(NormalisedText text) => Of(text, 0, text.Length);

    /// <summary>The features of a piece of a message, each once.</summary>
    public static int[] Of(NormalisedText text, int from, int to)
    {
        var found = new HashSet<int>();
        var word = 0u;
        for (var at = from; at < to;)
        {
            if (Script.IsChinese(text[at]))
            {
                AddSequences(text, at, to, found);
                (word, at) = (0u, at + 1);
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                var hash = 17u;
                for (; at < to && (char.IsAsciiLetter(text[at]) || text[at] == '\''); at++)
                {
                    hash = Mixed(hash, text[at]);
                }

                found.Add(Bucket(hash));
                if (word != 0)
                {
                    found.Add(Bucket(Mixed(word, (char)(hash >> 8)) ^ hash));
                }

                word = hash;
            }
            else
            {
                at++;
            }
        }

        return [.. found];
    }

    private static void AddSequences(NormalisedText text, int at, int to, HashSet<int> found)
    {
        var hash = 23u;
        for (var length = 0; length < LongestSequence && at + length < to; length++)
        {
            hash = Mixed(hash, text[at + length]);
            found.Add(Bucket(hash));
        }
    }

    private static uint Mixed(uint hash, char c) => (hash ^ c) * 0x9E3779B1u;

    private static int Bucket(uint hash) => (int)((hash ^ (hash >> 15)) & (Buckets - 1));
}
