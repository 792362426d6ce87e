using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>Answers a report instead of dispatching it, for one of the six reasons of the ordinance. Only a person does this.</summary>
public sealed class InformReporter(MoveTicket move)
{
    /// <summary>Answers and ends the ticket.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="reason">Which of the six.</param>
    /// <param name="answer">What the reporter reads: why, and whom to ask or what to do; 1 to 4,000 characters.</param>
    /// <param name="agent">Who answers.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, InformReason reason, string answer, Actor agent, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Inform, agent, hand => Decide(hand, reason, answer), cancellation);

    /// <summary>The decision: no clock, no store.</summary>
    public static MoveResult Decide(TicketAtHand hand, InformReason reason, string answer)
    {
        if (!Enum.IsDefined(reason))
        {
            return new MoveResult.Invalid("reason", "It must be one of the six reasons of the ordinance.");
        }

        // Never a silent end: without an answer there is nothing to tell.
        return Texts.Fault("answer", answer) ?? hand
            .Make(
                MoveKind.Inform,
                answer,
                ticket => ticket with { Result = answer },
                new Dictionary<string, string> { ["reason"] = reason.ToString() })
            .Telling(hand, Phrase(reason), ("result", answer));
    }

    private static string Phrase(InformReason reason) => reason switch
    {
        InformReason.CourtOrPetition => Phrases.NoticeInformedCourtOrPetition,
        InformReason.SameMatter => Phrases.NoticeInformedSameMatter,
        InformReason.Secret => Phrases.NoticeInformedSecret,
        InformReason.OutsideDuties => Phrases.NoticeInformedOutsideDuties,
        InformReason.Unlawful => Phrases.NoticeInformedUnlawful,
        InformReason.Answered => Phrases.NoticeInformedAnswered,
    };
}
