using System.Numerics.Tensors;

namespace Hotline.Understanding.TextModels;

/// <summary>A linear text classifier: a weight for every feature and label. Immutable; any number of threads may ask it at once.</summary>
public sealed class TextModel
{
    // Most features occur a few times in a text, and logarithms are slow.
    private static readonly float[] _tf = [0, .. Enumerable.Range(1, 63).Select(count => 1f + MathF.Log(count))];

    private readonly FeatureIndex _index;
    private readonly CharacterTable _table;
    private readonly FeatureWeights _weights;
    private readonly float[] _bias;

    internal TextModel(TextModelParts parts)
    {
        Parts = parts;
        _weights = new FeatureWeights(parts.Idf, parts.Weights, parts.Labels.Count);
        _bias = parts.Bias;
        _index = new FeatureIndex(parts.Hashes);
        _table = new CharacterTable(parts.Variants);
    }

    /// <summary>What it can answer, in the order of every array of scores.</summary>
    public IReadOnlyList<string> Labels => Parts.Labels;

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => Parts.Hashes.Length;

    /// <summary>How much the title weighs against the body; 1 means the same.</summary>
    public float TitleWeight => Parts.TitleWeight;

    /// <summary>What scores are multiplied with before they become confidences; found by cross-validation.</summary>
    public float Sharpness => Parts.Sharpness;

    internal TextModelParts Parts { get; }

    internal ReadOnlySpan<float> Bias => _bias;

    /// <summary>The score of every label: how far on its side of the line the text lies. Above 0 speaks for it.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="text">The body; may be empty.</param>
    /// <param name="scores">Receives one number a label.</param>
    /// <returns>How many different known features the text has; 0 means the scores say nothing.</returns>
    public int Score(ReadOnlySpan<char> title, ReadOnlySpan<char> text, Span<float> scores)
    {
        _bias.CopyTo(scores);
        return AddBlock(title, true, scores) + AddBlock(text, false, scores);
    }

    /// <summary>Turns scores into confidences that add up to 1.</summary>
    public void ToConfidences(Span<float> scores)
    {
        TensorPrimitives.Multiply(scores, Sharpness, scores);
        TensorPrimitives.SoftMax(scores, scores);
    }

    /// <summary>The three labels that fit a text best, the surest first, with confidences.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="text">The body; may be empty.</param>
    public IReadOnlyList<(string Label, double Confidence)> Answer(string? title, string text)
    {
        var scores = new float[Labels.Count];
        Score(title, text, scores);
        ToConfidences(scores);
        return [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(3).Select(i => (Labels[i], (double)scores[i]))];
    }

    /// <summary>How much every character of a block moved the score of one label against that of another.</summary>
    /// <param name="text">One block, as it was given.</param>
    /// <param name="isTitle">Whether the block is the title.</param>
    /// <param name="label">The label's place in <see cref="Labels"/>.</param>
    /// <param name="rival">The other label's place.</param>
    /// <returns>One number a character; positive speaks for the label.</returns>
    public float[] Explain(ReadOnlySpan<char> text, bool isTitle, int label, int rival)
    {
        var heat = new float[text.Length];
        AddHeat(Read(text, isTitle), label, rival, isTitle ? TitleWeight : 1, heat);
        return heat;
    }

    /// <summary>Reads a block with the counter of this thread.</summary>
    internal FeatureCounter Read(ReadOnlySpan<char> text, bool isTitle)
    {
        var counter = FeatureCounter.OfThread;
        counter.Read(text, isTitle ? 1 : 0, _table, _index);
        return counter;
    }

    /// <summary>Adds what the features of a block say, without the bias.</summary>
    internal void AddScores(FeatureCounter block, float share, Span<float> scores)
    {
        var scale = share * Scale(block);
        Span<float> sums = stackalloc float[_weights.Stride];
        sums.Clear();
        for (var place = 0; place < block.Distinct; place++)
        {
            var (feature, count) = block[place];
            _weights.Add(feature, scale * Tf(count) * _weights.Idf(feature), sums);
        }

        TensorPrimitives.Add(scores, sums.Slice(1, scores.Length), scores);
    }

    /// <summary>Adds how much every character moved the score of one label against that of another.</summary>
    internal void AddHeat(FeatureCounter block, int label, int rival, float share, Span<float> heat)
    {
        var scale = share * Scale(block);
        for (var number = 0; number < block.Occurrences; number++)
        {
            var (feature, start, length) = block.Occurrence(number);
            var count = block.CountOf(feature);
            var weight = _weights.Of(feature, label) - _weights.Of(feature, rival);
            var each = scale * Tf(count) * _weights.Idf(feature) * weight / (count * length);
            for (var i = start; i < start + length; i++)
            {
                heat[i] += each;
            }
        }
    }

    private int AddBlock(ReadOnlySpan<char> text, bool isTitle, Span<float> scores)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var block = FeatureCounter.OfThread;
        block.Count(text, isTitle ? 1 : 0, _table, _index);
        AddScores(block, isTitle ? TitleWeight : 1, scores);
        return block.Distinct;
    }

    private float Scale(FeatureCounter block)
    {
        var squares = 0f;
        for (var place = 0; place < block.Distinct; place++)
        {
            var (feature, count) = block[place];
            var x = Tf(count) * _weights.Idf(feature);
            squares += x * x;
        }

        return squares == 0 ? 0 : 1 / MathF.Sqrt(squares);
    }

    internal static float Tf(int count) => count < _tf.Length ? _tf[count] : 1f + MathF.Log(count);

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not a model, is cut short, or is of another version.</exception>
    public static TextModel Read(Stream stream) => new(TextModelParts.Read(stream));

    /// <summary>Writes the model; weights are kept in 16 bits.</summary>
    public void Write(Stream stream) => Parts.Write(stream);
}
