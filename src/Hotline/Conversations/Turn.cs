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

    /// <summary>A report is ready to file. Once it is, <see cref="Answers.Filed"/> says the receipt after <see cref="Turn.Replies"/>.</summary>
    public sealed record File(Conversation After, IReadOnlyList<Reply> Replies, ReportDraft Draft) : Turn(After, Replies);

    /// <summary>The person asked how a report stands; <see cref="Answers.Standing"/> or <see cref="Answers.WrongPin"/> says it.</summary>
    /// <param name="After"><inheritdoc cref="Turn.After" path="/summary"/></param>
    /// <param name="Replies"><inheritdoc cref="Turn.Replies" path="/summary"/></param>
    /// <param name="ReceiptNumber">Which report.</param>
    /// <param name="Pin">The PIN they gave; null when the report was filed in this very conversation, which is proof enough.</param>
    public sealed record LookUp(Conversation After, IReadOnlyList<Reply> Replies, string ReceiptNumber, string? Pin) : Turn(After, Replies);

    /// <summary>The person takes a report back, and has said that they are sure; <see cref="Answers.Withdrawn"/> and its neighbours answer.</summary>
    /// <param name="After"><inheritdoc cref="Turn.After" path="/summary"/></param>
    /// <param name="Replies"><inheritdoc cref="Turn.Replies" path="/summary"/></param>
    /// <param name="ReceiptNumber">Which report.</param>
    /// <param name="Pin">The PIN they gave; null when the report was filed in this very conversation, which is proof enough.</param>
    public sealed record Withdraw(Conversation After, IReadOnlyList<Reply> Replies, string ReceiptNumber, string? Pin) : Turn(After, Replies);

    /// <summary>The person adds to a report filed in this conversation. <see cref="Turn.Replies"/> says all there is to say.</summary>
    public sealed record Add(Conversation After, IReadOnlyList<Reply> Replies, string ReceiptNumber, Addition Addition) : Turn(After, Replies);

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
