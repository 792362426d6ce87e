using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>The buttons and what pressing each means. Pressing one sends its own words, which the cues must read the same way.</summary>
public static class Buttons
{
    private static readonly Dictionary<string, Intent> _meanings = new()
    {
        [Phrases.ButtonDontKnow] = Intent.Skip,
        [Phrases.ButtonSkip] = Intent.Skip,
        [Phrases.ButtonNoContact] = Intent.Skip,
        [Phrases.ButtonNamed] = Intent.Named,
        [Phrases.ButtonConfidential] = Intent.Confidential,
        [Phrases.ButtonInsider] = Intent.Insider,
        [Phrases.ButtonAnonymous] = Intent.Anonymous,
        [Phrases.ButtonSubmit] = Intent.Submit,
        [Phrases.ButtonChange] = Intent.Change,
        [Phrases.ButtonChangeWhat] = Intent.ChangeWhat,
        [Phrases.ButtonChangeWhere] = Intent.ChangeWhere,
        [Phrases.ButtonChangeWho] = Intent.ChangeWho,
        [Phrases.ButtonGoOn] = Intent.GoOn,
        [Phrases.ButtonStartAgain] = Intent.StartAgain,
        [Phrases.ButtonYesDiscard] = Intent.Yes,
        [Phrases.ButtonYesWithdraw] = Intent.Yes,
        [Phrases.ButtonKeep] = Intent.No,
        [Phrases.ButtonCancel] = Intent.No,
        [Phrases.ButtonAdd] = Intent.AddToIt,
        [Phrases.ButtonNew] = Intent.NewMatter,
        [Phrases.ButtonStatus] = Intent.Status,
        [Phrases.ButtonPerson] = Intent.Person,
    };

    /// <summary>Every button with what it means.</summary>
    public static IReadOnlyDictionary<string, Intent> All => _meanings;

    /// <summary>What a button means, or null when it is none of ours (an answer of a form).</summary>
    public static Intent? Meaning(string phrase) => _meanings.TryGetValue(phrase, out var intent) ? intent : null;
}
