using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Hotline.Understanding.TextModels;

/// <summary>A linear text classifier: a weight for every feature and label. Immutable; any number of threads may ask it at once.</summary>
public sealed class TextModel
{
    private readonly FeatureIndex _index;
    private readonly ulong[] _hashes;
    private readonly float[] _idf;
    private readonly float[] _weights;
    private readonly float[] _bias;

    internal TextModel(IReadOnlyList<string> labels, ulong[] hashes, float[] idf, float[] weights, float[] bias, float titleWeight, float sharpness)
    {
        Labels = labels;
        (_hashes, _idf, _weights, _bias) = (hashes, idf, weights, bias);
        (TitleWeight, Sharpness) = (titleWeight, sharpness);
        _index = new FeatureIndex(hashes);
    }

    /// <summary>What it can answer, in the order of every array of scores.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => _hashes.Length;

    /// <summary>How much the title weighs against the body; 1 means the same.</summary>
    public float TitleWeight { get; }

    /// <summary>What scores are multiplied with before they become confidences; found by cross-validation.</summary>
    public float Sharpness { get; }

    internal ReadOnlySpan<ulong> Hashes => _hashes;

    internal ReadOnlySpan<float> Idf => _idf;

    internal ReadOnlySpan<float> Weights => _weights;

    internal ReadOnlySpan<float> Bias => _bias;

    /// <summary>The score of every label: how far on its side of the line the text lies. Above 0 speaks for it.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="text">The body; may be empty.</param>
    /// <param name="scores">Receives one number a label.</param>
    /// <returns>How many different known features the text has; 0 means the scores say nothing.</returns>
    public int Score(ReadOnlySpan<char> title, ReadOnlySpan<char> text, Span<float> scores)
    {
        _bias.CopyTo(scores);
        return AddBlock(title, 1, TitleWeight, scores) + AddBlock(text, 0, 1f, scores);
    }

    /// <summary>Turns scores into confidences that add up to 1.</summary>
    public void ToConfidences(Span<float> scores)
    {
        TensorPrimitives.Multiply(scores, Sharpness, scores);
        TensorPrimitives.SoftMax(scores, scores);
    }

    /// <summary>How much every character of a text moved the score of one label; positive speaks for it.</summary>
    /// <param name="text">One block, as it was given.</param>
    /// <param name="label">The label's place in <see cref="Labels"/>.</param>
    /// <param name="isTitle">Whether the block is the title.</param>
    /// <returns>One number a character.</returns>
    public float[] Explain(string text, int label, bool isTitle = false)
    {
        var heat = new float[text.Length];
        using var block = new Block(this, text, isTitle ? 1 : 0);
        var scale = block.Scale(isTitle ? TitleWeight : 1f);
        var share = new ShareSink(this, block, label, scale, heat);
        TextFeatures.Extract(block.Text.Characters, isTitle ? 1 : 0, ref share);
        return heat;
    }

    private int AddBlock(ReadOnlySpan<char> text, int number, float weight, Span<float> scores)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        using var block = new Block(this, text, number);
        var scale = block.Scale(weight);
        foreach (var (feature, count) in block.Counts)
        {
            var x = scale * Tf(count) * _idf[feature];
            TensorPrimitives.MultiplyAdd(_weights.AsSpan(feature * scores.Length, scores.Length), x, scores, scores);
        }

        return block.Counts.Length;
    }

    internal static float Tf(int count) => count == 1 ? 1f : 1f + MathF.Log(count);

    // The features of one block, each once, with how often it occurs. Everything is rented: a prediction allocates nothing.
    private readonly struct Block : IDisposable
    {
        private readonly TextModel _model;
        private readonly char[] _characters;
        private readonly int[] _origins;
        private readonly int[] _found;
        private readonly (int Feature, int Count)[] _counts;
        private readonly int _distinct;

        public Block(TextModel model, ReadOnlySpan<char> text, int number)
        {
            _model = model;
            _characters = ArrayPool<char>.Shared.Rent(text.Length);
            _origins = ArrayPool<int>.Shared.Rent(text.Length);
            _found = ArrayPool<int>.Shared.Rent(text.Length * (TextFeatures.LongestRun + 1));
            _counts = ArrayPool<(int, int)>.Shared.Rent(text.Length * (TextFeatures.LongestRun + 1));

            Text = NormalizedText.Of(text, _characters, _origins);
            var sink = new FindSink(model._index, _found);
            TextFeatures.Extract(Text.Characters, number, ref sink);

            var found = _found.AsSpan(0, sink.Count);
            found.Sort();
            _distinct = 0;
            for (var i = 0; i < found.Length;)
            {
                var first = i;
                while (i < found.Length && found[i] == found[first])
                {
                    i++;
                }

                _counts[_distinct++] = (found[first], i - first);
            }
        }

        public NormalizedText Text { get; }

        public ReadOnlySpan<(int Feature, int Count)> Counts => _counts.AsSpan(0, _distinct);

        public float Scale(float weight)
        {
            var squares = 0f;
            foreach (var (feature, count) in Counts)
            {
                var x = Tf(count) * _model._idf[feature];
                squares += x * x;
            }

            return squares == 0 ? 0 : weight / MathF.Sqrt(squares);
        }

        public int CountOf(int feature)
        {
            var (low, high) = (0, _distinct - 1);
            while (low <= high)
            {
                var middle = (low + high) >> 1;
                var at = _counts[middle].Feature;
                if (at == feature)
                {
                    return _counts[middle].Count;
                }

                (low, high) = at < feature ? (middle + 1, high) : (low, middle - 1);
            }

            return 0;
        }

        public void Dispose()
        {
            ArrayPool<char>.Shared.Return(_characters);
            ArrayPool<int>.Shared.Return(_origins);
            ArrayPool<int>.Shared.Return(_found);
            ArrayPool<(int, int)>.Shared.Return(_counts);
        }
    }

    private struct FindSink(FeatureIndex index, int[] found) : TextFeatures.ISink
    {
        public int Count { get; private set; }

        public void Add(ulong feature, int start, int length)
        {
            var number = index.Find(feature);
            if (number >= 0)
            {
                found[Count++] = number;
            }
        }
    }

    // Gives each occurrence of a feature its share of the feature's weight, spread over the characters it covers.
    private readonly struct ShareSink(TextModel model, Block block, int label, float scale, float[] heat) : TextFeatures.ISink
    {
        public void Add(ulong feature, int start, int length)
        {
            var number = model._index.Find(feature);
            if (number < 0)
            {
                return;
            }

            var count = block.CountOf(number);
            var weight = model._weights[(number * model.Labels.Count) + label];
            var share = scale * Tf(count) * model._idf[number] * weight / count / length;
            for (var i = start; i < start + length; i++)
            {
                heat[block.Text.Origins[i]] += share;
            }
        }
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not a model, or of another version.</exception>
    public static TextModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This file is not a text model of this version; train it again.");
        }

        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var (titleWeight, sharpness) = (reader.ReadSingle(), reader.ReadSingle());
        var features = reader.ReadInt32();
        var hashes = new ulong[features];
        var idf = new float[features];
        var bias = new float[labels.Length];
        var weights = new Half[features * labels.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(idf.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));

        var wide = new float[weights.Length];
        TensorPrimitives.ConvertToSingle(weights, wide);
        return new TextModel(labels, hashes, idf, wide, bias, titleWeight, sharpness);
    }

    /// <summary>Writes the model; weights are kept in 16 bits.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Labels.Count);
        foreach (var label in Labels)
        {
            writer.Write(label);
        }

        writer.Write(TitleWeight);
        writer.Write(Sharpness);
        writer.Write(_hashes.Length);
        writer.Write(MemoryMarshal.AsBytes(_hashes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_idf.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));

        var narrow = new Half[_weights.Length];
        TensorPrimitives.ConvertToHalf(_weights, narrow);
        writer.Write(MemoryMarshal.AsBytes(narrow.AsSpan()));
    }

    private const uint Magic = 0x314D5448; // "HTM1"
}
