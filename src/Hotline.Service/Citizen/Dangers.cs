using Hotline.Catalogue;
using Hotline.Safety;

namespace Hotline.Service.Citizen;

/// <summary>What the life-safety gate says about words a person sent by a form.</summary>
internal static class Dangers
{
    /// <summary>The kinds of danger, the first first; empty when the gate is silent.</summary>
    public static IReadOnlyList<DangerKind> In(string text, EmergencyGate gate, City city) =>
        gate.Check(text).Match(
            clear => [],
            emergency => (IReadOnlyList<DangerKind>)[.. emergency.Kinds.Select(city.DangerKind).OfType<DangerKind>()]);
}
