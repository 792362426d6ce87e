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

    public static FeatureMatrix Of(IReadOnlyList<LabelledText> texts, TrainingOptions options)
    {
        var counted = new (Dictionary<ulong, int> Title, Dictionary<ulong, int> Body)[texts.Count];
        var table = new CharacterTable(options.Variants);
        Parallel.For(0, texts.Count, i => counted[i] = (Count(texts[i].Title, 1, table), Count(texts[i].Text, 0, table)));

        var documents = new Dictionary<ulong, int>();
        for (var i = 0; i < counted.Length; i++)
        {
            var weight = texts[i].IsKnown ? options.MinimumDocuments : 1;
            foreach (var hash in counted[i].Title.Keys.Concat(counted[i].Body.Keys))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(documents, hash, out _) += weight;
            }
        }

        var hashes = documents.Where(entry => entry.Value >= options.MinimumDocuments && entry.Key != 0).Select(entry => entry.Key).Order().ToArray();
        var idf = hashes.Select(hash => (float)(Math.Log((1.0 + texts.Count) / (1.0 + documents[hash])) + 1.0)).ToArray();
        var index = new FeatureIndex(hashes);

        List<int> starts = [0];
        List<int> columns = [];
        List<float> values = [];
        foreach (var (title, body) in counted)
        {
            AddBlock(title, options.TitleWeight);
            AddBlock(body, 1f);
            starts.Add(columns.Count);
        }

        return new FeatureMatrix(hashes, idf, [.. starts], [.. columns], [.. values]);

        void AddBlock(Dictionary<ulong, int> counts, float weight)
        {
            var first = columns.Count;
            var squares = 0f;
            foreach (var (feature, count) in counts.Select(entry => (index.Find(entry.Key), entry.Value)).Where(f => f.Item1 >= 0).OrderBy(f => f.Item1))
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

    private static Dictionary<ulong, int> Count(string? text, int block, CharacterTable table)
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

    private readonly struct CountSink(Dictionary<ulong, int> counts) : TextFeatures.ISink
    {
        public Dictionary<ulong, int> Counts => counts;

        public void Add(ulong feature) => CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
    }
}
