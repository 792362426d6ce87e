using System.Text.RegularExpressions;
using Hotline.Catalogue;
using Hotline.Understanding;

namespace Hotline.Conversations;

/// <summary>The extra questions of every sector that has some, from <c>dialogs/forms/</c>.</summary>
public sealed class Forms
{
    /// <summary>A hotline that asks no extra questions.</summary>
    public static readonly Forms None = new([]);

    private readonly Dictionary<string, Form> _forms;

    /// <summary>Puts the forms together; one a sector at most.</summary>
    public Forms(IReadOnlyList<Form> forms)
    {
        All = forms;
        _forms = forms.ToDictionary(form => form.Sector.Value);
    }

    /// <summary>Every form.</summary>
    public IReadOnlyList<Form> All { get; }

    /// <summary>The form of a sector, or null.</summary>
    public Form? For(string? sector) => sector is null ? null : _forms.GetValueOrDefault(sector);

    /// <summary>A question by its id, whichever form it is in, or null.</summary>
    public Question? Question(string id) => All.SelectMany(form => form.Questions).FirstOrDefault(question => question.Id == id);
}

/// <summary>One sector's questions, in the order they are asked.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Questions">One to three.</param>
public sealed record Form(SectorCode Sector, IReadOnlyList<Question> Questions);

/// <summary>One question.</summary>
public sealed record Question
{
    /// <summary>Unique over all forms, such as <c>gas-smell-now</c>; kept with the answer for years.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked, in every language.</summary>
    public required Names Ask { get; init; }

    /// <summary>What an agent reads beside the answer, in every language; short.</summary>
    public required Names Label { get; init; }

    /// <summary>Answers offered as buttons; empty for an answer in their own words. Own words are taken either way.</summary>
    public IReadOnlyList<QuestionChoice> Choices { get; init; } = [];

    /// <summary>Asked only when this holds, or the words match one of <see cref="OnlyIfSaid"/>; null with an empty list there means always.</summary>
    public Condition? OnlyIf { get; init; }

    /// <summary>Asked also when the words so far match one of these: what <see cref="OnlyIf"/> would ask was said already.</summary>
    public IReadOnlyList<Regex> OnlyIfSaid { get; init; } = [];

    /// <summary>Not asked when the words so far match one of these: it was said already.</summary>
    public IReadOnlyList<Regex> UnlessSaid { get; init; } = [];
}

/// <summary>An answer offered as a button.</summary>
/// <param name="Names">What the button says, in every language.</param>
/// <param name="Means">A bare yes, no or "don't know" that means the same; null when none does.</param>
public sealed record QuestionChoice(Names Names, Intent? Means);

/// <summary>Holds when an earlier question of the form was answered with one of these choices.</summary>
/// <param name="Question">The earlier question's id.</param>
/// <param name="Answers">Choices of it by number, from 0.</param>
public sealed record Condition(string Question, IReadOnlyList<int> Answers);
