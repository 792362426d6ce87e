using Hotline.Channels;

namespace Hotline.Service.Citizen;

/// <summary>The form as the person filled it in, raw: what is wrong goes back to them exactly as they typed it.</summary>
public sealed record ReportForm
{
    /// <summary>At most this many files.</summary>
    public const int MostFiles = 5;

    /// <summary>What the file chooser offers. Naming JPEG makes an iPhone send one instead of HEIC.</summary>
    public const string Accept = "image/jpeg,image/png,image/webp,video/*,audio/*,application/pdf";

    /// <summary>32 hexadecimal digits made with the form: sending the same twice files once.</summary>
    public required string Key { get; init; }

    /// <summary>What is happening.</summary>
    public string Narrative { get; init; } = "";

    /// <summary>A district's code; empty when unknown.</summary>
    public string District { get; init; } = "";

    /// <summary>Street, address or something nearby.</summary>
    public string Address { get; init; } = "";

    /// <summary>When.</summary>
    public string When { get; init; } = "";

    /// <summary>The company, shop or estate.</summary>
    public string Enterprise { get; init; } = "";

    /// <summary>Who could get hurt.</summary>
    public string People { get; init; } = "";

    /// <summary><c>named</c>, <c>confidential</c>, <c>insider</c> or <c>anonymous</c>; empty when none was chosen.</summary>
    public string Mode { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>E-mail.</summary>
    public string Email { get; init; } = "";

    /// <summary>Files that have arrived, now or with an earlier try.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>An empty form. Nothing about the person is asked for unless they choose to be known.</summary>
    public static ReportForm New() => new() { Key = Guid.NewGuid().ToString("N"), Mode = "anonymous" };
}

/// <summary>What is wrong with a form: field name to sentence, in the order of the form.</summary>
/// <param name="ByField">The field's <c>name</c> to a sentence in the person's language.</param>
public sealed record FormFaults(IReadOnlyList<(string Field, string Sentence)> ByField)
{
    /// <summary>Nothing is wrong.</summary>
    public static readonly FormFaults None = new([]);

    /// <summary>What is wrong with a field, or null.</summary>
    public string? Of(string field) => ByField.Where(fault => fault.Field == field).Select(fault => fault.Sentence).FirstOrDefault();
}
