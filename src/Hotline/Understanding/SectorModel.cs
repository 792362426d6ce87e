using System.Numerics.Tensors;
using Hotline.Catalogue;
using Hotline.Understanding.TextModels;

namespace Hotline.Understanding;

/// <summary>Reads the sector of a report from its words. Immutable; any number of threads may ask it at once.</summary>
/// <remarks>
/// A long letter buries the hazard in one clause. So the text is read as a whole and again passage by passage, each passage with
/// the same voice, and the two readings are averaged.
/// </remarks>
public sealed class SectorModel
{
    /// <summary>Changes whenever the code would make another model of the same corpus.</summary>
    public const string CodeVersion = "2";

    // Both were chosen on labelled development messages and on held-out parts of the corpus; see docs/triage.md.
    private const float Sharpness = 8f;
    private const float OtherBias = -0.1f;

    private readonly TextModel _model;
    private readonly SectorCode[] _sectors;
    private readonly int _other;

    /// <param name="model">A model whose labels are codes of sectors, at least two.</param>
    /// <exception cref="FormatException">A label is not the code of a sector.</exception>
    public SectorModel(TextModel model)
    {
        _model = model;
        _sectors = [.. model.Labels.Select(SectorCode.Parse)];
        _other = Array.IndexOf(_sectors, SectorCode.Other);
    }

    /// <summary>Trains a model from labelled texts. Deterministic: the same texts give the same model, bit for bit.</summary>
    /// <param name="texts">Such as <see cref="SectorCorpus.Of"/> gives.</param>
    /// <param name="variants">Traditional and other variant characters, each with the one it stands for.</param>
    public static SectorModel Train(IReadOnlyList<LabelledText> texts, IReadOnlyDictionary<char, char> variants) =>
        new(TextModelTrainer.Train(texts, new TrainingOptions { Balance = 0.5f, CalibrationFolds = 0, Variants = variants }));

    /// <summary>What the text is about, or null when it holds nothing the model knows.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="text">The words; may be empty when there is a title.</param>
    /// <param name="classifier">Who is said to have said so.</param>
    public Classification? Classify(string? title, string text, string classifier)
    {
        var words = title is null ? text : $"{title}\n{text}";
        var passages = Passages.Of(words);
        var scores = new float[_sectors.Length];
        if (_model.Score(null, words, scores) == 0)
        {
            return null;
        }

        AddPassages(words, passages, scores);
        TensorPrimitives.Multiply(scores, Sharpness, scores);
        TensorPrimitives.SoftMax(scores, scores);

        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(3).ToArray();
        return new Classification(
            [.. order.Select(i => new SectorOpinion(_sectors[i], Math.Min(1, scores[i])))],
            EvidenceSpans.Of(words, Heat(words, passages, order[0], order[1])),
            classifier);
    }

    private void AddPassages(string words, List<Range> passages, Span<float> scores)
    {
        Span<float> passage = stackalloc float[scores.Length];
        if (passages.Count > 1)
        {
            TensorPrimitives.Divide(scores, 2, scores);
            foreach (var range in passages)
            {
                _model.Score(null, words.AsSpan(range), passage);
                TensorPrimitives.MultiplyAdd(passage, 0.5f / passages.Count, scores, scores);
            }
        }

        if (_other >= 0)
        {
            scores[_other] += OtherBias / 2;
        }
    }

    private float[] Heat(string words, List<Range> passages, int label, int rival)
    {
        var heat = new float[words.Length];
        _model.Explain(words, false, label, rival, 0.5f, heat);
        foreach (var range in passages)
        {
            _model.Explain(words.AsSpan(range), false, label, rival, 0.5f / passages.Count, heat.AsSpan(range));
        }

        return heat;
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not a model, or of another version.</exception>
    /// <exception cref="FormatException">It is a model of something else than sectors.</exception>
    public static SectorModel Read(Stream stream) => new(TextModel.Read(stream));

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => _model.Write(stream);
}
