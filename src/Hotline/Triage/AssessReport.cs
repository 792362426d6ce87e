using Hotline.Catalogue;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Understanding;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Triage;

/// <summary>Asks the rules and the classifiers about a report, and proposes what an agent should do with it.</summary>
public sealed partial class AssessReport(
    City city,
    EmergencyGate gate,
    UrgencyFloor floor,
    PlaceFinder places,
    KindFinder kinds,
    IEnumerable<IClassifier> classifiers,
    IOptions<TriageOptions> options,
    TimeProvider clock,
    ILogger<AssessReport> log)
{
    private readonly TriageOptions _options = options.Value;
    private readonly List<IClassifier> _classifiers =
        [.. options.Value.ClassifiersToAsk.Select(name => classifiers.First(classifier => classifier.Name == name))];

    /// <summary>Assesses a report. An assessment always comes; what fails only costs a suggestion.</summary>
    /// <param name="report">The report.</param>
    /// <param name="heard">Dangers the gate heard while the report was being made; see <see cref="ReportDraft.Dangers"/>.</param>
    /// <param name="cancellation">Cancels asking.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled. The report is safe, and can be assessed again.</exception>
    public async Task<Assessment> HandleAsync(Report report, IReadOnlyList<string> heard, CancellationToken cancellation)
    {
        var verdict = gate.Check(report.Words);
        var rules = floor.Assess(report.Words, verdict);
        var dangers = verdict.Match(_ => [], emergency => emergency.Kinds).Union(heard).ToList();
        var opinion = await OpinionAsync(report.Title, report.Narrative, cancellation);

        var known = opinion?.Opinions.Where(each => city.Sector(each.Sector) is not null).ToList() ?? [];
        var sector = known.FirstOrDefault()?.Sector ?? SectorCode.Other;
        var kind = kinds.Find(sector, report.Words)?.Kind.Code;
        var urgency = dangers.Count > 0 ? Urgency.Emergency : TriagePolicy.Urgency(rules.Urgency, isRead: opinion is not null);
        var place = PlaceOf(report);
        var decision = TriagePolicy.Decide(
            dangers.Count > 0, opinion?.Best, opinion is not null && known.Contains(opinion.Best), _options.MinimumConfidence);

        Assessed(report.ReceiptNumber, decision.GetType().Name, urgency, opinion?.Classifier);
        return new Assessment
        {
            Decision = decision,
            Opinions = known,
            Evidence = opinion?.Evidence ?? [],
            Kind = kind,
            Urgency = urgency,
            UrgencyReasons = rules.Reasons,
            Dangers = dangers,
            Place = place,
            Proposal = city.Directory.Propose(new DispatchQuestion(sector, kind, urgency, place, Today), city),
            Classifier = opinion?.Classifier,
        };
    }

    /// <inheritdoc cref="HandleAsync(Report, IReadOnlyList{string}, CancellationToken)"/>
    public Task<Assessment> HandleAsync(Report report, CancellationToken cancellation) => HandleAsync(report, [], cancellation);

    private DateOnly Today => city.Calendar.DateOf(clock.GetUtcNow());

    // What the reporter said or confirmed stands; their words only fill what is missing, and only where they do not contradict it.
    private Place PlaceOf(Report report)
    {
        var said = report.Place;
        if (said is { DistrictCode: not null, StreetCode: not null, Address: not null })
        {
            return said;
        }

        var found = places.Find($"{said.Address}\n{report.Enterprise}\n{report.Words}").Place;
        var agrees = said.DistrictCode is null || found.DistrictCode is null || said.DistrictCode == found.DistrictCode;
        return !agrees ? said : said with
        {
            DistrictCode = said.DistrictCode ?? found.DistrictCode,
            StreetCode = said.StreetCode ?? found.StreetCode,
            Address = said.Address ?? found.Address,
        };
    }

    /// <summary>The surest opinion about some words: the classifiers are asked in the order of the settings, until one is sure enough.</summary>
    /// <param name="title">A title, or null.</param>
    /// <param name="words">The words; may be empty.</param>
    /// <param name="cancellation">Cancelling leaves nothing behind.</param>
    /// <returns>The opinion, or null when no classifier had one in time.</returns>
    public async Task<Classification?> OpinionAsync(string? title, string words, CancellationToken cancellation)
    {
        Classification? surest = null;
        foreach (var classifier in _classifiers)
        {
            if (await AskAsync(classifier, title, words, cancellation) is { } answer)
            {
                surest = surest is null || answer.Best.Confidence > surest.Best.Confidence ? answer : surest;
                if (surest.Best.Confidence >= _options.MinimumConfidence)
                {
                    break;
                }
            }
        }

        return surest;
    }

    private async Task<Classification?> AskAsync(IClassifier classifier, string? title, string words, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(_options.ClassifierTimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);

        try
        {
            return await classifier.ClassifyAsync(title, words, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            TimedOut(classifier.Name, _options.ClassifierTimeoutSeconds);
            return null;
        }
        catch (ClassifierUnavailableException unavailable)
        {
            Unavailable(unavailable, classifier.Name);
            return null;
        }
    }

    // Logs carry reference numbers and counts, never the citizen's words or contact.
    [LoggerMessage(101, LogLevel.Information, "Report {Receipt}: {Decision}, {Urgency}, on the word of {Classifier}")]
    private partial void Assessed(string receipt, string decision, Urgency urgency, string? classifier);

    [LoggerMessage(102, LogLevel.Warning, "Classifier {Classifier} took longer than {Seconds} s")]
    private partial void TimedOut(string classifier, int seconds);

    [LoggerMessage(103, LogLevel.Warning, "Classifier {Classifier} could not answer")]
    private partial void Unavailable(Exception why, string classifier);
}
