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
    public const string CodeVersion = "4";

    // Between what suits held-out parts of the corpus, whose lines are hard on purpose, and labelled development messages; see docs/triage.md.
    private const float Sharpness = 8f;

    private readonly TextModel _model;
    private readonly SectorCode[] _sectors;

    /// <param name="model">A model whose labels are codes of sectors, at least two.</param>
    /// <exception cref="FormatException">A label is not the code of a sector.</exception>
    public SectorModel(TextModel model)
    {
        _model = model;
        _sectors = [.. model.Labels.Select(SectorCode.Parse)];
    }

    /// <summary>Trains a model from labelled texts. Deterministic: the same texts give the same model, bit for bit.</summary>
    /// <param name="texts">Such as <see cref="SectorCorpus.Of"/> gives.</param>
    /// <param name="variants">Traditional and other variant characters, each with the one it stands for.</param>
    public static SectorModel Train(IReadOnlyList<LabelledText> texts, IReadOnlyDictionary<char, char> variants) =>
        new(TextModelTrainer.Train(texts, new TrainingOptions
        {
            MinimumDocuments = 2,
            Cost = 1f,
            Balance = 0.5f,
            CalibrationFolds = 0,
            Variants = variants,
        }));

    /// <summary>What the text is about, or null when it holds nothing the model knows.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="text">The words; may be empty when there is a title.</param>
    /// <param name="classifier">Who is said to have said so.</param>
    public Classification? Classify(string? title, string text, string classifier)
    {
        var words = title is null ? text : $"{title}\n{text}";
        var whole = _model.Read(words, isTitle: false);
        if (whole.Distinct == 0)
        {
            return null;
        }

        var passages = Passages.Of(words);
        var confidences = Confidences(whole, passages);
        var order = Enumerable.Range(0, confidences.Length).OrderByDescending(i => confidences[i]).Take(3).ToArray();
        return new Classification(
            [.. order.Select(i => new SectorOpinion(_sectors[i], Math.Min(1, confidences[i])))],
            EvidenceSpans.Of(words, Heat(whole, passages, order[0], order[1], words.Length)),
            classifier);
    }

    private float[] Confidences(FeatureCounter whole, List<int> passages)
    {
        var scores = _model.Bias.ToArray();
        _model.AddScores(whole, 0.5f, scores);

        var passage = FeatureCounter.PartOfThread;
        var taken = default(FeatureCounter.Taken);
        foreach (var end in passages)
        {
            passage.Take(whole, end, ref taken);
            _model.AddScores(passage, 0.5f / passages.Count, scores);
        }

        TensorPrimitives.Multiply(scores, Sharpness, scores);
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    private float[] Heat(FeatureCounter whole, List<int> passages, int label, int rival, int length)
    {
        var heat = new float[length];
        _model.AddHeat(whole, label, rival, 0.5f, heat);

        var passage = FeatureCounter.PartOfThread;
        var taken = default(FeatureCounter.Taken);
        foreach (var end in passages)
        {
            passage.Take(whole, end, ref taken);
            _model.AddHeat(passage, label, rival, 0.5f / passages.Count, heat);
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
