namespace Hotline.Service.Commands.Demo;

/// <summary>The time of day in the demo: what happened this morning is written this morning.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset? _at;

    /// <summary>Sets it; null goes back to the real time.</summary>
    public void Set(DateTimeOffset? at) => _at = at;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _at ?? base.GetUtcNow();
}
