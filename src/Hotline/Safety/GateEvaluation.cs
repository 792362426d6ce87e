using System.Diagnostics;

namespace Hotline.Safety;

/// <summary>What came of measuring the gate. Exactly one of the nested records.</summary>
public abstract record GateEvaluation
{
    private GateEvaluation() { }

    /// <summary>It was measured.</summary>
    public sealed record Measured(GateReport Report) : GateEvaluation;

    /// <summary>The labelled set could not be read; every fault, with its line.</summary>
    public sealed record Unreadable(IReadOnlyList<string> Problems) : GateEvaluation;

    /// <summary>Answers one function per kind of result.</summary>
    public T Match<T>(Func<Measured, T> measured, Func<Unreadable, T> unreadable) =>
        this switch
        {
            Measured result => measured(result),
            Unreadable result => unreadable(result),
            _ => throw new UnreachableException(),
        };
}
