namespace Hotline.Understanding;

/// <summary>Something a person wants of the conversation itself. What each sounds like is in <c>dialogs/&lt;language&gt;/cues.yaml</c>.</summary>
/// <remarks>The names are written in the cue files; a file that lacks one is refused.</remarks>
public enum Intent
{
    /// <summary>Yes, that is right.</summary>
    Yes = 1,

    /// <summary>No, that is not right.</summary>
    No = 2,

    /// <summary>I do not know, or would rather not say.</summary>
    Skip = 3,

    /// <summary>Back to the question before.</summary>
    Back = 4,

    /// <summary>From the beginning, please.</summary>
    StartAgain = 5,

    /// <summary>Take my report back.</summary>
    Withdraw = 6,

    /// <summary>I want to talk with a person.</summary>
    Person = 7,

    /// <summary>How does my report stand?</summary>
    Status = 8,

    /// <summary>What can I do here, or what do you mean?</summary>
    Help = 9,

    /// <summary>Hello.</summary>
    Greeting = 10,

    /// <summary>Thank you, or goodbye.</summary>
    Thanks = 11,

    /// <summary>Rude words.</summary>
    Abuse = 12,

    /// <summary>Something that is nothing to do with us.</summary>
    OffTopic = 13,

    /// <summary>That is all: send it.</summary>
    Submit = 14,

    /// <summary>Something must be changed.</summary>
    Change = 15,

    /// <summary>Go on where we were.</summary>
    GoOn = 16,

    /// <summary>This belongs to the report I made.</summary>
    AddToIt = 17,

    /// <summary>This is another matter.</summary>
    NewMatter = 18,

    /// <summary>You may give my name.</summary>
    Named = 19,

    /// <summary>Take my name, but do not pass it on.</summary>
    Confidential = 20,

    /// <summary>I work there.</summary>
    Insider = 21,

    /// <summary>I want to stay unknown.</summary>
    Anonymous = 22,

    /// <summary>What I saw must be put right.</summary>
    ChangeWhat = 23,

    /// <summary>The place must be put right.</summary>
    ChangeWhere = 24,

    /// <summary>How I am known or reached must be put right.</summary>
    ChangeWho = 25,
}
