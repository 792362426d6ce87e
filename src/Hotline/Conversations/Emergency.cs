using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>
/// Life may be in danger: whom to ring is said before anything else, and what there is is filed at once. A person who runs
/// after the first message has still reported; place and number are asked for afterwards and added.
/// </summary>
internal static class Emergency
{
    /// <summary>For so long, more words of danger belong to the emergency just filed.</summary>
    private static readonly TimeSpan _sameEmergency = TimeSpan.FromHours(6);

    public static Turn? Turn(Moment moment)
    {
        if (moment.Context.Dangers.Count == 0 || SaysNothingOfDanger(moment))
        {
            return null;
        }

        var alarm = Alarm(moment.Context.Dangers, moment.Conversation.Language, moment.Context.City);
        return IsUnderWay(moment) ? Added(moment, alarm) : Filed(moment, alarm);
    }

    // "没了" and "没味" frighten a gate that hears one message alone; as answers to what was just asked they are harmless.
    private static bool SaysNothingOfDanger(Moment moment) =>
        moment.Heard.IsWholeCommand || moment.Heard.IsOnlyPlace
        || (moment.Step is IntakeStep.Question(var id)
            && moment.Context.Forms.Question(id) is { } question
            && Answering.Choice(question, moment.Heard) is { Means: Intent.No or Intent.Skip });

    private static bool IsUnderWay(Moment moment) =>
        moment.Step is IntakeStep.Filed
        && moment.Conversation is { Last: { IsEmergency: true } last, Filed.Count: > 0 }
        && moment.Context.Now - last.At < _sameEmergency;

    private static Turn.Add Added(Moment moment, Reply alarm)
    {
        var added = AfterFiling.Add(moment, moment.Heard.Text, placeIsAnswered: false);
        return added with
        {
            Addition = added.Addition with { Dangers = moment.Context.Dangers },
            Replies = [alarm, .. added.Replies],
        };
    }

    private static Turn.File Filed(Moment moment, Reply alarm)
    {
        var notes = Pending(moment);
        notes = Taking.Words(notes, moment);
        if (notes.Narrative.Length > InboundMessage.MaxTextLength)
        {
            // What is happening now must not be what is cut off.
            notes = notes with { Words = [moment.Heard.Text.Trim(), .. notes.Words.SkipLast(1)] };
        }

        // The earlier report is named, so that an agent sees at once that it has got worse.
        if (moment.Conversation.Last is { } last && moment.Conversation.Filed.Count > 0 && moment.Step is IntakeStep.Filed or IntakeStep.WhichReport)
        {
            notes = notes with
            {
                Place = notes.Place.IsUnknown ? last.Place : notes.Place,
                Answers = new Dictionary<string, string>(notes.Answers) { ["earlier-report"] = moment.Conversation.Filed[^1] },
            };
        }

        var wanted = notes.Place is { Address: null } ? Wanted.Place
            : notes.HasContact || notes.Mode == ReporterMode.Anonymous ? Wanted.Nothing
            : Wanted.Contact;
        return moment.File(notes, [alarm], wanted, isEmergency: true);
    }

    // Words that wait for a choice belong to the report too.
    private static Notes Pending(Moment moment) => moment.Step switch
    {
        IntakeStep.Parked parked => moment.Notes.With(parked.Later),
        IntakeStep.WhichReport which => moment.Notes.With(which.Later),
        _ => moment.Notes,
    };

    private static Reply Alarm(IReadOnlyList<string> dangers, string language, City city)
    {
        var kinds = dangers.Select(city.DangerKind).OfType<DangerKind>().ToList();
        var numbers = kinds.SelectMany(kind => kind.Ring).Distinct().ToList();
        return new Reply(kinds.Count == 0 ? Phrases.AlarmUnknown : Phrases.Alarm)
        {
            Tone = MessageTone.Alarm,
            Values = new Dictionary<string, string> { ["advice"] = kinds.FirstOrDefault()?.Advice.In(language) ?? "" },
            Lines =
            [
                .. numbers.Select(number => new Reply(Phrases.LineRing)
                    .With("number", number)
                    .With("name", city.EmergencyLines.FirstOrDefault(line => line.Number == number)?.Names.In(language) ?? "")),
            ],
        };
    }
}
