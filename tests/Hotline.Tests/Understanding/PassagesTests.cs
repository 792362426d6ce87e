using Hotline.Understanding;

namespace Hotline.Tests.Understanding;

public class PassagesTests
{
    [Fact]
    public void A_short_text_is_one_passage() => Assert.Equal([9], Passages.Of("楼道里有煤气味。。"));

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_blank_text_has_none(string text) => Assert.Empty(Passages.Of(text));

    [Fact]
    public void A_passage_ends_with_a_sentence_and_a_run_on_sentence_at_a_comma()
    {
        var sentence = new string('一', 45) + "。";
        var runOn = new string('二', 85) + "，" + new string('三', 20);

        Assert.Equal([46, 46 + 86, 46 + 86 + 20], Passages.Of(sentence + runOn));
    }
}
