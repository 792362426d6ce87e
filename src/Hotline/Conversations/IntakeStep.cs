using System.Text.Json.Serialization;

namespace Hotline.Conversations;

/// <summary>What was asked last, and so what the next message most likely answers. Exactly one of the nested records.</summary>
/// <remarks>The names are stored with conversations: never rename one that has been released.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(Nothing), "nothing")]
[JsonDerivedType(typeof(What), "what")]
[JsonDerivedType(typeof(Where), "where")]
[JsonDerivedType(typeof(District), "district")]
[JsonDerivedType(typeof(Question), "question")]
[JsonDerivedType(typeof(Mode), "mode")]
[JsonDerivedType(typeof(Contact), "contact")]
[JsonDerivedType(typeof(Name), "name")]
[JsonDerivedType(typeof(ReadBack), "read-back")]
[JsonDerivedType(typeof(Change), "change")]
[JsonDerivedType(typeof(Parked), "parked")]
[JsonDerivedType(typeof(Discard), "discard")]
[JsonDerivedType(typeof(Status), "status")]
[JsonDerivedType(typeof(Withdrawal), "withdrawal")]
[JsonDerivedType(typeof(Filed), "filed")]
[JsonDerivedType(typeof(WhichReport), "which-report")]
public abstract record IntakeStep
{
    private IntakeStep() { }

    /// <summary>Nothing was asked yet.</summary>
    public sealed record Nothing : IntakeStep;

    /// <summary>We asked what has been seen.</summary>
    public sealed record What : IntakeStep;

    /// <summary>We asked where.</summary>
    public sealed record Where : IntakeStep;

    /// <summary>We know the place in their words, not the district, and asked for it.</summary>
    public sealed record District : IntakeStep;

    /// <summary>We asked a question of the sector's own form.</summary>
    /// <param name="Id">The question's id in the form.</param>
    public sealed record Question(string Id) : IntakeStep;

    /// <summary>We asked how they want to be known.</summary>
    public sealed record Mode : IntakeStep;

    /// <summary>We asked how to reach them.</summary>
    public sealed record Contact : IntakeStep;

    /// <summary>We asked what to call them.</summary>
    public sealed record Name : IntakeStep;

    /// <summary>We read everything back.</summary>
    public sealed record ReadBack : IntakeStep;

    /// <summary>We asked what must be changed.</summary>
    public sealed record Change : IntakeStep;

    /// <summary>They came back after a long silence, and we asked whether to go on.</summary>
    /// <param name="Then">Where the conversation stood.</param>
    /// <param name="Later">What they said on coming back; joins the rest, or begins a new report, once they have chosen.</param>
    public sealed record Parked(IntakeStep Then, Notes Later) : IntakeStep;

    /// <summary>We asked whether to throw away what has been said so far.</summary>
    /// <param name="Then">Where the conversation stood.</param>
    public sealed record Discard(IntakeStep Then) : IntakeStep;

    /// <summary>We asked for the number, or for the PIN, of the report they ask about.</summary>
    /// <param name="Then">Where the conversation stood.</param>
    /// <param name="Number">The receipt number once given; null while it is asked for.</param>
    public sealed record Status(IntakeStep Then, string? Number) : IntakeStep;

    /// <summary>They want a report back: we asked for its number, its PIN, or whether they are sure.</summary>
    /// <param name="Then">Where the conversation stood.</param>
    /// <param name="Number">The receipt number once known.</param>
    /// <param name="Pin">The PIN once given; null for a report filed in this conversation.</param>
    /// <param name="IsAskedSure">Everything is known and we asked whether they are sure.</param>
    public sealed record Withdrawal(IntakeStep Then, string? Number, string? Pin, bool IsAskedSure) : IntakeStep;

    /// <summary>A report was filed; what is said now belongs to it.</summary>
    /// <param name="Wanted">What we asked for after filing.</param>
    public sealed record Filed(Wanted Wanted) : IntakeStep;

    /// <summary>What they said after filing may be another matter, and we asked which.</summary>
    /// <param name="Later">What they said; kept until they have chosen.</param>
    public sealed record WhichReport(Notes Later) : IntakeStep;
}

/// <summary>What is still asked for once a report is filed.</summary>
public enum Wanted
{
    /// <summary>Nothing.</summary>
    Nothing = 1,

    /// <summary>The place of an emergency, filed before anybody asked.</summary>
    Place = 2,

    /// <summary>A telephone number, for an emergency.</summary>
    Contact = 3,
}
