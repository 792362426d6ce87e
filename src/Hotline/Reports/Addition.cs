using Hotline.Catalogue;
using Hotline.Channels;

namespace Hotline.Reports;

/// <summary>What a reporter adds to a report that is filed. The report itself never changes; the ticket's history grows.</summary>
public sealed record Addition
{
    /// <summary>Their words, unedited; null when they only added a photo, or only said who they are. Never holds the contact alone.</summary>
    public string? Words { get; init; }

    /// <summary>Photos and files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Where, when they told it only now or put it right; null leaves the ticket's place.</summary>
    public Place? Place { get; init; }

    /// <summary>How they want to be known, when they say so only now; null leaves it as it was.</summary>
    public ReporterMode? Mode { get; init; }

    /// <summary>The name they gave only now; belongs with the identity, never in the history.</summary>
    public string? ReporterName { get; init; }

    /// <summary>How they may be reached, given only now; belongs with the identity, never in the history.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>They want a person.</summary>
    public bool WantsPerson { get; init; }

    /// <summary>The life-safety gate spoke about these words: kinds of danger, by code. The ticket must rise to emergency.</summary>
    public IReadOnlyList<string> Dangers { get; init; } = [];
}
