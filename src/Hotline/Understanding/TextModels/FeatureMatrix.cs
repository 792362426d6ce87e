using System.Runtime.InteropServices;

namespace Hotline.Understanding.TextModels;

/// <summary>The training texts as rows of weighed features, and the features' names.</summary>
internal sealed class FeatureMatrix
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly float[] _values;

    private FeatureMatrix(ulong[] hashes, float[] idf, int[] starts, int[] columns, float[] values) =>
        (Hashes, Idf, _starts, _columns, _values) = (hashes, idf, starts, columns, values);

    public ulong[] Hashes { get; }

    public float[] Idf { get; }

    public int FeatureCount => Hashes.Length;

    public int RowCount => _starts.Length - 1;

    /// <summary>The squared length of every row, each feature's square multiplied with its trust.</summary>
    public float[] SquaredNorms(float[] trust)
    {
        var norms = new float[RowCount];
        for (var row = 0; row < norms.Length; row++)
        {
            var columns = Columns(row);
            var values = Values(row);
            for (var i = 0; i < columns.Length; i++)
            {
                norms[row] += values[i] * values[i] * trust[columns[i]];
            }
        }

        return norms;
    }

    public float Dot(int row, float[] w)
    {
        var sum = 0f;
        var columns = Columns(row);
        var values = Values(row);
        for (var i = 0; i < columns.Length; i++)
        {
            sum += values[i] * w[columns[i]];
        }

        return sum;
    }

    public void AddTo(int row, float step, float[] trust, float[] w)
    {
        var columns = Columns(row);
        var values = Values(row);
        for (var i = 0; i < columns.Length; i++)
        {
            w[columns[i]] += step * values[i] * trust[columns[i]];
        }
    }

    private ReadOnlySpan<int> Columns(int row) => _columns.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    private ReadOnlySpan<float> Values(int row) => _values.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);

    /// <summary>Weighs counted texts.</summary>
    /// <param name="texts">The texts, for how much each of their features counts.</param>
    /// <param name="counted">The same texts, counted.</param>
    /// <param name="options">How to train.</param>
    /// <param name="keeps">Which features may be known beside what the options say; null for all.</param>
    public static FeatureMatrix Of(IReadOnlyList<LabelledText> texts, CountedTexts counted, TrainingOptions options, Func<ulong, bool>? keeps = null)
    {
        var documents = new Dictionary<ulong, int>();
        for (var i = 0; i < texts.Count; i++)
        {
            var weight = texts[i].IsKnown ? options.MinimumDocuments : 1;
            foreach (var hash in counted.Titles[i].Keys.Concat(counted.Bodies[i].Keys))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(documents, hash, out _) += weight;
            }
        }

        var known = documents.Where(entry => entry.Value >= options.MinimumDocuments).Select(entry => entry.Key);
        ulong[] hashes = [.. known.Where(hash => keeps is null || keeps(hash)).Order()];
        var idf = hashes.Select(hash => (float)(Math.Log((1.0 + texts.Count) / (1.0 + documents[hash])) + 1.0)).ToArray();
        var index = new FeatureIndex(hashes);

        List<int> starts = [0];
        List<int> columns = [];
        List<float> values = [];
        for (var i = 0; i < texts.Count; i++)
        {
            AddBlock(counted.Titles[i], options.TitleWeight);
            AddBlock(counted.Bodies[i], 1f);
            starts.Add(columns.Count);
        }

        return new FeatureMatrix(hashes, idf, [.. starts], [.. columns], [.. values]);

        void AddBlock(Dictionary<ulong, CountedTexts.Feature> counts, float weight)
        {
            var first = columns.Count;
            var squares = 0f;
            foreach (var (feature, count) in counts.Select(entry => (index.Find(entry.Key), entry.Value.Count)).Where(f => f.Item1 >= 0).OrderBy(f => f.Item1))
            {
                var x = TextModel.Tf(count) * idf[feature];
                squares += x * x;
                columns.Add(feature);
                values.Add(x);
            }

            var scale = squares == 0 ? 0 : weight / MathF.Sqrt(squares);
            foreach (ref var value in CollectionsMarshal.AsSpan(values)[first..])
            {
                value *= scale;
            }
        }
    }
}
