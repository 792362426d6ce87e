namespace Hotline.Conversations;

// The buttons; Buttons says what each means.
public static partial class Phrases
{
    /// <summary>The button "I don't know".</summary>
    public const string ButtonDontKnow = nameof(ButtonDontKnow);

    /// <summary>The button "Skip".</summary>
    public const string ButtonSkip = nameof(ButtonSkip);

    /// <summary>The button "No, thanks".</summary>
    public const string ButtonNoContact = nameof(ButtonNoContact);

    /// <summary>The button "Named".</summary>
    public const string ButtonNamed = nameof(ButtonNamed);

    /// <summary>The button "Confidential".</summary>
    public const string ButtonConfidential = nameof(ButtonConfidential);

    /// <summary>The button "I work there".</summary>
    public const string ButtonInsider = nameof(ButtonInsider);

    /// <summary>The button "Anonymous".</summary>
    public const string ButtonAnonymous = nameof(ButtonAnonymous);

    /// <summary>The button "Submit".</summary>
    public const string ButtonSubmit = nameof(ButtonSubmit);

    /// <summary>The button "Change something".</summary>
    public const string ButtonChange = nameof(ButtonChange);

    /// <summary>The button "Change what".</summary>
    public const string ButtonChangeWhat = nameof(ButtonChangeWhat);

    /// <summary>The button "Change where".</summary>
    public const string ButtonChangeWhere = nameof(ButtonChangeWhere);

    /// <summary>The button "Change who I am".</summary>
    public const string ButtonChangeWho = nameof(ButtonChangeWho);

    /// <summary>The button "Go on".</summary>
    public const string ButtonGoOn = nameof(ButtonGoOn);

    /// <summary>The button "Start again".</summary>
    public const string ButtonStartAgain = nameof(ButtonStartAgain);

    /// <summary>The button "Throw it away".</summary>
    public const string ButtonYesDiscard = nameof(ButtonYesDiscard);

    /// <summary>The button "Withdraw it".</summary>
    public const string ButtonYesWithdraw = nameof(ButtonYesWithdraw);

    /// <summary>The button "Keep it".</summary>
    public const string ButtonKeep = nameof(ButtonKeep);

    /// <summary>The button "Never mind".</summary>
    public const string ButtonCancel = nameof(ButtonCancel);

    /// <summary>The button "Add to it".</summary>
    public const string ButtonAdd = nameof(ButtonAdd);

    /// <summary>The button "Another matter".</summary>
    public const string ButtonNew = nameof(ButtonNew);

    /// <summary>The button "Check status".</summary>
    public const string ButtonStatus = nameof(ButtonStatus);

    /// <summary>The button "Talk to a person".</summary>
    public const string ButtonPerson = nameof(ButtonPerson);
}
