using Hotline.Catalogue;
using Hotline.Channels;

namespace Hotline.Reports;

/// <summary>What a citizen told us, in their own words, at one moment. Never who they are: see <see cref="Reporter"/>.</summary>
/// <remarks>
/// A report never changes. What we make of it (the sector, the urgency, the answer) lives in the ticket
/// and the case, so that a corrected opinion never overwrites what the person said.
/// </remarks>
public sealed record Report
{
    /// <summary>The number the citizen keeps, such as <c>R-7F3K-20QD</c>; see <see cref="Reports.ReceiptNumber"/>.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>A title, where the way in has one; else null. At most 200 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The citizen's own words, unedited. At most 20,000 characters.</summary>
    public required string Narrative { get; init; }

    /// <summary>The BCP 47 tag of the language the citizen wrote in, such as <c>zh</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Where, as the citizen said it or confirmed it.</summary>
    public required Place Place { get; init; }

    /// <summary>When it happens or happened, in the citizen's words; null when not said.</summary>
    public string? When { get; init; }

    /// <summary>The enterprise or place reported, in the citizen's words; null when not said.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Who is at risk, in the citizen's words; null when not said.</summary>
    public string? PeopleAtRisk { get; init; }

    /// <summary>Answers to the sector's own questions, by question id.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Photos and files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>How the reporter wants to be known. Not who they are. The one thing they may change later.</summary>
    public required ReporterMode Mode { get; init; }

    /// <summary>The reporter asked to speak with a person.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>Where the report came from.</summary>
    public required ChannelAddress Address { get; init; }

    /// <summary>When the last message that made up the report reached us, in UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Title and narrative as triage reads them: joined by one line break. Evidence spans point into this.</summary>
    public string Words => Title is null ? Narrative : $"{Title}\n{Narrative}";
}
