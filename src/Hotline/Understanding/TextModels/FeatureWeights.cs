using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Hotline.Understanding.TextModels;

/// <summary>The weights of a model as they are read: a row a feature, which begins with how rare the feature is and goes on with a weight a label.</summary>
/// <remarks>A row is filled up to whole vectors, so that a feature costs one or a few cache lines and no more.</remarks>
internal sealed class FeatureWeights
{
    private const int Lane = 8;

    private readonly float[] _rows;

    public FeatureWeights(ReadOnlySpan<float> idf, ReadOnlySpan<Half> weights, int labels)
    {
        Stride = (labels + 1 + Lane - 1) / Lane * Lane;
        _rows = new float[idf.Length * Stride];
        for (var feature = 0; feature < idf.Length; feature++)
        {
            _rows[feature * Stride] = idf[feature];
            TensorPrimitives.ConvertToSingle(weights.Slice(feature * labels, labels), _rows.AsSpan((feature * Stride) + 1));
        }
    }

    /// <summary>The length of a row, and of the buffer that <see cref="Add"/> adds to.</summary>
    public int Stride { get; }

    /// <summary>How rare a feature is.</summary>
    public float Idf(int feature) => _rows[feature * Stride];

    /// <summary>The weight of a feature for a label.</summary>
    public float Of(int feature, int label) => _rows[(feature * Stride) + 1 + label];

    /// <summary>Adds a multiple of a row to a buffer, whose first element then means nothing.</summary>
    public void Add(int feature, float factor, Span<float> buffer)
    {
        var row = MemoryMarshal.Cast<float, Vector256<float>>(_rows.AsSpan(feature * Stride, Stride));
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(buffer[..Stride]);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < row.Length && i < sums.Length; i++)
        {
            sums[i] += row[i] * factors;
        }
    }
}
