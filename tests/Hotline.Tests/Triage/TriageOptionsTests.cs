using Hotline.Triage;
using Hotline.Understanding;

namespace Hotline.Tests.Triage;

public class TriageOptionsTests
{
    private static readonly IClassifier[] _known = [new ScriptedClassifier("embedded"), new ScriptedClassifier("other")];

    [Fact]
    public void The_defaults_are_sound() => Assert.True(Validate(new TriageOptions()).Succeeded);

    [Fact]
    public void Every_fault_is_told_with_its_setting_and_value()
    {
        var faults = Validate(new TriageOptions
        {
            MinimumConfidence = double.NaN,
            ClassifierTimeoutSeconds = 31,
            Classifiers = ["embedded", "embedded", "cloud"],
        }).Failures!.ToList();

        Assert.Collection(
            faults,
            fault => Assert.StartsWith("Triage:MinimumConfidence is NaN", fault),
            fault => Assert.StartsWith("Triage:ClassifierTimeoutSeconds is 31", fault),
            fault => Assert.StartsWith("Triage:Classifiers names 'cloud'", fault),
            fault => Assert.StartsWith("Triage:Classifiers names 'embedded' 2 times", fault),
            fault => Assert.Contains("93 s", fault, StringComparison.Ordinal));
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(TriageOptions options) =>
        new TriageOptionsRules(_known).Validate(null, options);
}
