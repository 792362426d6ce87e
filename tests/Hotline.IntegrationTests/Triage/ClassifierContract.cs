using Hotline.Understanding;

namespace Hotline.IntegrationTests.Triage;

/// <summary>What every <see cref="IClassifier"/> promises.</summary>
public abstract class ClassifierContract
{
    private protected abstract IClassifier Classifier { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> StrangeTexts() =>
    [
        "😀", "\0\u0001\u200b", "？！。……", new string('漏', 20_000), "Gas 煤气 गैस газ", "\ud83d", "12345678901234567890",
    ];

    [Fact]
    public void Its_name_can_stand_in_the_settings() => Assert.Matches("^[a-z][a-z0-9-]*$", Classifier.Name);

    [Theory]
    [InlineData(null, "楼道里堆满了纸箱，消防通道走不了人")]
    [InlineData("煤气味", "厨房里一直有臭鸡蛋味")]
    [InlineData("The lift dropped", "It fell two floors with my mother inside.")]
    public async Task An_opinion_has_falling_confidences_that_add_up_to_at_most_one(string? title, string text)
    {
        var answer = (await Classifier.ClassifyAsync(title, text, Cancellation))!;

        Assert.InRange(answer.Opinions.Count, 1, 3);
        Assert.Equal(answer.Opinions.OrderByDescending(opinion => opinion.Confidence), answer.Opinions);
        Assert.All(answer.Opinions, opinion => Assert.InRange(opinion.Confidence, 0, 1));
        Assert.InRange(answer.Opinions.Sum(opinion => opinion.Confidence), 0, 1.0001);
        Assert.Equal(answer.Opinions.Count, answer.Opinions.Select(opinion => opinion.Sector).Distinct().Count());
        Assert.StartsWith($"{Classifier.Name}/", answer.Classifier);
    }

    [Theory]
    [InlineData(null, "楼道里堆满了纸箱，消防通道走不了人")]
    [InlineData("煤气味", "厨房里一直有臭鸡蛋味")]
    public async Task The_evidence_lies_in_the_words_strongest_first(string? title, string text)
    {
        var words = title is null ? text : $"{title}\n{text}";

        var evidence = (await Classifier.ClassifyAsync(title, text, Cancellation))!.Evidence;

        Assert.InRange(evidence.Count, 1, 8);
        Assert.All(evidence, each => Assert.NotEmpty(each.Span.In(words)));
        Assert.Equal(evidence.OrderByDescending(each => Math.Abs(each.Weight)), evidence);
    }

    [Fact]
    public async Task It_has_no_opinion_about_nothing()
    {
        Assert.Null(await Classifier.ClassifyAsync(null, "", Cancellation));
        Assert.Null(await Classifier.ClassifyAsync("", "  \n", Cancellation));
    }

    [Theory, MemberData(nameof(StrangeTexts))]
    public async Task Strange_texts_are_answered_or_not_but_never_fail(string text)
    {
        var answer = await Classifier.ClassifyAsync(null, text, Cancellation);

        Assert.All(answer?.Opinions ?? [], opinion => Assert.InRange(opinion.Confidence, 0, 1));
    }

    [Fact]
    public async Task Cancelling_is_heard() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        async () => await Classifier.ClassifyAsync(null, "煤气", new CancellationToken(canceled: true)));
}
