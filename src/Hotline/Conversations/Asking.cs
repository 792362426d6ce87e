using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>How each question is put, with its buttons.</summary>
internal static class Asking
{
    /// <summary>The question that stands; nothing when none does.</summary>
    /// <param name="conversation">With the question as its step.</param>
    /// <param name="context">The city and the forms.</param>
    /// <param name="isAgain">It was the last thing asked already: a long explanation is not given twice.</param>
    public static IReadOnlyList<Reply> Of(Conversation conversation, IntakeContext context, bool isAgain = false) => conversation.Step switch
    {
        IntakeStep.Nothing => [new Reply(Phrases.Welcome).With("hotline", context.City.HotlineNumber).Offering(Phrases.ButtonStatus, Phrases.ButtonPerson)],
        IntakeStep.What => [new Reply(conversation.Notes.Words.Count > 0 ? Phrases.AskWhatMore : conversation.Notes.Attachments.Count > 0 ? Phrases.AskWhatInPhoto : Phrases.AskWhat)],
        IntakeStep.Where => [Where(conversation, context)],
        IntakeStep.District => [District(conversation.Notes.Place.Address ?? "")],
        IntakeStep.Question(var id) => [Question(id, conversation.Language, context)],
        IntakeStep.Mode =>
        [
            new Reply(isAgain ? Phrases.AskModeAgain : Phrases.AskMode).Offering(Phrases.ButtonNamed, Phrases.ButtonConfidential, Phrases.ButtonInsider, Phrases.ButtonAnonymous),
        ],
        IntakeStep.Contact => [new Reply(ContactPhrase(conversation.Notes.Mode)).Offering(Phrases.ButtonSkip)],
        IntakeStep.Name => [new Reply(Phrases.AskName).Offering(Phrases.ButtonSkip)],
        IntakeStep.ReadBack =>
        [
            new Reply(Phrases.ReadBack) { Lines = Summary.Lines(conversation, context) }.Offering(Phrases.ButtonSubmit, Phrases.ButtonChange),
        ],
        IntakeStep.Change =>
        [
            new Reply(Phrases.AskChange)
                .Offering(Phrases.ButtonChangeWhat, Phrases.ButtonChangeWhere, Phrases.ButtonChangeWho, Phrases.ButtonSubmit),
        ],
        IntakeStep.Parked =>
        [
            new Reply(Phrases.Resume) { Lines = Summary.Lines(conversation, context) }.Offering(Phrases.ButtonGoOn, Phrases.ButtonStartAgain),
        ],
        IntakeStep.Discard => [new Reply(Phrases.AskDiscard).Offering(Phrases.ButtonYesDiscard, Phrases.ButtonGoOn)],
        IntakeStep.Status { Number: null } => [new Reply(Phrases.AskNumber).Offering(Phrases.ButtonCancel)],
        IntakeStep.Status { Number: { } number } => [new Reply(Phrases.AskPin).With("receipt", number).Offering(Phrases.ButtonCancel)],
        IntakeStep.Withdrawal { Number: null } => [new Reply(Phrases.AskNumber).Offering(Phrases.ButtonCancel)],
        IntakeStep.Withdrawal { IsAskedSure: true, Number: { } number } =>
        [
            new Reply(Phrases.AskWithdrawSure).With("receipt", number).Offering(Phrases.ButtonYesWithdraw, Phrases.ButtonKeep),
        ],
        IntakeStep.Withdrawal { Number: { } number } => [new Reply(Phrases.AskPin).With("receipt", number).Offering(Phrases.ButtonCancel)],
        IntakeStep.Filed { Wanted: Wanted.Place } => [new Reply(Phrases.AskPlaceNow).Offering(Phrases.ButtonDontKnow)],
        IntakeStep.Filed { Wanted: Wanted.Contact } => [new Reply(Phrases.AskContactNow).Offering(Phrases.ButtonNoContact)],
        IntakeStep.Filed => [],
        IntakeStep.WhichReport =>
        [
            new Reply(Phrases.AskWhich).With("receipt", Newest(conversation)).Offering(Phrases.ButtonAdd, Phrases.ButtonNew),
        ],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Reply Where(Conversation conversation, IntakeContext context) =>
        (Summary.PlaceWords(conversation.Notes.Place with { Address = null }, conversation.Language, context.City) is { Length: > 0 } area
            ? new Reply(Phrases.AskWhereIn).With("area", area)
            : new Reply(Phrases.AskWhere)).Offering(Phrases.ButtonDontKnow);

    private static Reply District(string place) =>
        (place.Length is > 0 and <= 20 ? new Reply(Phrases.AskDistrict).With("place", place) : new Reply(Phrases.AskDistrictThere)).Offering(Phrases.ButtonDontKnow);

    // A form that lost a question since the conversation was saved must not stop it.
    private static Reply Question(string id, string language, IntakeContext context) => context.Forms.Question(id) is { } question
        ? new Reply(Phrases.AskQuestion)
        {
            Values = new Dictionary<string, string> { ["question"] = question.Ask.In(language) },
            Choices = [.. question.Choices.Select(choice => new ReplyChoice(choice.Names.In(language))), new ReplyChoice(Phrases.ButtonSkip)],
        }
        : new Reply(Phrases.AskAnythingElse).Offering(Phrases.ButtonSkip);

    private static string Newest(Conversation conversation) => conversation.Filed.Count == 0 ? "" : conversation.Filed[^1];

    private static string ContactPhrase(ReporterMode? mode) => mode switch
    {
        ReporterMode.Named => Phrases.AskContactNamed,
        ReporterMode.Insider => Phrases.AskContactInsider,
        ReporterMode.Confidential or ReporterMode.Anonymous or null => Phrases.AskContactConfidential,
    };
}
