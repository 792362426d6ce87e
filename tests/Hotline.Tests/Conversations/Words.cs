using Hotline.Integrations.Catalogue;
using Hotline.Integrations.Conversations;
using Hotline.Safety;
using Hotline.Tests.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Conversations;

/// <summary>The words, cues and forms of the repository with Beijing's gate and places, read once for all tests.</summary>
internal static class Words
{
    private static readonly Lazy<Dialogs> _dialogs = new(() => DialogsReader.Read(Cities.Folder("dialogs"), Cities.Beijing).Match(
        read => read.Dialogs,
        faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults))));

    // The rules alone: what a sense learns anew at every start must not rewrite an approved conversation.
    private static readonly Lazy<SafetyRules> _rules = new(() => new SafetyRules(
        SafetyCuesReader.Read(Cities.Folder("catalogue")) is { Cues: { } cues }
            ? cues with { Examples = [], OrdinaryReports = [] }
            : throw new InvalidOperationException("catalogue/safety has faults")));

    private static readonly Lazy<EmergencyGate> _gate = new(() => new EmergencyGate(_rules.Value));

    private static readonly Lazy<Hearing> _hearing = new(() =>
        new Hearing(new Cues(_dialogs.Value.Cues, _rules.Value.Cues.Traditional), new PlaceFinder(Cities.Beijing)));

    public static Dialogs Dialogs => _dialogs.Value;

    public static Hotline.Conversations.Wording Wording => _dialogs.Value.Wording;

    public static EmergencyGate Gate => _gate.Value;

    public static Hearing Hearing => _hearing.Value;
}
