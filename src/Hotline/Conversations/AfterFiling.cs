using Hotline.Catalogue;
using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>What is said once a report is filed belongs to that report, unless it looks like another matter: then they are asked.</summary>
internal static class AfterFiling
{
    private static readonly TimeSpan _sameMatter = TimeSpan.FromHours(24);

    public static Turn Turn(Moment moment, IntakeStep.Filed filed)
    {
        var heard = moment.Heard;
        if (heard.Says(Intent.NewMatter) || heard.IsOnly(Intent.StartAgain) || moment.Conversation.Filed.Count == 0)
        {
            return Another(moment);
        }

        return filed.Wanted switch
        {
            Wanted.Place => Place(moment),
            Wanted.Contact => Contact(moment),
            Wanted.Nothing => More(moment),
        };
    }

    /// <summary>Adds to the newest report, and says so.</summary>
    public static Turn.Add Add(Moment moment, string? words, bool placeIsAnswered)
    {
        var last = moment.Conversation.Last;
        var heard = moment.Heard;
        var found = placeIsAnswered ? Taking.Answered(moment)
            : heard.Correction is { Place.IsUnknown: false } correction ? Taking.PutRight(last?.Place ?? Hotline.Catalogue.Place.Unknown, correction, moment.Context.City)
            : last is null or { Place.Address: null } && !heard.Place.IsUnknown ? Filled(last?.Place, heard.Place)
            : null;
        var contacts = (Notes.Empty with { Telephone = heard.Telephone, Email = heard.Email }).Contacts;
        var mode = Taking.Wish(heard) ?? (contacts.Count > 0 && last?.Mode == ReporterMode.Anonymous ? ReporterMode.Confidential : null);
        var isKnown = (mode ?? last?.Mode) is not (null or ReporterMode.Anonymous);

        var addition = new Addition
        {
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Attachments = moment.Message.Attachments,
            Place = found,
            Mode = mode,
            ReporterName = isKnown ? heard.Name : null,
            Contacts = isKnown ? contacts : [],
        };

        var after = moment.Conversation with
        {
            Last = last is null ? null : last with
            {
                Place = found ?? last.Place,
                Mode = mode ?? last.Mode,
                HasContact = last.HasContact || (isKnown && contacts.Count > 0),
            },
        };

        return new Turn.Add(after, [new Reply(Phrases.Added).With("receipt", moment.Conversation.Filed[^1])], moment.Conversation.Filed[^1], addition);
    }

    /// <summary>Adds what was held back until they had chosen.</summary>
    public static Turn.Add Add(Moment moment, Notes later)
    {
        var isKnown = moment.Conversation.Last is { Mode: not ReporterMode.Anonymous } || later.Mode is not (null or ReporterMode.Anonymous);
        var addition = new Addition
        {
            Words = later.Words.Count == 0 ? null : later.Narrative,
            Attachments = later.Attachments,
            Mode = later.Mode,
            ReporterName = isKnown ? later.Name : null,
            Contacts = isKnown ? later.Contacts : [],
        };
        return new Turn.Add(moment.Conversation, [new Reply(Phrases.Added).With("receipt", moment.Conversation.Filed[^1])], moment.Conversation.Filed[^1], addition);
    }

    private static Turn Another(Moment moment) =>
        moment.Heard.IsCommand && moment.Message.Attachments.Count == 0
            ? moment.SayAndAsk(new IntakeStep.What())
            : moment.Proceed(Taking.Words(Notes.Empty, moment));

    private static Turn Place(Moment moment)
    {
        var heard = moment.Heard;
        var next = moment.Conversation.Last is { HasContact: true } ? Wanted.Nothing : Wanted.Contact;
        if (heard.IsOnly(Intent.Skip) || heard.IsOnly(Intent.No) || heard.IsOnly(Intent.Submit))
        {
            return moment.SayAndAsk(new IntakeStep.Filed(next), next == Wanted.Nothing ? [new Reply(Phrases.AllRight)] : []);
        }

        if (heard.IsEmpty || heard.IsCommand)
        {
            return moment.Message.Attachments.Count > 0 ? Asked(Add(moment, null, placeIsAnswered: false), Wanted.Place, moment) : moment.SayAndAsk(moment.Step);
        }

        return Asked(Add(moment, heard.Text, placeIsAnswered: true), next, moment);
    }

    private static Turn Contact(Moment moment)
    {
        var heard = moment.Heard;
        var local = heard.Telephone is null && heard.Email is null ? ContactReader.AnsweredTelephone(heard.Text) : null;
        if (heard.Telephone is not null || heard.Email is not null || local is not null)
        {
            var reached = moment with { Heard = heard with { Telephone = heard.Telephone ?? local } };
            return Identified(reached, Wanted.Nothing);
        }

        if (heard.IsOnly(Intent.Skip) || heard.IsOnly(Intent.No) || heard.IsOnly(Intent.Submit) || heard.IsOnly(Intent.Anonymous))
        {
            return moment.At(new IntakeStep.Filed(Wanted.Nothing)).Say(new Reply(Phrases.NoContactNeeded));
        }

        return More(moment.At(new IntakeStep.Filed(Wanted.Nothing)));
    }

    private static Turn More(Moment moment)
    {
        var heard = moment.Heard;
        if (heard.Telephone is not null || heard.Email is not null)
        {
            return Identified(moment, Wanted.Nothing);
        }

        if (heard.IsOnly(Intent.Named) || heard.IsOnly(Intent.Confidential) || heard.IsOnly(Intent.Insider))
        {
            return moment.Conversation.Last is { HasContact: true }
                ? Identified(moment, Wanted.Nothing)
                : Asked(Add(moment, null, placeIsAnswered: false), Wanted.Contact, moment);
        }

        if (heard.IsOnly(Intent.Anonymous))
        {
            return Identified(moment, Wanted.Nothing);
        }

        if (heard.IsOnly(Intent.Change) || heard.IsOnly(Intent.ChangeWhat) || heard.IsOnly(Intent.ChangeWhere) || heard.IsOnly(Intent.ChangeWho))
        {
            return moment.Say(new Reply(Phrases.AskChangeFiled).With("receipt", moment.Conversation.Filed[^1]));
        }

        if (!moment.HasContent || (heard.IsCommand && moment.Message.Attachments.Count == 0))
        {
            return moment.Say(new Reply(Phrases.NothingMore).With("receipt", moment.Conversation.Filed[^1]));
        }

        return MayBeAnother(moment)
            ? moment.SayAndAsk(new IntakeStep.WhichReport(Taking.Words(Notes.Empty, moment)))
            : Asked(Add(moment, heard.IsCommand ? null : heard.Text, placeIsAnswered: false), Wanted.Nothing, moment);
    }

    // Who they are is kept apart: words that say nothing else stay out of the history.
    private static Turn.Add Identified(Moment moment, Wanted next)
    {
        var words = Taking.SaysMore(moment.Heard) ? moment.Heard.Text : null;
        var added = Asked(Add(moment, words, placeIsAnswered: false), next, moment);
        return added with { Replies = [new Reply(added.Addition.Mode == ReporterMode.Anonymous ? Phrases.NowAnonymous : Phrases.ContactKept)] };
    }

    private static Turn.Add Asked(Turn.Add added, Wanted next, Moment moment)
    {
        var after = added.After with { Step = new IntakeStep.Filed(next) };
        return added with { After = after, Replies = [.. added.Replies, .. Asking.Of(after, moment.Context)] };
    }

    private static bool MayBeAnother(Moment moment)
    {
        var (last, heard) = (moment.Conversation.Last, moment.Heard);
        if (last is null || heard.Text.Count(char.IsLetter) < 6 || heard.Correction is not null || heard.Says(Intent.AddToIt))
        {
            return false;
        }

        var isElsewhere = (heard.Place.DistrictCode is { } district && last.Place.DistrictCode is { } before && district != before)
            || (heard.Place.StreetCode is { } street && last.Place.StreetCode is { } earlier && street != earlier);
        var isOtherSector = Taking.Sector(moment.Context) is { } sector && last.Sector is { } was && sector != was && !last.IsEmergency;
        return isElsewhere || isOtherSector || moment.Context.Now - last.At > _sameMatter;
    }

    private static Place Filled(Place? known, Place said) => known is null || (said.DistrictCode is not null && said.DistrictCode != known.DistrictCode) ? said : known with
    {
        StreetCode = said.StreetCode ?? known.StreetCode,
        Address = said.Address ?? known.Address,
    };
}
