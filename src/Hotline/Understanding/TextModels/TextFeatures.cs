namespace Hotline.Understanding.TextModels;

/// <summary>Takes a text apart into what the model weighs: runs of one to four characters, and Latin words and pairs of words.</summary>
internal static class TextFeatures
{
    /// <summary>The longest run of characters that is a feature.</summary>
    public const int LongestRun = 4;

    private const ulong RunSeed = 0x9E3779B97F4A7C15;
    private const ulong WordSeed = 0xC2B2AE3D27D4EB4F;
    private const ulong PairSeed = 0x165667B19E3779F9;

    /// <summary>Receives the hash of every feature.</summary>
    public interface ISink
    {
        /// <summary>One occurrence of a feature.</summary>
        /// <param name="feature">Its hash.</param>
        /// <param name="prefix">The hash of the run without its last character; 0 where that is no feature.</param>
        void Add(ulong feature, ulong prefix);
    }

    /// <summary>Receives the features that a model knows.</summary>
    public interface IFound
    {
        /// <summary>One occurrence of a known feature: its number, and where it lies in the folded text.</summary>
        void Found(int feature, int start, int length);
    }

    /// <summary>Hands every feature of a folded text to a sink.</summary>
    /// <param name="text">See <see cref="CharacterTable"/>.</param>
    /// <param name="block">0 for the body, 1 for the title: the same words in a title are another feature.</param>
    /// <param name="sink">Receives them.</param>
    public static void Extract<TSink>(ReadOnlySpan<char> text, int block, ref TSink sink)
        where TSink : struct, ISink
    {
        var salt = Salt(block);
        for (var start = 0; start < text.Length; start++)
        {
            var hash = RunSeed ^ salt;
            var longest = Math.Min(LongestRun, text.Length - start);
            var prefix = 0UL;
            for (var length = 1; length <= longest; length++)
            {
                hash = Mix(hash, text[start + length - 1]);
                if (length > 1 || IsFeature(text[start]))
                {
                    sink.Add(hash, prefix);
                    prefix = hash;
                }
            }
        }

        var words = new AllWords<TSink>(ref sink);
        Words(text, salt, ref words);
    }

    /// <summary>Hands every known run of a folded text to a sink, in the order of the text.</summary>
    /// <remarks>A run is known only if the run without its last character is (<see cref="FeatureMatrix"/> sees to it): the first unknown ends the search.</remarks>
    public static void ExtractRuns<TFound>(ReadOnlySpan<char> text, int block, FeatureIndex index, ref TFound found)
        where TFound : struct, IFound
    {
        var seed = RunSeed ^ Salt(block);
        for (var start = 0; start < text.Length; start++)
        {
            var hash = seed;
            var longest = Math.Min(LongestRun, text.Length - start);
            for (var length = 1; length <= longest; length++)
            {
                hash = Mix(hash, text[start + length - 1]);
                if (length == 1 && !IsFeature(text[start]))
                {
                    continue;
                }

                var feature = index.Find(hash);
                if (feature < 0)
                {
                    break;
                }

                found.Found(feature, start, length);
            }
        }
    }

    /// <summary>Hands every known Latin word and pair of words of a folded text to a sink, in the order of the text.</summary>
    public static void ExtractWords<TFound>(ReadOnlySpan<char> text, int block, FeatureIndex index, ref TFound found)
        where TFound : struct, IFound
    {
        var words = new KnownWords<TFound>(index, ref found);
        Words(text, Salt(block), ref words);
    }

    private interface IWords
    {
        void Word(ulong hash, int start, int length);
    }

    private static void Words<TWords>(ReadOnlySpan<char> text, ulong salt, ref TWords words)
        where TWords : struct, IWords, allows ref struct
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

            if (previous != 0)
            {
                words.Word((previous * PairSeed) ^ hash, previousStart, end - previousStart);
            }

            words.Word(hash, start, end - start);

            (previous, previousStart, start) = (hash, start, end);
        }
    }

    // A single letter, digit or space says nothing; a single Chinese character does.
    private static bool IsFeature(char c) => c >= 0x2E80;

    private static ulong Salt(int block) => (ulong)block * 0xD6E8FEB86659FD93;

    private static ulong Mix(ulong hash, char c)
    {
        hash = (hash ^ c) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }

    private readonly ref struct AllWords<TSink>(ref TSink sink) : IWords
        where TSink : struct, ISink
    {
        private readonly ref TSink _sink = ref sink;

        public void Word(ulong hash, int start, int length) => _sink.Add(hash, 0);
    }

    private readonly ref struct KnownWords<TFound>(FeatureIndex index, ref TFound found) : IWords
        where TFound : struct, IFound
    {
        private readonly ref TFound _found = ref found;

        public void Word(ulong hash, int start, int length)
        {
            var feature = index.Find(hash);
            if (feature >= 0)
            {
                _found.Found(feature, start, length);
            }
        }
    }
}
