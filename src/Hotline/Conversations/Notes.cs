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
    public string Narrative => string.Join('\n', Words);

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

    /// <summary>What they gave us to reach them by.</summary>
    [JsonIgnore]
    public IReadOnlyList<Contact> Contacts =>
    [
        .. Telephone is null ? [] : new Contact[] { new Contact.Telephone(Telephone) },
        .. Email is null ? [] : new Contact[] { new Contact.Email(Email) },
    ];
}
