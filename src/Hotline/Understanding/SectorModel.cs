using Hotline.Catalogue;
using Hotline.Understanding.TextModels;

namespace Hotline.Understanding;

/// <summary>Reads the sector of a report from its words. Immutable; any number of threads may ask it at once.</summary>
public sealed class SectorModel
{
    private readonly TextModel _model;
    private readonly SectorCode[] _sectors;

    /// <param name="model">A model whose labels are codes of sectors.</param>
    /// <exception cref="FormatException">A label is not the code of a sector.</exception>
    public SectorModel(TextModel model)
    {
        _model = model;
        _sectors = [.. model.Labels.Select(SectorCode.Parse)];
    }

    /// <summary>Changes whenever the code would make another model of the same corpus.</summary>
    public const string CodeVersion = "1";

    /// <summary>Trains a model from the sector files of a city. Deterministic: the same files give the same model, bit for bit.</summary>
    public static SectorModel Train(City city) => new(TextModelTrainer.Train(SectorCorpus.Of(city), new TrainingOptions()));

    /// <summary>What the text is about, or null when it holds nothing the model knows.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="text">The words; may be empty when there is a title.</param>
    /// <param name="classifier">Who is said to have said so.</param>
    public Classification? Classify(string? title, string text, string classifier)
    {
        var words = title is null ? text : $"{title}\n{text}";
        var confidences = new float[_sectors.Length];
        if (_model.Score(null, words, confidences) == 0)
        {
            return null;
        }

        _model.ToConfidences(confidences);
        var order = Enumerable.Range(0, confidences.Length).OrderByDescending(i => confidences[i]).Take(3).ToArray();
        var heat = _model.Explain(words, order[0]);
        var rival = _model.Explain(words, order[1]);
        for (var i = 0; i < heat.Length; i++)
        {
            heat[i] -= rival[i];
        }

        return new Classification(
            [.. order.Select(i => new SectorOpinion(_sectors[i], confidences[i]))], EvidenceSpans.Of(words, heat), classifier);
    }

    /// <summary>Reads a model that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not a model, or of another version.</exception>
    public static SectorModel Read(Stream stream) => new(TextModel.Read(stream));

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => _model.Write(stream);
}
