using Hotline.Safety;

namespace Hotline.Service.Workbench.Desk;

/// <summary>Cuts what was said into stretches, each with what it speaks for.</summary>
internal static class Highlighting
{
    /// <summary>The stretches of a text, in order and without gaps.</summary>
    /// <param name="text">What was said: <c>Report.Words</c>, which the spans point into.</param>
    /// <param name="title">How many characters of it are the title; 0 when it has none.</param>
    /// <param name="marks">What is marked. Where marks overlap the weightiest gives the colour, and all of them the tooltip.</param>
    public static IReadOnlyList<Stretch> Of(string text, int title, IReadOnlyList<Mark> marks)
    {
        // What points outside the text is left out: it was made for another one.
        var sound = marks.Where(mark => mark.Span.Length > 0 && mark.Span.Start >= 0 && mark.Span.End <= text.Length).ToList();
        int[] cuts = [.. sound.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(0).Append(title).Append(text.Length).Distinct().Order()];

        return
        [
            .. cuts.Zip(cuts.Skip(1), (from, to) =>
            {
                var here = sound.Where(mark => mark.Span.Start <= from && mark.Span.End >= to).ToList();
                return new Stretch(
                    text[from..to],
                    here.Count == 0 ? null : here.Max(mark => mark.Sort),
                    [.. here.Select(mark => mark.Why).OfType<string>().Distinct()],
                    IsTitle: to <= title);
            }),
        ];
    }

    /// <summary>How a mark looks: a class of <c>parts.css</c>.</summary>
    public static string ClassOf(MarkSort sort) => sort switch
    {
        MarkSort.Sector => "sector",
        MarkSort.Urgency => "urgency-why",
        MarkSort.Danger => "danger",
    };

    /// <summary>What triage marked in a report: the sector's evidence, why it is urgent, and where danger was seen.</summary>
    public static IReadOnlyList<Mark> MarksOf(Triage.Assessment assessment, Func<string, string> reason) =>
    [
        .. assessment.Evidence.Where(evidence => evidence.Weight > 0).Select(evidence => new Mark(evidence.Span, MarkSort.Sector, null)),
        .. assessment.UrgencyReasons.Select(why => new Mark(
            why.Span,
            why.Code.StartsWith("emergency-", StringComparison.Ordinal) ? MarkSort.Danger : MarkSort.Urgency,
            reason(why.Code))),
    ];
}

/// <summary>A marked span.</summary>
/// <param name="Span">Where.</param>
/// <param name="Sort">What it speaks for.</param>
/// <param name="Why">What the tooltip says, or null.</param>
internal sealed record Mark(TextSpan Span, MarkSort Sort, string? Why);

/// <summary>What a mark speaks for. A greater value is weightier.</summary>
internal enum MarkSort
{
    /// <summary>The sector.</summary>
    Sector = 1,

    /// <summary>The urgency.</summary>
    Urgency = 2,

    /// <summary>Immediate danger.</summary>
    Danger = 3,
}

/// <summary>A stretch of the text that is marked in one way throughout.</summary>
/// <param name="Text">The words.</param>
/// <param name="Sort">The weightiest mark; null where nothing is marked.</param>
/// <param name="Why">What the marks say.</param>
/// <param name="IsTitle">It stands in the title.</param>
internal sealed record Stretch(string Text, MarkSort? Sort, IReadOnlyList<string> Why, bool IsTitle);
