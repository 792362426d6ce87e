using Hotline.Understanding;
using Microsoft.Extensions.Options;

namespace Hotline.Triage;

/// <summary>Settings of the triage stage, read from the <c>Triage</c> section.</summary>
public sealed class TriageOptions
{
    /// <summary>The name of the section in <c>appsettings.json</c>.</summary>
    public const string Section = "Triage";

    /// <summary>The classifier that is asked when none is named.</summary>
    public const string DefaultClassifier = "embedded";

    /// <summary>
    /// How sure a classifier must be before its opinion is shown to the agent as a suggestion, from 0.05 to 1. Default 0.5.
    /// Lower shows more suggestions, and more wrong ones.
    /// </summary>
    public double MinimumConfidence { get; set; } = 0.5;

    /// <summary>How long to wait for one classifier, in seconds, from 1 to 30. Default 5.</summary>
    public int ClassifierTimeoutSeconds { get; set; } = 5;

    /// <summary>
    /// The names of the classifiers to ask, in order, until one is sure enough. Empty means <see cref="DefaultClassifier"/> alone;
    /// there is no other default, because the configuration binder adds to a list's default instead of replacing it.
    /// </summary>
    public IReadOnlyList<string> Classifiers { get; set; } = [];

    /// <summary>The classifiers to ask, the default filled in.</summary>
    internal IReadOnlyList<string> ClassifiersToAsk => Classifiers.Count > 0 ? Classifiers : [DefaultClassifier];
}

/// <summary>Every rule about the section. All faults are reported together, each naming its setting and its value.</summary>
internal sealed class TriageOptionsRules(IEnumerable<IClassifier> classifiers) : IValidateOptions<TriageOptions>
{
    /// <summary>The longest a citizen should wait, in seconds, for "thank you, your reference is ...".</summary>
    private const int LongestWaitSeconds = 30;

    public ValidateOptionsResult Validate(string? name, TriageOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();

        if (options.MinimumConfidence is not (>= 0.05 and <= 1.0))
        {
            faults.AddError($"Triage:MinimumConfidence is {options.MinimumConfidence}; it must be from 0.05 to 1.");
        }

        if (options.ClassifierTimeoutSeconds is not (>= 1 and <= 30))
        {
            faults.AddError($"Triage:ClassifierTimeoutSeconds is {options.ClassifierTimeoutSeconds}; it must be from 1 to 30.");
        }

        var known = classifiers.Select(classifier => classifier.Name).ToList();
        foreach (var unknown in options.Classifiers.Except(known))
        {
            faults.AddError($"Triage:Classifiers names '{unknown}', which this build does not have; it has {string.Join(", ", known)}.");
        }

        foreach (var twice in options.Classifiers.CountBy(each => each).Where(each => each.Value > 1))
        {
            faults.AddError($"Triage:Classifiers names '{twice.Key}' {twice.Value} times; once is enough.");
        }

        var worstCaseSeconds = options.ClassifiersToAsk.Count * options.ClassifierTimeoutSeconds;
        if (worstCaseSeconds > LongestWaitSeconds)
        {
            faults.AddError(
                $"Triage: {options.ClassifiersToAsk.Count} classifiers of {options.ClassifierTimeoutSeconds} s each could keep a " +
                $"citizen waiting {worstCaseSeconds} s; the most allowed is {LongestWaitSeconds} s.");
        }

        return faults.Build();
    }
}
