namespace Hotline.Conversations;

// Alarm, receipt, and the lines of a summary.
public static partial class Phrases
{
    /// <summary>Whom to ring, and what to do.</summary>
    public const string Alarm = nameof(Alarm);

    /// <summary>Get away and ring, for a danger the catalogue does not name.</summary>
    public const string AlarmUnknown = nameof(AlarmUnknown);

    /// <summary>One number to ring.</summary>
    public const string LineRing = nameof(LineRing);

    /// <summary>The receipt.</summary>
    public const string Receipt = nameof(Receipt);

    /// <summary>The receipt of an emergency.</summary>
    public const string ReceiptEmergency = nameof(ReceiptEmergency);

    /// <summary>An agent looks at once.</summary>
    public const string PromiseReadNow = nameof(PromiseReadNow);

    /// <summary>An agent looks within minutes.</summary>
    public const string PromiseReadMinutes = nameof(PromiseReadMinutes);

    /// <summary>An agent looks within hours.</summary>
    public const string PromiseReadHours = nameof(PromiseReadHours);

    /// <summary>An answer within minutes.</summary>
    public const string PromiseReplyMinutes = nameof(PromiseReplyMinutes);

    /// <summary>An answer within hours.</summary>
    public const string PromiseReplyHours = nameof(PromiseReplyHours);

    /// <summary>An answer within days.</summary>
    public const string PromiseReplyDays = nameof(PromiseReplyDays);

    /// <summary>An answer within working days.</summary>
    public const string PromiseReplyWorkingDays = nameof(PromiseReplyWorkingDays);

    /// <summary>How to come back.</summary>
    public const string ComeBack = nameof(ComeBack);

    /// <summary>How to come back to an anonymous report.</summary>
    public const string ComeBackAnonymous = nameof(ComeBackAnonymous);

    /// <summary>Added to the filed report.</summary>
    public const string Added = nameof(Added);

    /// <summary>The contact is kept.</summary>
    public const string ContactKept = nameof(ContactKept);

    /// <summary>From now on anonymous.</summary>
    public const string NowAnonymous = nameof(NowAnonymous);

    /// <summary>No contact is needed.</summary>
    public const string NoContactNeeded = nameof(NoContactNeeded);

    /// <summary>Nothing is left to ask.</summary>
    public const string NothingMore = nameof(NothingMore);

    /// <summary>Taken back.</summary>
    public const string Withdrawn = nameof(Withdrawn);

    /// <summary>Not taken back.</summary>
    public const string NotWithdrawn = nameof(NotWithdrawn);

    /// <summary>Over already.</summary>
    public const string TooLateToWithdraw = nameof(TooLateToWithdraw);

    /// <summary>The line that reads back: what.</summary>
    public const string LineWhat = nameof(LineWhat);

    /// <summary>The line that reads back: where.</summary>
    public const string LineWhere = nameof(LineWhere);

    /// <summary>The line that reads back: where unknown.</summary>
    public const string LineWhereUnknown = nameof(LineWhereUnknown);

    /// <summary>The line that reads back: when.</summary>
    public const string LineWhen = nameof(LineWhen);

    /// <summary>The line that reads back: enterprise.</summary>
    public const string LineEnterprise = nameof(LineEnterprise);

    /// <summary>The line that reads back: people.</summary>
    public const string LinePeople = nameof(LinePeople);

    /// <summary>The line that reads back: answer.</summary>
    public const string LineAnswer = nameof(LineAnswer);

    /// <summary>The line that reads back: photos.</summary>
    public const string LinePhotos = nameof(LinePhotos);

    /// <summary>The line that reads back: named.</summary>
    public const string LineNamed = nameof(LineNamed);

    /// <summary>The line that reads back: confidential.</summary>
    public const string LineConfidential = nameof(LineConfidential);

    /// <summary>The line that reads back: insider.</summary>
    public const string LineInsider = nameof(LineInsider);

    /// <summary>The line that reads back: anonymous.</summary>
    public const string LineAnonymous = nameof(LineAnonymous);

    /// <summary>The line that reads back: contact.</summary>
    public const string LineContact = nameof(LineContact);

    /// <summary>What must be changed in a filed report?</summary>
    public const string AskChangeFiled = nameof(AskChangeFiled);
}
