using System.Runtime.InteropServices;

namespace Hotline.Understanding.TextModels;

/// <summary>The training texts as counted features, by hash, before it is decided which features a model knows.</summary>
internal sealed class CountedTexts
{
    private CountedTexts(Dictionary<ulong, Feature>[] titles, Dictionary<ulong, Feature>[] bodies) => (Titles, Bodies) = (titles, bodies);

    public IReadOnlyList<Dictionary<ulong, Feature>> Titles { get; }

    public IReadOnlyList<Dictionary<ulong, Feature>> Bodies { get; }

    public static CountedTexts Of(IReadOnlyList<LabelledText> texts, TrainingOptions options)
    {
        var table = new CharacterTable(options.Variants);
        var (titles, bodies) = (new Dictionary<ulong, Feature>[texts.Count], new Dictionary<ulong, Feature>[texts.Count]);
        Parallel.For(0, texts.Count, i => (titles[i], bodies[i]) = (Count(texts[i].Title, 1, table), Count(texts[i].Text, 0, table)));
        return new CountedTexts(titles, bodies);
    }

    private static Dictionary<ulong, Feature> Count(string? text, int block, CharacterTable table)
    {
        var sink = new CountSink([]);
        if (!string.IsNullOrEmpty(text))
        {
            var characters = new char[text.Length];
            var length = table.Fold(text, characters, new int[text.Length]);
            TextFeatures.Extract(characters.AsSpan(0, length), block, ref sink);
        }

        return sink.Counts;
    }

    /// <summary>A feature in one text.</summary>
    /// <param name="Count">How often it occurs.</param>
    /// <param name="Prefix">The hash of the run without its last character; 0 where that is no feature.</param>
    public readonly record struct Feature(int Count, ulong Prefix);

    private readonly struct CountSink(Dictionary<ulong, Feature> counts) : TextFeatures.ISink
    {
        public Dictionary<ulong, Feature> Counts => counts;

        public void Add(ulong feature, ulong prefix)
        {
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _);
            held = new Feature(held.Count + 1, prefix);
        }
    }
}
