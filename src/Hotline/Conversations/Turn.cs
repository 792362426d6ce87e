using System.Diagnostics;
using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>What a conversation does with a message. Exactly one of the nested records; each carries the state afterwards.</summary>
public abstract record Turn
{
    private Turn(Conversation after, IReadOnlyList<Reply> replies) => (After, Replies) = (after, replies);

    /// <summary>The state to save.</summary>
    public Conversation After { get; init; }

    /// <summary>What is said, first reply first.</summary>
    public IReadOnlyList<Reply> Replies { get; init; }

    /// <summary>Something is said, and nothing else happens.</summary>
    public sealed record Say(Conversation After, IReadOnlyList<Reply> Replies) : Turn(After, Replies);

    /// <summary>A report is ready to file. The receipt is said after <see cref="Turn.Replies"/>, by <see cref="Conversation.Filed"/>.</summary>
    public sealed record File(Conversation After, IReadOnlyList<Reply> Replies, ReportDraft Draft) : Turn(After, Replies);

    /// <summary>The person asked how a report stands. The answer is said after <see cref="Turn.Replies"/>.</summary>
    public sealed record LookUp(Conversation After, IReadOnlyList<Reply> Replies, string ReceiptNumber, string Pin) : Turn(After, Replies);

    /// <summary>The person takes a report back.</summary>
    public sealed record Withdraw(Conversation After, IReadOnlyList<Reply> Replies, string ReceiptNumber, string Pin) : Turn(After, Replies);

    /// <summary>The person adds words or photos to a report filed in this conversation.</summary>
    public sealed record Add(Conversation After, IReadOnlyList<Reply> Replies, string ReceiptNumber) : Turn(After, Replies);

    /// <summary>Answers one function per kind of turn.</summary>
    public T Match<T>(Func<Say, T> say, Func<File, T> file, Func<LookUp, T> lookUp, Func<Withdraw, T> withdraw, Func<Add, T> add) =>
        this switch
        {
            Say turn => say(turn),
            File turn => file(turn),
            LookUp turn => lookUp(turn),
            Withdraw turn => withdraw(turn),
            Add turn => add(turn),
            _ => throw new UnreachableException(),
        };
}
