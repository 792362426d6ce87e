using Hotline.Reports;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>Takes answers about the person: how they want to be known, how they are reached, what to call them.</summary>
internal static class AnsweringWho
{
    public static Turn Mode(Moment moment)
    {
        var heard = moment.Heard;
        var notes = heard.IsCommand || heard.IsEmpty ? Taking.Details(moment.Notes, moment) : Taking.Words(moment.Notes, moment);
        if (Taking.Wish(heard) is not null)
        {
            return moment.Proceed(notes.Done(moment.Step));
        }

        // Whoever leaves a number wants to be reached, and nobody else need have it.
        if (heard.Telephone is not null || heard.Email is not null)
        {
            return moment.Proceed((Contacts(moment.Notes, moment) with { Mode = ReporterMode.Confidential }).Done(moment.Step));
        }

        return heard.IsOnly(Intent.Skip) || heard.IsOnly(Intent.No) || moment.Notes.Misses + 1 >= Answering.MostMisses
            ? moment.Proceed((notes with { Mode = ReporterMode.Anonymous }).Done(moment.Step), heard.IsCommand ? [] : [new Reply(Phrases.Noted)])
            : moment.Proceed(notes with { Misses = moment.Notes.Misses + 1 }, heard.IsCommand ? [] : [new Reply(Phrases.Noted)]);
    }

    public static Turn Contact(Moment moment)
    {
        var heard = moment.Heard;
        if (Taking.Wish(heard) == ReporterMode.Anonymous || heard.IsOnly(Intent.Skip) || heard.IsOnly(Intent.No))
        {
            return WithoutContact(moment, Taking.Details(moment.Notes, moment));
        }

        if (heard.IsEmpty || heard.IsCommand)
        {
            return moment.Proceed(Taking.Details(moment.Notes, moment));
        }

        if (heard.Telephone is not null || heard.Email is not null || ContactReader.AnsweredTelephone(heard.Text) is not null)
        {
            return moment.Proceed(Contacts(moment.Notes, moment).Done(moment.Step));
        }

        // A number with a digit missing says who they are, not what they saw: it stays out of the words.
        var notes = heard.Name is not null || (heard.Text.Any(c => char.IsDigit(c) || c == '@') && !Taking.SaysMore(heard)) ? Taking.Details(moment.Notes, moment) : Taking.Words(moment.Notes, moment);
        return moment.Notes.Misses + 1 >= Answering.MostMisses
            ? WithoutContact(moment, notes)
            : new Turn.Say(
                moment.Conversation with { Notes = notes with { Misses = moment.Notes.Misses + 1 } },
                [new Reply(Phrases.NotAContact).Offering(Phrases.ButtonSkip)]);
    }

    private static Turn WithoutContact(Moment moment, Notes notes) =>
        moment.Proceed(
            (notes with { Mode = ReporterMode.Anonymous, ModeWithContact = moment.Notes.Mode }).Done(moment.Step), new Reply(Phrases.SoAnonymous));

    public static Turn Name(Moment moment)
    {
        var heard = moment.Heard;
        if (heard.IsEmpty || heard.IsCommand)
        {
            // Without a name the unit may not be told who reported; an insider keeps the law's protection.
            var mode = moment.Notes.Mode == ReporterMode.Named ? ReporterMode.Confidential : moment.Notes.Mode;
            return moment.Proceed(
                (Taking.Details(moment.Notes, moment) with { Mode = Taking.Wish(heard) ?? mode }).Done(moment.Step), new Reply(Phrases.WithoutName));
        }

        var text = heard.Text.Trim();
        return heard.Name is not null || text.Length <= 40
            ? moment.Proceed((Taking.Details(moment.Notes, moment) with { Name = heard.Name ?? text }).Done(moment.Step))
            : moment.Proceed(Taking.Words(moment.Notes, moment).Done(moment.Step), new Reply(Phrases.Noted));
    }

    /// <summary>The notes once a number came after all: whoever leaves one wants to be reached.</summary>
    public static Notes Reachable(Moment moment)
    {
        var notes = Contacts(moment.Notes, moment);
        return notes.Mode == ReporterMode.Anonymous ? notes with { Mode = notes.ModeWithContact ?? ReporterMode.Confidential } : notes;
    }

    private static Notes Contacts(Notes notes, Moment moment)
    {
        var heard = moment.Heard;
        var local = heard.Telephone is null && heard.Email is null ? ContactReader.AnsweredTelephone(heard.Text) : null;
        var taken = Taking.SaysMore(heard) ? Taking.Words(notes, moment) : Taking.Details(notes, moment);
        return taken with
        {
            Telephone = heard.Telephone ?? local ?? notes.Telephone,
            Email = heard.Email ?? notes.Email,
            Name = heard.Name ?? notes.Name,
        };
    }
}
