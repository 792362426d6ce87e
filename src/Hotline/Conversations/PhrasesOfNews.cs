namespace Hotline.Conversations;

// How a report stands, what is told without being asked, and what went wrong.
public static partial class Phrases
{
    /// <summary>How a date and time are written, as a .NET format.</summary>
    public const string DateFormat = nameof(DateFormat);

    /// <summary>How a report stands: received.</summary>
    public const string StatusReceived = nameof(StatusReceived);

    /// <summary>How a report stands: dispatched.</summary>
    public const string StatusDispatched = nameof(StatusDispatched);

    /// <summary>How a report stands: returned.</summary>
    public const string StatusReturned = nameof(StatusReturned);

    /// <summary>How a report stands: in hand.</summary>
    public const string StatusInHand = nameof(StatusInHand);

    /// <summary>How a report stands: resolved.</summary>
    public const string StatusResolved = nameof(StatusResolved);

    /// <summary>How a report stands: closed.</summary>
    public const string StatusClosed = nameof(StatusClosed);

    /// <summary>How a report stands: informed.</summary>
    public const string StatusInformed = nameof(StatusInformed);

    /// <summary>How a report stands: handed over.</summary>
    public const string StatusHandedOver = nameof(StatusHandedOver);

    /// <summary>How a report stands: withdrawn.</summary>
    public const string StatusWithdrawn = nameof(StatusWithdrawn);

    /// <summary>News: dispatched.</summary>
    public const string NoticeDispatched = nameof(NoticeDispatched);

    /// <summary>News: accepted.</summary>
    public const string NoticeAccepted = nameof(NoticeAccepted);

    /// <summary>News: returned.</summary>
    public const string NoticeReturned = nameof(NoticeReturned);

    /// <summary>News: resolved.</summary>
    public const string NoticeResolved = nameof(NoticeResolved);

    /// <summary>News: closed.</summary>
    public const string NoticeClosed = nameof(NoticeClosed);

    /// <summary>News: reopened.</summary>
    public const string NoticeReopened = nameof(NoticeReopened);

    /// <summary>News: handed over.</summary>
    public const string NoticeHandedOver = nameof(NoticeHandedOver);

    /// <summary>News: informed court or petition.</summary>
    public const string NoticeInformedCourtOrPetition = nameof(NoticeInformedCourtOrPetition);

    /// <summary>News: informed same matter.</summary>
    public const string NoticeInformedSameMatter = nameof(NoticeInformedSameMatter);

    /// <summary>News: informed secret.</summary>
    public const string NoticeInformedSecret = nameof(NoticeInformedSecret);

    /// <summary>News: informed outside duties.</summary>
    public const string NoticeInformedOutsideDuties = nameof(NoticeInformedOutsideDuties);

    /// <summary>News: informed unlawful.</summary>
    public const string NoticeInformedUnlawful = nameof(NoticeInformedUnlawful);

    /// <summary>News: informed answered.</summary>
    public const string NoticeInformedAnswered = nameof(NoticeInformedAnswered);

    /// <summary>News: message.</summary>
    public const string NoticeMessage = nameof(NoticeMessage);

    /// <summary>An error: too long.</summary>
    public const string ErrorTooLong = nameof(ErrorTooLong);

    /// <summary>An error: file too big.</summary>
    public const string ErrorFileTooBig = nameof(ErrorFileTooBig);

    /// <summary>An error: file type.</summary>
    public const string ErrorFileType = nameof(ErrorFileType);

    /// <summary>An error: too many files.</summary>
    public const string ErrorTooManyFiles = nameof(ErrorTooManyFiles);

    /// <summary>An error: file empty.</summary>
    public const string ErrorFileEmpty = nameof(ErrorFileEmpty);

    /// <summary>An error: busy.</summary>
    public const string ErrorBusy = nameof(ErrorBusy);

    /// <summary>An error: slow down.</summary>
    public const string ErrorSlowDown = nameof(ErrorSlowDown);

    /// <summary>An error: unreadable.</summary>
    public const string ErrorUnreadable = nameof(ErrorUnreadable);

    /// <summary>An error: expired.</summary>
    public const string ErrorExpired = nameof(ErrorExpired);

    /// <summary>An error: not found.</summary>
    public const string ErrorNotFound = nameof(ErrorNotFound);

    /// <summary>An error: required.</summary>
    public const string ErrorRequired = nameof(ErrorRequired);
}
