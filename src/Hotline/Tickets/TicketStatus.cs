namespace Hotline.Tickets;

/// <summary>Where a ticket is in its life. <see cref="TicketWorkflow"/> says which moves are allowed.</summary>
public enum TicketStatus
{
    /// <summary>Filed and triaged by the machine; waits in the queue for an agent. Leaves when the agent dispatches or ends it.</summary>
    Received = 10,

    /// <summary>Sent to units; the lead has not signed for it. Leaves when the lead accepts or returns it.</summary>
    Dispatched = 20,

    /// <summary>The lead unit returned it (退单) with a reason; it is in the queue again. Leaves when an agent dispatches it or ends it.</summary>
    Returned = 30,

    /// <summary>The lead unit has signed for it and is working. Leaves when it reports a result, or returns it.</summary>
    InHand = 40,

    /// <summary>The lead unit has reported a result. Leaves when an agent closes it, or sends it back into hand.</summary>
    Resolved = 50,

    /// <summary>Over: handled and the reporter was told.</summary>
    Closed = 60,

    /// <summary>Over: not dispatched, for one of the reasons of <see cref="InformReason"/>; the reporter was told why and whom to ask.</summary>
    Informed = 70,

    /// <summary>Over: handed to an emergency line, with time and number noted.</summary>
    HandedOver = 80,

    /// <summary>Over: the reporter took it back.</summary>
    Withdrawn = 90,
}

/// <summary>Why a report is answered instead of dispatched (北京市接诉即办工作条例 Art. 11). Never chosen by machine.</summary>
public enum InformReason
{
    /// <summary>Belongs in court, arbitration, review, discipline, or a petition already running.</summary>
    CourtOrPetition = 1,

    /// <summary>The same matter is in hand or done, and nothing new was said: the reporter is told how it stands.</summary>
    SameMatter = 2,

    /// <summary>A state secret, a trade secret or another person's privacy.</summary>
    Secret = 3,

    /// <summary>Outside the duties of units: a market or social body is named.</summary>
    OutsideDuties = 4,

    /// <summary>Against the law or public order.</summary>
    Unlawful = 5,

    /// <summary>A question, answered at once.</summary>
    Answered = 6,
}
