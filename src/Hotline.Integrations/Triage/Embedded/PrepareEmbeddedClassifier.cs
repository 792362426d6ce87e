using Microsoft.Extensions.Hosting;

namespace Hotline.Integrations.Triage.Embedded;

/// <summary>Makes the model ready beside the start of the service, so that the first citizen does not wait for it.</summary>
internal sealed class PrepareEmbeddedClassifier(EmbeddedClassifier classifier) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(classifier.Prepare, stoppingToken);
}
