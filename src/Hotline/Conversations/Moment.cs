using Hotline.Channels;
using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>One message in its conversation: what every part of the intake decides from.</summary>
internal sealed record Moment(Conversation Conversation, Heard Heard, InboundMessage Message, IntakeContext Context)
{
    public IntakeStep Step => Conversation.Step;

    public Notes Notes => Conversation.Notes;

    public bool HasContent => !Heard.IsEmpty || Heard.IsCommand || Message.Attachments.Count > 0;

    public static Moment Of(Conversation before, Heard heard, InboundMessage message, IntakeContext context)
    {
        var language =
            heard.SwitchTo is { } asked && context.City.Languages.Contains(asked) ? asked
            : !before.IsLanguageChosen && heard.Language is { } spoken && context.City.Languages.Contains(spoken) ? spoken
            : before.Language;

        var conversation = before with { Language = language, IsLanguageChosen = before.IsLanguageChosen || heard.SwitchTo is not null };
        return new Moment(conversation, Picked(conversation, heard, context), message, context);
    }

    /// <summary>The same moment as if something else had been asked.</summary>
    public Moment At(IntakeStep step) => this with { Conversation = Conversation with { Step = step } };

    /// <summary>Says something and stays where we are.</summary>
    public Turn.Say Say(params IReadOnlyList<Reply> replies) => new(Conversation, replies);

    /// <summary>Says something, then asks the question that stands.</summary>
    public Turn.Say SayAndAsk(IntakeStep step, params IReadOnlyList<Reply> first)
    {
        var after = Conversation with { Step = step };

        // Who has just been answered and had been asked nothing is not greeted again.
        return new Turn.Say(after, first.Count > 0 && step is IntakeStep.Nothing ? first : [.. first, .. Asking.Of(after, Context, isAgain: step == Step)]);
    }

    /// <summary>Takes the notes, then asks for the first thing that is missing.</summary>
    public Turn.Say Proceed(Notes notes, params IReadOnlyList<Reply> first)
    {
        var after = Conversation with { Notes = notes, Step = Missing.From(notes, Context) };
        var asked = Asking.Of(after, Context, isAgain: after.Step == Step);
        return new Turn.Say(after, first.Count == 0 && notes.Words.Count > Notes.Words.Count ? [.. asked.Select(Acknowledging)] : [.. first, .. asked]);
    }

    /// <summary>Files what there is.</summary>
    public Turn.File File(Notes notes, IReadOnlyList<Reply> replies, Wanted wanted = Wanted.Nothing, bool isEmergency = false)
    {
        var mode = notes.Mode ?? (isEmergency && notes.HasContact ? ReporterMode.Confidential : ReporterMode.Anonymous);
        var isKnown = mode != ReporterMode.Anonymous;
        var draft = new ReportDraft
        {
            IdempotencyKey = Key(),
            Narrative = Fitting(notes),
            Language = Conversation.Language,
            Place = notes.Place,
            When = notes.When,
            Enterprise = notes.Enterprise,
            PeopleAtRisk = notes.PeopleAtRisk,
            Answers = notes.Answers,
            Attachments = notes.Attachments,
            Mode = mode,
            ReporterName = isKnown ? notes.Name : null,
            Contacts = isKnown ? notes.Contacts : [],
            WantsPerson = notes.WantsPerson,
            Dangers = Context.Dangers,
            Address = Message.Address,
            ReceivedAt = Message.ReceivedAt,
        };

        var after = Conversation with
        {
            Notes = Notes.Empty,
            Step = new IntakeStep.Filed(wanted),
            Last = new LastReport(Context.Now, notes.Place, notes.Sector, isEmergency, mode, isKnown && notes.HasContact),
        };

        return new Turn.File(after, replies, draft);
    }

    // In one breath with a short question; a long one follows without.
    private static Reply Acknowledging(Reply question) => question.Phrase is Phrases.AskWhere or Phrases.AskWhereIn or Phrases.AskDistrict or Phrases.AskDistrictThere or Phrases.AskQuestion
        ? new Reply(Phrases.NotedThen) { Lines = [question with { Choices = [] }], Choices = question.Choices }
        : question;

    // Both parts may have 200 characters; a key has 200 at most. Conversations are unguessable, so the end of one tells them apart.
    private string Key()
    {
        var key = $"{Message.Address.Conversation}/{Message.Id}";
        return key.Length <= 200 ? key : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
    }

    // A report must hold something an agent can read; a photo alone is shown as what it is.
    private static string Fitting(Notes notes)
    {
        var narrative = notes.Narrative;
        return narrative.Length > InboundMessage.MaxTextLength ? narrative[..InboundMessage.MaxTextLength]
            : narrative.Length > 0 ? narrative
            : "📷";
    }

    // "2" means the second button, where there are buttons and no number is being asked for.
    private static Heard Picked(Conversation conversation, Heard heard, IntakeContext context)
    {
        if (heard.Text.Trim() is not { Length: 1 } digit || !char.IsAsciiDigit(digit[0])
            || conversation.Step is IntakeStep.What or IntakeStep.Where or IntakeStep.Contact or IntakeStep.Name or IntakeStep.Question)
        {
            return heard;
        }

        var asked = Asking.Of(conversation, context);
        var choices = asked.Count == 0 ? [] : asked[^1].Choices;
        var at = digit[0] - '1';
        return at >= 0 && at < choices.Count && Buttons.Meaning(choices[at].Phrase) is { } intent ? heard.As(intent) : heard;
    }
}
