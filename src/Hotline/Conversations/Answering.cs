using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>Takes a message as the answer to the question that stands, or as more about the same matter.</summary>
internal static class Answering
{
    /// <summary>The longest answer to a question, in characters; what is longer is kept with the words.</summary>
    private const int AnswerLength = 200;

    // After so many answers that did not fit, the question is let go: a tired person must reach the end.
    public const int MostMisses = 2;

    public static Turn Turn(Moment moment)
    {
        if (moment.Step is IntakeStep.Filed filed)
        {
            return AfterFiling.Turn(moment, filed);
        }

        if (!moment.HasContent)
        {
            return moment.SayAndAsk(moment.Step);
        }

        if (moment.Heard.IsOnly(Intent.Submit) && moment.Step is not IntakeStep.ReadBack and not IntakeStep.Change)
        {
            return Finish(moment);
        }

        if (Part(moment.Heard) is { } part && moment.Notes.HasContent)
        {
            return moment.SayAndAsk(part);
        }

        if (moment.Heard.Correction is { } correction && moment.Notes.HasContent && !moment.Heard.IsCommand)
        {
            return Corrected(moment, correction);
        }

        return moment.Step switch
        {
            IntakeStep.Where => Where(moment),
            IntakeStep.District => District(moment),
            IntakeStep.Question(var id) => Question(moment, id),
            IntakeStep.Mode => AnsweringWho.Mode(moment),
            IntakeStep.Contact => AnsweringWho.Contact(moment),
            IntakeStep.Name => AnsweringWho.Name(moment),
            IntakeStep.ReadBack or IntakeStep.Change => ReadBack(moment),
            _ => What(moment),
        };
    }

    private static Turn What(Moment moment)
    {
        if (moment.Heard.IsOnlyPlace && moment.Notes.Words.Count == 0)
        {
            return moment.Proceed(Taking.Details(moment.Notes, moment));
        }

        if (moment.Heard.IsCommand && Taking.Wish(moment.Heard) is null && moment.Message.Attachments.Count == 0)
        {
            // "I don't know" to "what is it?" is fine when there is a photo, or when it has been told already.
            return moment.Notes.HasContent && moment.Step is IntakeStep.What
                ? moment.Proceed(moment.Notes.Done(moment.Step))
                : moment.SayAndAsk(new IntakeStep.What());
        }

        var notes = moment.Heard.IsCommand ? Taking.Details(moment.Notes, moment) : Taking.Words(moment.Notes, moment);
        return moment.Proceed(notes.Words.Count > 0 ? notes.Done(new IntakeStep.What()) : notes);
    }

    private static Turn Where(Moment moment)
    {
        if (moment.Heard.IsOnly(Intent.Skip) || moment.Heard.IsOnly(Intent.No))
        {
            return moment.Proceed(moment.Notes.Done(moment.Step));
        }

        if (moment.Heard.IsEmpty || moment.Heard.IsCommand)
        {
            return moment.SayAndAsk(moment.Step) is var again && moment.HasContent
                ? again with { After = again.After with { Notes = Taking.Details(moment.Notes, moment) } }
                : again;
        }

        // A long sentence that names no place is more about the matter; it is taken, and the question stands a second time.
        if (moment.Heard.Place.IsUnknown && IsStory(moment.Heard.Text))
        {
            var told = Taking.Words(moment.Notes, moment);
            return moment.Notes.Misses + 1 >= MostMisses
                ? moment.Proceed(told.Done(moment.Step))
                : moment.Proceed(told with { Misses = moment.Notes.Misses + 1 });
        }

        var place = Taking.Answered(moment);
        var isWhole = moment.Heard.Text.Trim().Length <= 60;
        var notes = isWhole ? Taking.Details(moment.Notes, moment) : Taking.Words(moment.Notes, moment);
        var isMoved = place.DistrictCode is not null && place.DistrictCode != moment.Notes.Place.DistrictCode;
        return moment.Proceed((notes.Replacing(notes.Place.Address, place.Address) with
        {
            Place = place with
            {
                DistrictCode = place.DistrictCode ?? moment.Notes.Place.DistrictCode,
                StreetCode = place.StreetCode ?? (isMoved ? null : moment.Notes.Place.StreetCode),
            },
        }).Done(moment.Step));
    }

    private static Turn District(Moment moment)
    {
        var heard = moment.Heard;
        if (heard.IsCommand || heard.IsEmpty)
        {
            return moment.Proceed(Taking.Details(moment.Notes, moment).Done(moment.Step));
        }

        if (heard.Place.IsUnknown && IsStory(heard.Text))
        {
            return moment.Proceed(Taking.Words(moment.Notes, moment).Done(moment.Step));
        }

        var known = moment.Notes.Place;
        var place = heard.Place.DistrictCode is null
            ? Taking.Amended(known, heard.Text.Trim().ReplaceLineEndings(" "))
            : known with { DistrictCode = heard.Place.DistrictCode, StreetCode = heard.Place.StreetCode ?? known.StreetCode };
        var isWhole = heard.Text.Trim().Length <= 60;
        var notes = isWhole ? Taking.Details(moment.Notes, moment) : Taking.Words(moment.Notes, moment);
        return moment.Proceed((notes with { Place = place }).Done(moment.Step));
    }

    private static Turn Question(Moment moment, string id)
    {
        var question = moment.Context.Forms.Question(id);
        var notes = moment.Notes.Done(moment.Step);
        var choice = question is null ? null : Choice(question, moment.Heard);
        if (choice is not null)
        {
            var first = choice.Names.In(moment.Context.City.Languages[0]);
            return moment.Proceed(notes.Replacing(OwnWords(question, notes), first) with
            {
                Answers = With(notes, id, first),
                Attachments = [.. notes.Attachments, .. moment.Message.Attachments],
            });
        }

        if (moment.Heard.IsEmpty || moment.Heard.IsCommand)
        {
            return moment.Proceed(Taking.Details(notes, moment));
        }

        var text = moment.Heard.Text.Trim();
        return text.Length <= AnswerLength
            ? moment.Proceed(Taking.Details(notes.Replacing(OwnWords(question, notes), text), moment) with { Answers = With(notes, id, text) })
            : moment.Proceed(Taking.Words(notes, moment));
    }

    private static Turn ReadBack(Moment moment)
    {
        var heard = moment.Heard;
        if (heard.IsOnly(Intent.Submit) || heard.IsOnly(Intent.Yes))
        {
            return Finish(moment);
        }

        if (heard.IsOnly(Intent.No) || heard.IsOnly(Intent.Change))
        {
            return moment.SayAndAsk(new IntakeStep.Change());
        }

        if (heard.IsEmpty || heard.IsCommand)
        {
            return moment.Proceed(Taking.Details(moment.Notes, moment));
        }

        return moment.Step is IntakeStep.Change ? Corrected(moment, new Correction(heard.Text.Trim(), null, heard.Place))
            : heard.Telephone is not null || heard.Email is not null ? moment.Proceed(AnsweringWho.Reachable(moment))
            : moment.Proceed(Taking.Words(moment.Notes, moment), new Reply(Phrases.Noted));
    }

    private static Turn Corrected(Moment moment, Correction correction)
    {
        var (notes, isRecognised) = Taking.Correction(moment.Notes, moment, correction);
        notes = notes with { Misses = 0 };
        if (moment.Step is IntakeStep.Where or IntakeStep.District && correction.Place.IsUnknown)
        {
            notes = notes with { Place = Taking.Amended(notes.Place, correction.Right) };
        }

        return moment.Proceed(notes, new Reply(isRecognised ? Phrases.Corrected : Phrases.Noted));
    }

    // What is not known by now is left open; a person asks, or the place is found. Only without any words is there nothing to file.
    private static Turn Finish(Moment moment)
    {
        var notes = moment.Notes;
        if (!notes.HasContent)
        {
            return moment.SayAndAsk(new IntakeStep.What());
        }

        if (moment.Step is IntakeStep.ReadBack or IntakeStep.Change)
        {
            return moment.File(notes, []);
        }

        var complete = notes with
        {
            Mode = !notes.HasContact ? ReporterMode.Anonymous : notes.Mode ?? ReporterMode.Confidential,
        };
        var after = moment.Conversation with { Notes = complete, Step = new IntakeStep.ReadBack() };
        return new Turn.Say(after, Asking.Of(after, moment.Context));
    }

    // More than a few words, or more than one clause: nobody gives an address like that.
    private static bool IsStory(string text)
    {
        var trimmed = text.Trim();
        var clauses = trimmed.Count(c => c is '，' or '。' or '！' or '？' or '；' or '!' or '?' or ';' or '\n');
        return trimmed.Length > 60 || trimmed.Count(c => c >= '\u3400' && c <= '\u9fff') > 30 || (clauses > 0 && trimmed.Length > 18);
    }

    private static IntakeStep? Part(Heard heard) =>
        heard.IsOnly(Intent.ChangeWhat) ? new IntakeStep.What()
        : heard.IsOnly(Intent.ChangeWhere) ? new IntakeStep.Where()
        : heard.IsOnly(Intent.ChangeWho) ? new IntakeStep.Mode()
        : null;

    /// <summary>The choice a message picks: by its words, by what it means, or by its number; null when it picks none.</summary>
    public static QuestionChoice? Choice(Question question, Heard heard) =>
        question.Choices.FirstOrDefault(choice => Chose(choice, heard)) ?? Numbered(question, heard);

    private static bool Chose(QuestionChoice choice, Heard heard) =>
        (choice.Means is { } intent && heard.IsOnly(intent))
        || choice.Names.ByLanguage.Values.Any(name => name.Equals(heard.Text.Trim().TrimEnd('。', '.', '！', '!', '，'), StringComparison.OrdinalIgnoreCase));

    private static QuestionChoice? Numbered(Question question, Heard heard) =>
        heard.Text.Trim() is { Length: 1 } digit && digit[0] - '1' is var at && at >= 0 && at < question.Choices.Count
            ? question.Choices[at]
            : null;

    // An earlier answer in their own words; a button pressed by mistake is not worth keeping.
    private static string? OwnWords(Question? question, Notes notes) =>
        question is not null && notes.Answers.GetValueOrDefault(question.Id) is { } answer && !question.Choices.Any(choice => choice.Names.ByLanguage.Values.Contains(answer))
            ? answer
            : null;

    private static Dictionary<string, string> With(Notes notes, string id, string answer) => new(notes.Answers) { [id] = answer };
}
