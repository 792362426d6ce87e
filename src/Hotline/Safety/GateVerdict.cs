using System.Diagnostics;

namespace Hotline.Safety;

/// <summary>What the life-safety gate makes of a message. Exactly one of the nested records.</summary>
public abstract record GateVerdict
{
    private GateVerdict() { }

    /// <summary>Nothing in the message says that harm is happening now.</summary>
    /// <param name="SetAside">Words of danger that were read as past, feared, a drill and so on.</param>
    public sealed record Clear(IReadOnlyList<SetAsideDanger> SetAside) : GateVerdict;

    /// <summary>Harm is happening or minutes away: say whom to ring before anything else, and still take the report.</summary>
    /// <param name="Kinds">Codes of <see cref="Catalogue.DangerKind"/>, at least one, in the order they are said.</param>
    /// <param name="Evidence">The words that say so, at least one.</param>
    public sealed record Emergency(IReadOnlyList<string> Kinds, IReadOnlyList<DangerEvidence> Evidence) : GateVerdict;

    /// <summary>Answers one function per kind of verdict.</summary>
    public T Match<T>(Func<Clear, T> clear, Func<Emergency, T> emergency) =>
        this switch
        {
            Clear verdict => clear(verdict),
            Emergency verdict => emergency(verdict),
            _ => throw new UnreachableException(),
        };
}

/// <summary>Words that say harm is happening.</summary>
/// <param name="Kind">The code of the <see cref="Catalogue.DangerKind"/>.</param>
/// <param name="Span">Where the words stand in the message.</param>
public sealed record DangerEvidence(string Kind, TextSpan Span);

/// <summary>Words of danger that do not say it is happening now.</summary>
/// <param name="Kind">The code of the <see cref="Catalogue.DangerKind"/>.</param>
/// <param name="Softener">Why not, such as <c>past</c>, <c>fear</c>, <c>negation</c>; <c>no-time</c> when a long message says nothing of now.</param>
/// <param name="Span">Where the words stand in the message.</param>
public sealed record SetAsideDanger(string Kind, string Softener, TextSpan Span);
