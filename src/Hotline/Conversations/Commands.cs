using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>What can be asked of the hotline at any moment, whatever was asked last.</summary>
internal static class Commands
{
    private const int MostWrongPins = 5;

    private static readonly TimeSpan _afterWrongPins = TimeSpan.FromMinutes(15);

    public static Turn? Turn(Moment moment)
    {
        var heard = moment.Heard;
        return heard.IsOnlySwitch ? moment.SayAndAsk(moment.Step, new Reply(Phrases.LanguageSwitched))
            : heard.Says(Intent.Person) ? Person(moment)
            : heard.IsOnly(Intent.Withdraw) ? AskWithdraw(moment)
            : AsksForStatus(heard) ? Status(moment)
            : heard.IsOnly(Intent.StartAgain) ? StartAgain(moment)
            : heard.IsOnly(Intent.Back) ? Back(moment)
            : SmallTalk(moment);
    }

    public static Turn LookUp(Moment moment, IntakeStep then, string number, string? pin) =>
        pin is not null && IsBarred(moment)
            ? moment.SayAndAsk(then, new Reply(Phrases.TooManyTries).With("hotline", moment.Context.City.HotlineNumber))
            : new Turn.LookUp(moment.Conversation with { Step = then }, [], number, pin);

    public static Turn Withdraw(Moment moment, IntakeStep then, string number, string? pin) =>
        pin is not null && IsBarred(moment)
            ? moment.SayAndAsk(then, new Reply(Phrases.TooManyTries).With("hotline", moment.Context.City.HotlineNumber))
            : new Turn.Withdraw(moment.Conversation with { Step = then }, [], number, pin);

    private static bool IsBarred(Moment moment) =>
        moment.Conversation is { WrongPins: >= MostWrongPins, WrongPinAt: { } last } && moment.Context.Now - last < _afterWrongPins;

    // What there is goes into the one queue at once: a person reads it there, and the conversation stays open.
    private static Turn Person(Moment moment)
    {
        var isOnly = moment.Heard.IsOnly(Intent.Person);
        if (moment.Step is IntakeStep.Filed && moment.Conversation.Filed.Count > 0)
        {
            var added = AfterFiling.Add(moment, isOnly ? null : moment.Heard.Text, placeIsAnswered: false);
            return added with { Addition = added.Addition with { WantsPerson = true }, Replies = [new Reply(Phrases.PersonTold)] };
        }

        var notes = isOnly && moment.Notes.Words.Count > 0 ? Taking.Details(moment.Notes, moment) : Taking.Words(moment.Notes, moment);
        return moment.File(notes with { WantsPerson = true }, [new Reply(Phrases.PersonComing)]);
    }

    private static bool AsksForStatus(Heard heard) =>
        heard.IsOnly(Intent.Status) || (Interlude.NumberIn(heard) is not null && (heard.Text.Length <= 40 || heard.Says(Intent.Status)));

    private static Turn Status(Moment moment)
    {
        var number = Interlude.NumberIn(moment.Heard);
        return number is not null && moment.Heard.Pin is { } pin ? LookUp(moment, moment.Step, number, pin)
            : number is not null && moment.Conversation.Filed.Contains(number) ? LookUp(moment, moment.Step, number, null)
            : number is null && moment.Conversation.Filed.Count > 0 ? LookUp(moment, moment.Step, moment.Conversation.Filed[^1], null)
            : moment.SayAndAsk(new IntakeStep.Status(moment.Step, number));
    }

    private static Turn AskWithdraw(Moment moment)
    {
        var number = Interlude.NumberIn(moment.Heard);
        return number is null && moment.Notes.HasContent ? moment.SayAndAsk(new IntakeStep.Discard(moment.Step))
            : number is null && moment.Conversation.Filed.Count > 0
                ? moment.SayAndAsk(new IntakeStep.Withdrawal(moment.Step, moment.Conversation.Filed[^1], null, IsAskedSure: true))
            : number is not null && (moment.Heard.Pin is not null || moment.Conversation.Filed.Contains(number))
                ? moment.SayAndAsk(new IntakeStep.Withdrawal(moment.Step, number, moment.Heard.Pin, IsAskedSure: true))
            : moment.SayAndAsk(new IntakeStep.Withdrawal(moment.Step, number, null, IsAskedSure: false));
    }

    private static Turn StartAgain(Moment moment) =>
        moment.Notes.HasContent
            ? moment.SayAndAsk(new IntakeStep.Discard(moment.Step))
            : moment.SayAndAsk(new IntakeStep.What(), new Reply(Phrases.StartedAgain));

    private static Turn Back(Moment moment)
    {
        if (moment.Step is IntakeStep.Filed)
        {
            return moment.Say(new Reply(Phrases.NothingBack));
        }

        if (moment.Notes.Asked.Count == 0)
        {
            return moment.SayAndAsk(moment.Step, new Reply(Phrases.NothingBack));
        }

        var earlier = moment.Notes.Asked[^1];
        var notes = moment.Notes with { Asked = [.. moment.Notes.Asked.SkipLast(1)], Misses = 0 };
        var conversation = moment.Conversation with { Notes = notes };
        return (moment with { Conversation = conversation }).SayAndAsk(earlier, new Reply(Phrases.GoneBack));
    }

    private static Turn? SmallTalk(Moment moment)
    {
        var heard = moment.Heard;
        var phrase =
            heard.IsOnly(Intent.Abuse) ? Phrases.Calm
            : heard.IsOnly(Intent.OffTopic) ? Phrases.OffTopic
            : heard.IsOnly(Intent.Help) ? HelpPhrase(moment.Step)
            : heard.IsOnly(Intent.Greeting) ? Phrases.Hello
            : heard.IsOnly(Intent.Thanks) ? Phrases.Welcomed
            : null;

        return phrase is null ? null
            : moment.Message.Attachments.Count > 0 ? null
            : phrase == Phrases.Hello && moment.Step is IntakeStep.Nothing ? moment.SayAndAsk(moment.Step)
            : phrase == Phrases.Welcomed && moment.Step is IntakeStep.Nothing ? moment.Say(new Reply(phrase))
            : moment.Step is IntakeStep.Nothing ? moment.SayAndAsk(new IntakeStep.What(), new Reply(phrase))
            : moment.SayAndAsk(moment.Step, new Reply(phrase));
    }

    private static string HelpPhrase(IntakeStep step) => step is IntakeStep.Mode or IntakeStep.Contact or IntakeStep.Name ? Phrases.HelpMode : Phrases.Help;
}
