using System.Numerics;

namespace Hotline.Understanding.TextModels;

/// <summary>Counts the known features of one block of text. Kept and used again by its thread, so that a prediction allocates nothing.</summary>
internal sealed class FeatureCounter
{
    [ThreadStatic]
    private static FeatureCounter? _ofThread;

    [ThreadStatic]
    private static FeatureCounter? _partOfThread;

    private char[] _characters = [];
    private int[] _origins = [];

    // A small open-addressing table from feature to count, and the slots in use, in the order they were first used.
    private int[] _features = [];
    private int[] _counts = [];
    private int[] _used = [];
    private int _distinct;

    /// <summary>The one of this thread. Not to be used for two blocks at once.</summary>
    public static FeatureCounter OfThread => _ofThread ??= new FeatureCounter();

    // Where each occurrence lies: the feature, its first character in the text as it was given, and its length there. First the
    // runs in the order of the text, then the words.
    private int[] _places = [];
    private int _occurrences;
    private int _words;

    /// <summary>Another one of this thread, for a part of the block that <see cref="OfThread"/> holds.</summary>
    public static FeatureCounter PartOfThread => _partOfThread ??= new FeatureCounter();

    /// <summary>How many different features the block has.</summary>
    public int Distinct => _distinct;

    /// <summary>A feature of the block and how often it occurs.</summary>
    /// <param name="place">From 0 to <see cref="Distinct"/>.</param>
    public (int Feature, int Count) this[int place]
    {
        get
        {
            var slot = _used[place];
            return (_features[slot] - 1, _counts[slot]);
        }
    }

    /// <summary>How many features the block has, each as often as it occurs.</summary>
    public int Occurrences => _occurrences;

    /// <summary>Counts a block; what was counted before is forgotten.</summary>
    public void Count(ReadOnlySpan<char> text, int block, CharacterTable table, FeatureIndex index)
    {
        Forget();
        Grow(text.Length);
        var length = table.Fold(text, _characters, _origins);
        var sink = new CountSink(this);
        TextFeatures.ExtractRuns(_characters.AsSpan(0, length), block, index, ref sink);
        TextFeatures.ExtractWords(_characters.AsSpan(0, length), block, index, ref sink);
    }

    /// <summary>Counts a block and keeps where each occurrence lies; what was counted before is forgotten.</summary>
    public void Read(ReadOnlySpan<char> text, int block, CharacterTable table, FeatureIndex index)
    {
        Forget();
        Grow(text.Length);
        var length = table.Fold(text, _characters, _origins);
        var sink = new PlaceSink(this);
        TextFeatures.ExtractRuns(_characters.AsSpan(0, length), block, index, ref sink);
        _words = _occurrences;
        TextFeatures.ExtractWords(_characters.AsSpan(0, length), block, index, ref sink);
    }

    /// <summary>Counts the part of another block that begins before a character and is not yet taken.</summary>
    /// <param name="whole">The block, as read.</param>
    /// <param name="end">The first character, of the text as it was given, that is not in the part.</param>
    /// <param name="taken">How much of the block is taken; begins as default.</param>
    public void Take(FeatureCounter whole, int end, ref Taken taken)
    {
        Forget();
        Grow(whole._characters.Length);
        taken = new Taken(TakeFrom(whole, taken.Runs, whole._words, end), TakeFrom(whole, Math.Max(taken.Words, whole._words), whole._occurrences, end));
    }

    private int TakeFrom(FeatureCounter whole, int from, int to, int end)
    {
        for (; from < to && whole._places[(from * 3) + 1] < end; from++)
        {
            var (feature, start, length) = whole.Occurrence(from);
            Place(feature, start, length);
            Add(feature);
        }

        return from;
    }

    /// <summary>One occurrence: the feature, and where it lies in the text as it was given.</summary>
    /// <param name="number">From 0 to <see cref="Occurrences"/>.</param>
    public (int Feature, int Start, int Length) Occurrence(int number)
    {
        var place = number * 3;
        return (_places[place], _places[place + 1], _places[place + 2]);
    }

    /// <summary>How often a feature of the block occurs.</summary>
    public int CountOf(int feature)
    {
        var mask = _features.Length - 1;
        for (var slot = Slot(feature, mask); ; slot = (slot + 1) & mask)
        {
            if (_features[slot] == feature + 1)
            {
                return _counts[slot];
            }

            if (_features[slot] == 0)
            {
                return 0;
            }
        }
    }

    private void Place(int feature, int start, int length)
    {
        var place = _occurrences++ * 3;
        (_places[place], _places[place + 1], _places[place + 2]) = (feature, start, length);
    }

    private void Add(int feature)
    {

        var features = _features;
        var mask = features.Length - 1;
        for (var slot = Slot(feature, mask); ; slot = (slot + 1) & mask)
        {
            if (features[slot] == feature + 1)
            {
                _counts[slot]++;
                return;
            }

            if (features[slot] == 0)
            {
                features[slot] = feature + 1;
                _counts[slot] = 1;
                _used[_distinct++] = slot;
                return;
            }
        }
    }

    private static int Slot(int feature, int mask) => (int)((uint)feature * 2654435769u >> 7) & mask;

    private void Forget()
    {
        for (var i = 0; i < _distinct; i++)
        {
            _features[_used[i]] = 0;
        }

        (_distinct, _occurrences, _words) = (0, 0, 0);
    }

    private void Grow(int length)
    {
        if (_characters.Length >= length && _characters.Length > 0)
        {
            return;
        }

        var most = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(512, length));
        (_characters, _origins) = (new char[most], new int[most]);
        (_used, _places) = (new int[most * 5], new int[most * 15]);

        // At most five features a character, so the table is never more than two thirds full.
        (_features, _counts) = (new int[most * 8], new int[most * 8]);
    }

    private readonly struct CountSink(FeatureCounter counter) : TextFeatures.IFound
    {
        public void Found(int feature, int start, int length) => counter.Add(feature);
    }

    private readonly struct PlaceSink(FeatureCounter counter) : TextFeatures.IFound
    {
        public void Found(int feature, int start, int length)
        {
            var first = counter._origins[start];
            counter.Place(feature, first, counter._origins[start + length - 1] + 1 - first);
            counter.Add(feature);
        }
    }

    /// <summary>How much of a block's runs and words is taken.</summary>
    internal readonly record struct Taken(int Runs, int Words);
}
