using Hotline.Catalogue;
using Hotline.Channels;

namespace Hotline.Reports;

/// <summary>Everything needed to file a report, whichever way in it came: conversation, form, API or import.</summary>
public sealed record ReportDraft
{
    /// <summary>
    /// Filing twice under one key files once: the channel's message id, the client's <c>Idempotency-Key</c>, the row's id.
    /// Unique together with the channel. At most 200 characters.
    /// </summary>
    public required string IdempotencyKey { get; init; }

    /// <inheritdoc cref="Report.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Report.Narrative"/>
    public required string Narrative { get; init; }

    /// <inheritdoc cref="Report.Language"/>
    public required string Language { get; init; }

    /// <inheritdoc cref="Report.Place"/>
    public Place Place { get; init; } = Place.Unknown;

    /// <inheritdoc cref="Report.When"/>
    public string? When { get; init; }

    /// <inheritdoc cref="Report.Enterprise"/>
    public string? Enterprise { get; init; }

    /// <inheritdoc cref="Report.PeopleAtRisk"/>
    public string? PeopleAtRisk { get; init; }

    /// <inheritdoc cref="Report.Answers"/>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc cref="Report.Attachments"/>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <inheritdoc cref="Report.Mode"/>
    public ReporterMode Mode { get; init; } = ReporterMode.Anonymous;

    /// <inheritdoc cref="Reporter.Name"/>
    public string? ReporterName { get; init; }

    /// <inheritdoc cref="Reporter.Contacts"/>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <inheritdoc cref="Report.WantsPerson"/>
    public bool WantsPerson { get; init; }

    /// <summary>
    /// Kinds of immediate danger, by code, that the life-safety gate heard in any of the messages the draft was made from. Their
    /// words may be far apart in the narrative by now, so that reading it again need not find them.
    /// </summary>
    public IReadOnlyList<string> Dangers { get; init; } = [];

    /// <inheritdoc cref="Report.Address"/>
    public required ChannelAddress Address { get; init; }

    /// <inheritdoc cref="Report.ReceivedAt"/>
    public required DateTimeOffset ReceivedAt { get; init; }
}
