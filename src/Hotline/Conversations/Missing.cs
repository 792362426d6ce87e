using Hotline.Reports;

namespace Hotline.Conversations;

/// <summary>What is asked next: the first thing that is missing, and nothing that was said already.</summary>
internal static class Missing
{
    public static IntakeStep From(Notes notes, IntakeContext context) =>
        notes.Words.Count == 0 && !notes.WasAsked(new IntakeStep.What()) ? new IntakeStep.What()
        : notes.Place is { Address: null } && !notes.WasAsked(new IntakeStep.Where()) ? new IntakeStep.Where()
        : NeedsDistrict(notes, context) ? new IntakeStep.District()
        : Question(notes, context) is { } question ? new IntakeStep.Question(question.Id)
        : notes.Mode is null ? new IntakeStep.Mode()
        : NeedsContact(notes) ? new IntakeStep.Contact()
        : NeedsName(notes) ? new IntakeStep.Name()
        : new IntakeStep.ReadBack();

    // With the district the directory finds the unit; without it a person has to (北京市接诉即办工作条例 Art. 12(2)).
    private static bool NeedsDistrict(Notes notes, IntakeContext context) =>
        notes.Place is { Address: not null, DistrictCode: null }
        && context.City.Districts.Count > 1
        && !notes.WasAsked(new IntakeStep.District());

    private static Question? Question(Notes notes, IntakeContext context) =>
        context.Forms.For(notes.Sector)?.Questions.FirstOrDefault(question =>
            !notes.Answers.ContainsKey(question.Id)
            && !notes.WasAsked(new IntakeStep.Question(question.Id))
            && Applies(question, notes, context)
            && !question.UnlessSaid.Any(pattern => pattern.IsMatch(notes.Narrative)));

    private static bool Applies(Question question, Notes notes, IntakeContext context) =>
        (question.OnlyIf is null && question.OnlyIfSaid.Count == 0)
        || question.OnlyIfSaid.Any(pattern => pattern.IsMatch(notes.Narrative))
        || (question.OnlyIf is { } condition && Holds(condition, notes, context));

    private static bool Holds(Condition condition, Notes notes, IntakeContext context) =>
        notes.Answers.TryGetValue(condition.Question, out var answer)
            && context.Forms.Question(condition.Question) is { } asked
            && condition.Answers.Any(at => asked.Choices[at].Names.ByLanguage.Values.Contains(answer));

    private static bool NeedsContact(Notes notes) =>
        notes.Mode is ReporterMode.Named or ReporterMode.Confidential or ReporterMode.Insider && !notes.HasContact && !notes.WasAsked(new IntakeStep.Contact());

    private static bool NeedsName(Notes notes) =>
        notes.Mode is ReporterMode.Named or ReporterMode.Insider && notes is { HasContact: true, Name: null } && !notes.WasAsked(new IntakeStep.Name());
}
