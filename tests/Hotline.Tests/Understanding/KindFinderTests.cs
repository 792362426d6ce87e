using Hotline.Catalogue;
using Hotline.Tests.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Understanding;

public class KindFinderTests
{
    private static readonly KindFinder _finder = new(Cities.Beijing);

    [Theory]
    [InlineData("gas", "饭馆后厨摆了好几个煤气罐", "bottled")]
    [InlineData("gas", "装修把燃气管包起来了", "pipeline")]
    [InlineData("fire", "安全出口被锁死了", "exit-blocked")]
    [InlineData("fire", "楼道堆满杂物", "clutter")]
    [InlineData("housing", "人防地下室住着几十个人", "basement")]
    [InlineData("road-facility", "The manhole cover is missing", "manhole")]
    [InlineData("special-equipment", "Lifts keep dropping", "lift")]
    [InlineData("gas", "有股味", null)]
    [InlineData("other", "安全出口被锁死了", null)]
    public void The_kind_is_told_by_its_words(string sector, string text, string? kind) =>
        Assert.Equal(kind, _finder.Find(SectorCode.Parse(sector), text)?.Kind.Code);

    [Fact]
    public void A_word_within_another_is_none() =>
        Assert.Null(_finder.Find(SectorCode.Parse("special-equipment"), "the bride was late"));
}
