using Hotline.Understanding;

namespace Hotline.Tests.Understanding;

public class EvidenceSpansTests
{
    [Fact]
    public void Neighbouring_hot_characters_are_one_span()
    {
        var evidence = Spans("门口煤气罐漏气", 0, 0, 1, 1, 1, 0, 0);

        Assert.Equal(["煤气罐"], evidence);
    }

    [Fact]
    public void One_hot_character_takes_its_neighbour_along() => Assert.Equal(["漏气"], Spans("昨天漏气了", 0, 0, 1, 0, 0));

    [Fact]
    public void A_Latin_word_is_shown_whole()
    {
        var text = "the gas bottle leaks";
        var heat = new float[text.Length];
        heat[9] = heat[10] = 1;

        Assert.Equal(["bottle"], EvidenceSpans.Of(text, heat).Select(each => each.Span.In(text)));
    }

    [Fact]
    public void The_strongest_comes_first_and_what_speaks_against_is_negative()
    {
        var evidence = EvidenceSpans.Of("电梯收费", [1, 1, -2, -2]);

        Assert.Equal((2, true), (evidence[0].Span.Start, evidence[0].Weight < 0));
        Assert.Equal((0, true), (evidence[1].Span.Start, evidence[1].Weight > 0));
    }

    [Fact]
    public void Spans_never_overlap()
    {
        var random = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 30).Select(_ => "煤气罐a b，"[random.Next(7)]));
            var heat = text.Select(_ => random.Next(4) == 0 ? (random.NextSingle() * 2) - 1 : 0).ToArray();

            var spans = EvidenceSpans.Of(text, heat).Select(each => each.Span).OrderBy(span => span.Start).ToList();

            Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }

    [Fact]
    public void A_text_that_moved_nothing_has_no_evidence() => Assert.Empty(EvidenceSpans.Of("你好", [0, 0]));

    [Fact]
    public void There_are_never_more_than_eight()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"{(char)('一' + i)}{(char)('丁' + i)}，"));

        Assert.Equal(EvidenceSpans.Most, EvidenceSpans.Of(text, [.. Enumerable.Repeat(1f, text.Length)]).Count);
    }

    private static IEnumerable<string> Spans(string text, params float[] heat) => EvidenceSpans.Of(text, heat).Select(each => each.Span.In(text));
}
