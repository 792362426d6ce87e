using Hotline.Understanding;

namespace Hotline.Integrations.Triage.Embedded;

/// <summary>The classifier that needs no other machine: a linear model trained from the city's own sector files.</summary>
internal sealed class EmbeddedClassifier(SectorModelFile file) : IClassifier
{
    // The first to ask waits for the model; the service asks for it while it starts.
    private readonly Lazy<(SectorModel Model, string Version)> _model = new(file.ReadOrTrain);

    public string Name => "embedded";

    /// <summary>Makes the model ready, reading it or training it.</summary>
    public void Prepare() => _ = _model.Value;

    public ValueTask<Classification?> ClassifyAsync(string? title, string text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (model, version) = _model.Value;
        return ValueTask.FromResult(model.Classify(title, text, $"{Name}/{version}"));
    }
}
