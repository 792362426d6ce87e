using System.Text.Json.Serialization;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>What has been said so far about the report that is being made, as somebody at a desk would note it down.</summary>
public sealed record Notes
{
    /// <summary>Nothing has been said.</summary>
    public static readonly Notes Empty = new();

    /// <summary>The person's own words, one message each, unedited. Joined by line breaks they become the report's narrative.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What they said to put something right. Part of the narrative, so that an agent sees it; not read back, since what was wrong is right now.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Where.</summary>
    public Place Place { get; init; } = Place.Unknown;

    /// <summary>When, in their words.</summary>
    public string? When { get; init; }

    /// <summary>The enterprise, in their words.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Who is at risk, in their words.</summary>
    public string? PeopleAtRisk { get; init; }

    /// <summary>Answers to the sector's questions, by question id.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Photos and files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>How they want to be known; null until they said.</summary>
    public ReporterMode? Mode { get; init; }

    /// <summary>How they wanted to be known before they left no contact; comes back when they leave one after all.</summary>
    public ReporterMode? ModeWithContact { get; init; }

    /// <summary>What to call them.</summary>
    public string? Name { get; init; }

    /// <summary>A telephone number, in E.164 form where it could be read.</summary>
    public string? Telephone { get; init; }

    /// <summary>An e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The sector whose questions are asked, by code; null while nobody can say.</summary>
    public string? Sector { get; init; }

    /// <summary>Questions that were answered or passed over, oldest first: not asked again, and the way back.</summary>
    public IReadOnlyList<IntakeStep> Asked { get; init; } = [];

    /// <summary>How often in a row an answer did not fit the question.</summary>
    public int Misses { get; init; }

    /// <summary>They want a person.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>The narrative so far.</summary>
    [JsonIgnore]
    public string Narrative => string.Join('\n', Words.Concat(Corrections));

    /// <summary>There is something to lose.</summary>
    [JsonIgnore]
    public bool HasContent => Words.Count > 0 || Attachments.Count > 0 || !Place.IsUnknown || Answers.Count > 0;

    /// <summary>They can be reached outside the conversation.</summary>
    [JsonIgnore]
    public bool HasContact => Telephone is not null || Email is not null;

    /// <summary>Whether a question has been answered or passed over.</summary>
    public bool WasAsked(IntakeStep step) => Asked.Contains(step);

    /// <summary>The notes once a question is done with.</summary>
    public Notes Done(IntakeStep step) => this with { Asked = WasAsked(step) ? Asked : [.. Asked, step], Misses = 0 };

    /// <summary>The notes once something they had answered is replaced: what they said first stays among the corrections, unless the words hold it anyway.</summary>
    public Notes Replacing(string? answer, string? by) =>
        answer is null || answer == by || by?.Contains(answer, StringComparison.Ordinal) == true || Narrative.Contains(answer, StringComparison.Ordinal)
            ? this
            : this with { Corrections = [.. Corrections, answer] };

    /// <summary>These notes with what was said later: words after words, and what was not known before.</summary>
    public Notes With(Notes later) => this with
    {
        Words = [.. Words, .. later.Words],
        Corrections = [.. Corrections, .. later.Corrections],
        Attachments = [.. Attachments, .. later.Attachments],
        Place = Place.IsUnknown ? later.Place : Place,
        When = When ?? later.When,
        Enterprise = Enterprise ?? later.Enterprise,
        PeopleAtRisk = PeopleAtRisk ?? later.PeopleAtRisk,
        Mode = Mode ?? later.Mode,
        Name = Name ?? later.Name,
        Telephone = Telephone ?? later.Telephone,
        Email = Email ?? later.Email,
        Sector = Sector ?? later.Sector,
    };

    /// <summary>What they gave us to reach them by.</summary>
    [JsonIgnore]
    public IReadOnlyList<Contact> Contacts =>
    [
        .. Telephone is null ? [] : new Contact[] { new Contact.Telephone(Telephone) },
        .. Email is null ? [] : new Contact[] { new Contact.Email(Email) },
    ];
}
