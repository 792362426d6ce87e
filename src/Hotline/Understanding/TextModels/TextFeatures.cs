namespace Hotline.Understanding.TextModels;

/// <summary>Takes a text apart into what the model weighs: runs of one to four characters, and Latin words and pairs of words.</summary>
internal static class TextFeatures
{
    /// <summary>The longest run of characters that is a feature.</summary>
    public const int LongestRun = 4;

    private const ulong RunSeed = 0x9E3779B97F4A7C15;
    private const ulong WordSeed = 0xC2B2AE3D27D4EB4F;
    private const ulong PairSeed = 0x165667B19E3779F9;

    /// <summary>Receives one feature: its hash, and where it lies in the normalized text.</summary>
    public interface ISink
    {
        /// <summary>One occurrence of a feature.</summary>
        void Add(ulong feature, int start, int length);
    }

    /// <summary>Hands every feature of a normalized text to a sink.</summary>
    /// <param name="text">See <see cref="NormalizedText"/>.</param>
    /// <param name="block">0 for the body, 1 for the title: the same words in a title are another feature.</param>
    /// <param name="sink">Receives them.</param>
    public static void Extract<TSink>(ReadOnlySpan<char> text, int block, ref TSink sink)
        where TSink : struct, ISink
    {
        var salt = (ulong)block * 0xD6E8FEB86659FD93;
        Runs(text, RunSeed ^ salt, ref sink);
        Words(text, salt, ref sink);
    }

    private static void Runs<TSink>(ReadOnlySpan<char> text, ulong seed, ref TSink sink)
        where TSink : struct, ISink
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = seed;
            var longest = Math.Min(LongestRun, text.Length - start);
            for (var length = 1; length <= longest; length++)
            {
                hash = Mix(hash, text[start + length - 1]);

                // A single letter, digit or space says nothing; a single Chinese character does.
                if (length > 1 || text[start] >= 0x2E80)
                {
                    sink.Add(hash, start, length);
                }
            }
        }
    }

    private static void Words<TSink>(ReadOnlySpan<char> text, ulong salt, ref TSink sink)
        where TSink : struct, ISink
    {
        var previous = 0UL;
        var previousStart = 0;
        for (var start = 0; start < text.Length;)
        {
            if (text[start] is not (>= 'a' and <= 'z'))
            {
                previous = text[start] == ' ' ? previous : 0;
                start++;
                continue;
            }

            var end = start;
            var hash = WordSeed ^ salt;
            while (end < text.Length && text[end] is >= 'a' and <= 'z')
            {
                hash = Mix(hash, text[end++]);
            }

            sink.Add(hash, start, end - start);
            if (previous != 0)
            {
                sink.Add((previous * PairSeed) ^ hash, previousStart, end - previousStart);
            }

            (previous, previousStart, start) = (hash, start, end);
        }
    }

    private static ulong Mix(ulong hash, char c)
    {
        hash = (hash ^ c) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }
}
