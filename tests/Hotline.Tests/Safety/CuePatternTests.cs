using Hotline.Safety;

namespace Hotline.Tests.Safety;

public class CuePatternTests
{
    [Fact]
    public void Words_lists_and_links_are_read()
    {
        Assert.True(CuePattern.TryParse("{person}~掉{water}~~没上来", out var patterns, out _));

        Assert.Equal(
            [
                new CuePart("person", true, CueLink.Adjacent),
                new CuePart("掉", false, CueLink.Near),
                new CuePart("water", true, CueLink.Adjacent),
                new CuePart("没上来", false, CueLink.Far),
            ],
            Assert.Single(patterns).Parts);
    }

    [Fact]
    public void Any_order_becomes_both_orders()
    {
        Assert.True(CuePattern.TryParse("{smell}&{dizzy}", out var patterns, out _));

        Assert.Equal(["smell dizzy", "dizzy smell"], patterns.Select(pattern => string.Join(' ', pattern.Parts.Select(part => part.Words))));
    }

    [Theory]
    [InlineData("", "no word")]
    [InlineData("~", "no word")]
    [InlineData("{person", "does not close")]
    [InlineData("a&b&c", "more than one '&'")]
    [InlineData("a~b~c~d~e", "more than 4 parts")]
    public void A_malformed_pattern_says_what_is_wrong(string text, string told)
    {
        Assert.False(CuePattern.TryParse(text, out _, out var problem));
        Assert.Contains(told, problem, StringComparison.Ordinal);
    }
}
