using System.Collections.Concurrent;
using Hotline.Catalogue;

namespace Hotline.Integrations.Catalogue;

/// <summary>Collects every fault of a reading. Files are read side by side, so it is safe to share between threads.</summary>
internal sealed class Faults
{
    private readonly ConcurrentBag<CatalogueFault> _all = [];

    /// <summary>Whether anything is wrong so far.</summary>
    public bool Any => !_all.IsEmpty;

    /// <summary>Notes one.</summary>
    public void Add(string file, int line, string problem) => _all.Add(new CatalogueFault(file, line, problem));

    /// <summary>All of them, by file and line.</summary>
    public IReadOnlyList<CatalogueFault> InOrder() =>
        [.. _all.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Problem, StringComparer.Ordinal)];
}

/// <summary>A thing and where it is written, so that what is wrong with it can be pointed at.</summary>
internal sealed record Written<T>(T Value, string File, int Line);
