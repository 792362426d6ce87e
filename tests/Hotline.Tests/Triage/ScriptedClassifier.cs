using Hotline.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Triage;

/// <summary>A classifier that answers what the test tells it to.</summary>
internal sealed class ScriptedClassifier(string name, Func<CancellationToken, Task<Classification?>>? answer = null) : IClassifier
{
    public string Name => name;

    public int Asked { get; private set; }

    public static ScriptedClassifier Sure(string name, string sector, double confidence) =>
        new(name, _ => Task.FromResult<Classification?>(new([new SectorOpinion(SectorCode.Parse(sector), confidence)], [], $"{name}/1")));

    public static ScriptedClassifier Broken(string name) => new(name, _ => throw new ClassifierUnavailableException("down for the test"));

    public static ScriptedClassifier Silent(string name) => new(name, async cancellation =>
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return null;
    });

    public async ValueTask<Classification?> ClassifyAsync(string? title, string text, CancellationToken cancellation)
    {
        Asked++;
        return answer is null ? null : await answer(cancellation);
    }
}
