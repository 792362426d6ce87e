using System.Reflection;

namespace Hotline.Conversations;

/// <summary>The name of every phrase in <c>dialogs/&lt;language&gt;/intake.yaml</c>. Each must be there in every language, and nothing else.</summary>
public static partial class Phrases
{
    /// <summary>Every phrase.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(Phrases).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => field.Name)];

    /// <summary>Who we are and how to begin.</summary>
    public const string Welcome = nameof(Welcome);

    /// <summary>An answer to a greeting.</summary>
    public const string Hello = nameof(Hello);

    /// <summary>What can be said.</summary>
    public const string Help = nameof(Help);

    /// <summary>How to choose how to be known.</summary>
    public const string HelpMode = nameof(HelpMode);

    /// <summary>What has been seen?</summary>
    public const string AskWhat = nameof(AskWhat);

    /// <summary>What does the photo show?</summary>
    public const string AskWhatInPhoto = nameof(AskWhatInPhoto);

    /// <summary>What is to be added?</summary>
    public const string AskWhatMore = nameof(AskWhatMore);

    /// <summary>Where?</summary>
    public const string AskWhere = nameof(AskWhere);

    /// <summary>Which district?</summary>
    public const string AskDistrict = nameof(AskDistrict);

    /// <summary>A question of the sector's form.</summary>
    public const string AskQuestion = nameof(AskQuestion);

    /// <summary>Anything else?</summary>
    public const string AskAnythingElse = nameof(AskAnythingElse);

    /// <summary>How to be known?</summary>
    public const string AskMode = nameof(AskMode);

    /// <summary>Name and contact, for a named report.</summary>
    public const string AskContactNamed = nameof(AskContactNamed);

    /// <summary>A contact, kept by the hotline.</summary>
    public const string AskContactConfidential = nameof(AskContactConfidential);

    /// <summary>Name and contact of somebody who works there.</summary>
    public const string AskContactInsider = nameof(AskContactInsider);

    /// <summary>What to call them?</summary>
    public const string AskName = nameof(AskName);

    /// <summary>Everything, read back.</summary>
    public const string ReadBack = nameof(ReadBack);

    /// <summary>What must be changed?</summary>
    public const string AskChange = nameof(AskChange);

    /// <summary>Where we stood before the silence.</summary>
    public const string Resume = nameof(Resume);

    /// <summary>Throw it away?</summary>
    public const string AskDiscard = nameof(AskDiscard);

    /// <summary>Which receipt number?</summary>
    public const string AskNumber = nameof(AskNumber);

    /// <summary>Which PIN?</summary>
    public const string AskPin = nameof(AskPin);

    /// <summary>Surely take it back?</summary>
    public const string AskWithdrawSure = nameof(AskWithdrawSure);

    /// <summary>Where, after an emergency was filed.</summary>
    public const string AskPlaceNow = nameof(AskPlaceNow);

    /// <summary>A number, after an emergency was filed.</summary>
    public const string AskContactNow = nameof(AskContactNow);

    /// <summary>A new matter, or more of the last?</summary>
    public const string AskWhich = nameof(AskWhich);

    /// <summary>Taken down.</summary>
    public const string Noted = nameof(Noted);

    /// <summary>Put right.</summary>
    public const string Corrected = nameof(Corrected);

    /// <summary>Back at an earlier question.</summary>
    public const string GoneBack = nameof(GoneBack);

    /// <summary>There is no earlier question.</summary>
    public const string NothingBack = nameof(NothingBack);

    /// <summary>From the beginning.</summary>
    public const string StartedAgain = nameof(StartedAgain);

    /// <summary>All right.</summary>
    public const string AllRight = nameof(AllRight);

    /// <summary>The other language from now on.</summary>
    public const string LanguageSwitched = nameof(LanguageSwitched);

    /// <summary>To somebody who is angry.</summary>
    public const string Calm = nameof(Calm);

    /// <summary>To something we cannot help with.</summary>
    public const string OffTopic = nameof(OffTopic);

    /// <summary>To thanks.</summary>
    public const string Welcomed = nameof(Welcomed);

    /// <summary>A report is full.</summary>
    public const string TooMuch = nameof(TooMuch);

    /// <summary>No number or address was found.</summary>
    public const string NotAContact = nameof(NotAContact);

    /// <summary>No contact, so anonymous.</summary>
    public const string SoAnonymous = nameof(SoAnonymous);

    /// <summary>No name, so confidential.</summary>
    public const string WithoutName = nameof(WithoutName);

    /// <summary>No receipt number was found.</summary>
    public const string NotANumber = nameof(NotANumber);

    /// <summary>No PIN was found.</summary>
    public const string NotAPin = nameof(NotAPin);

    /// <summary>Number and PIN do not fit; which is wrong is never said.</summary>
    public const string WrongPin = nameof(WrongPin);

    /// <summary>Too many wrong PINs.</summary>
    public const string TooManyTries = nameof(TooManyTries);

    /// <summary>A person will take over.</summary>
    public const string PersonComing = nameof(PersonComing);

    /// <summary>The agents know that a person is wanted.</summary>
    public const string PersonTold = nameof(PersonTold);

    /// <summary>Taken down, and the next question.</summary>
    public const string NotedThen = nameof(NotedThen);

    /// <summary>Where in the district or street that is known?</summary>
    public const string AskWhereIn = nameof(AskWhereIn);

    /// <summary>Which district, for a long address.</summary>
    public const string AskDistrictThere = nameof(AskDistrictThere);

    /// <summary>How to be known, asked a second time.</summary>
    public const string AskModeAgain = nameof(AskModeAgain);

    /// <summary>Without number and PIN nothing can be shown.</summary>
    public const string NoNumber = nameof(NoNumber);
}
