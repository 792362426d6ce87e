using Hotline.Integrations.Catalogue;
using Hotline.Safety;

namespace Hotline.Tests.Safety;

/// <summary>The gate and the floor with the cues of the repository.</summary>
internal static class Rules
{
    private static readonly Lazy<SafetyRules> _rules = new(() => new SafetyRules(SafetyCuesReader.Read(Find("catalogue")).Cues!));

    public static string Catalogue { get; } = Find("catalogue");

    public static EmergencyGate Gate => new(_rules.Value);

    public static UrgencyFloor Floor => new(_rules.Value);

    public static UrgencyAssessment Assess(string text, int earlierReports = 0) => Floor.Assess(text, Gate.Check(text), earlierReports);

    public static GateReport Measure(string file) =>
        new EvaluateGate(Gate).Run(File.ReadLines(Path.Combine(Catalogue, "safety", "labelled", file))).Match(
            measured => measured.Report,
            unreadable => throw new InvalidDataException(string.Join('\n', unreadable.Problems)));

    private static string Find(string folder)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Hotline.sln")))
        {
            at = at.Parent;
        }

        return Path.Combine(at!.FullName, folder);
    }
}
