using Hotline.Catalogue;
using Hotline.Conversations;
using Hotline.Understanding;

namespace Hotline.Integrations.Conversations;

/// <summary>What came of reading <c>dialogs/</c>. Exactly one of the nested records.</summary>
public abstract record DialogsReading
{
    private DialogsReading() { }

    /// <summary>Every file was sound and they agree with each other.</summary>
    public sealed record Read(Dialogs Dialogs) : DialogsReading;

    /// <summary>At least one fault.</summary>
    /// <param name="Faults">Every fault that could be found, by file and line; files are told relative to the dialogs folder.</param>
    public sealed record Faulty(IReadOnlyList<CatalogueFault> Faults) : DialogsReading;

    /// <summary>Answers one function per kind of result.</summary>
    public T Match<T>(Func<Read, T> read, Func<Faulty, T> faulty) => this switch
    {
        Read result => read(result),
        Faulty result => faulty(result),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Everything under <c>dialogs/</c>.</summary>
/// <param name="Wording">What the hotline says.</param>
/// <param name="Cues">What people say, one set a language.</param>
/// <param name="Forms">The sectors' own questions.</param>
public sealed record Dialogs(Wording Wording, IReadOnlyList<LanguageCues> Cues, Forms Forms);
