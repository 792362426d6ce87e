using Hotline.Service.People;

namespace Hotline.Tests.People;

public class SetupLinkTests
{
    private readonly SetupLink _link = new();

    [Fact]
    public void A_code_opens_until_it_is_used()
    {
        var code = _link.Issue();

        Assert.True(_link.Opens(code));
        Assert.True(_link.Use(code));
        Assert.False(_link.Opens(code));
        Assert.False(_link.Use(code));
    }

    [Fact]
    public void A_use_that_came_to_nothing_can_be_tried_again()
    {
        var code = _link.Issue();
        _link.Use(code);

        _link.GiveBack(code);

        Assert.True(_link.Opens(code));
    }

    [Theory, InlineData(null), InlineData(""), InlineData("0123456789abcdef0123456789abcdef")]
    public void Nothing_else_opens(string? code)
    {
        Assert.False(_link.Opens(code));
        _link.Issue();
        Assert.False(_link.Opens(code));
    }

    [Fact]
    public void A_code_has_128_random_bits() => Assert.Equal(32, _link.Issue().Length);
}
