using System.Diagnostics;

namespace Hotline.Journey;

/// <summary>What came of a message from a person. Exactly one of the nested records.</summary>
public abstract record ReceiveResult
{
    private ReceiveResult() { }

    /// <summary>It was taken and answered, durably. A repeat of an earlier message gets the same answer.</summary>
    /// <param name="Log">The conversation's lines for it: what was heard, then what was said.</param>
    public sealed record Answered(IReadOnlyList<LoggedMessage> Log) : ReceiveResult;

    /// <summary>It could not be written down. The person is asked to send it again; nothing of it was kept.</summary>
    public sealed record NotTaken : ReceiveResult;

    /// <summary>Answers one function per kind of result.</summary>
    public T Match<T>(Func<Answered, T> answered, Func<NotTaken, T> notTaken) => this switch
    {
        Answered result => answered(result),
        NotTaken result => notTaken(result),
        _ => throw new UnreachableException(),
    };
}
