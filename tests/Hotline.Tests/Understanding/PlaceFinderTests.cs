using Hotline.Tests.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Understanding;

public class PlaceFinderTests
{
    private static readonly PlaceFinder _finder = new(Cities.Beijing);

    [Theory]
    [InlineData("朝阳区通惠家园12号楼楼道里有人飞线充电", "朝阳区", null, "通惠家园12号楼")]
    [InlineData("我住在通惠家园12号楼3单元501", null, null, "通惠家园12号楼3单元501")]
    [InlineData("望京街道花家地北里8号院电梯坏了", "朝阳区", "望京街道", "花家地北里8号院")]
    [InlineData("天坛东门对面有个井盖没了", "东城区", null, "天坛东门对面")]
    [InlineData("昌平区回龙观东大街华联商场地下一层", "昌平区", null, "回龙观东大街华联商场地下一层")]
    [InlineData("地铁5号线天通苑北站A口电梯停了", "昌平区", null, "地铁5号线天通苑北站A口")]
    [InlineData("工体北路与新东路交叉口信号灯坏了", null, null, "工体北路与新东路交叉口")]
    [InlineData("亦庄荣华南路10号院工地塔吊歪了", "北京经济技术开发区", null, "荣华南路10号院")]
    [InlineData("海淀区学院路30号", "海淀区", null, "学院路30号")]
    [InlineData("北京市西四北大街8号", null, null, "西四北大街8号")]
    [InlineData("密云区河南寨镇套里村有人烧荒", "密云区", "河南寨镇", "套里村")]
    [InlineData("房山区河北镇三福村", "房山区", "河北镇", "三福村")]
    [InlineData("丰台区方庄芳群园二区", "丰台区", null, "方庄芳群园二区")]
    [InlineData("东城区东四十条22号南新仓商务大厦B座", "东城区", null, "东四十条22号南新仓商务大厦B座")]
    [InlineData("今天我经过三源里市场看到好多电动车", null, null, "三源里市场")]
    [InlineData("物业把翠城馨园三期的安全出口锁了", null, null, "翠城馨园三期")]
    [InlineData("朝陽區望京街道花家地北里8號院", "朝阳区", "望京街道", "花家地北里8號院")]
    [InlineData("顺义杨镇一个厂子", "顺义区", "杨镇地区", null)]
    [InlineData("四季青镇的工地", "海淀区", "四季青地区", null)]
    [InlineData("北京市朝阳区望京，楼下饭馆用煤气罐", "朝阳区", "望京街道", null)]
    public void A_place_is_found(string text, string? district, string? street, string? address) =>
        Assert.Equal((district, street, address), Find(text));

    [Theory]
    [InlineData("No. 12 Mill Lane, the exit is locked", null, null, "No. 12 Mill Lane")]
    [InlineData("12 mill lane", null, null, "12 mill lane")]
    [InlineData("Chaoyang District, Building 3, Tonghui Estate", "朝阳区", null, "Building 3, Tonghui Estate")]
    [InlineData("near Wangjing Street, a gas bottle leaks", "朝阳区", "望京街道", null)]
    [InlineData("27 Zhongguancun Street", "海淀区", null, "27 Zhongguancun Street")]
    [InlineData("lift stuck at 5 Guanghua Road, Building 2, Room 801 in chaoyang", "朝阳区", null, "5 Guanghua Road, Building 2, Room 801")]
    [InlineData("It is not in Chaoyang, it is in Haidian District", "海淀区", null, null)]
    [InlineData("the school by our road has a broken fence", null, null, null)]
    public void A_place_is_found_in_English(string text, string? district, string? street, string? address) =>
        Assert.Equal((district, street, address), Find(text));

    [Theory]
    [InlineData("海淀区不是朝阳区", "海淀区")]
    [InlineData("不对，是海淀区不是朝阳区", "海淀区")]
    [InlineData("不是朝阳区，是海淀区", "海淀区")]
    [InlineData("不在朝阳区望京街道，在海淀区", "海淀区")]
    public void A_place_that_is_taken_back_does_not_count(string text, string district) =>
        Assert.Equal((district, null), (Find(text).District, Find(text).Street));

    [Theory]
    [InlineData("八里庄街道楼道堆物", null, null)]
    [InlineData("海淀区八里庄街道楼道堆物", "海淀区", "八里庄街道")]
    [InlineData("朝阳区八里庄街道楼道堆物", "朝阳区", "八里庄街道")]
    public void A_street_name_that_two_districts_share_names_neither_until_the_text_says(string text, string? district, string? street) =>
        Assert.Equal((district, street), (Find(text).District, Find(text).Street));

    [Theory]
    [InlineData("朝阳北路有个大坑")] // runs from Chaoyang into Tongzhou
    [InlineData("我家房子朝阳的那面墙裂了")]
    [InlineData("长春市朝阳区工农大路")]
    [InlineData("河北省来的车")]
    [InlineData("小平房着火")]
    [InlineData("他们大兴土木")]
    public void What_only_looks_like_a_district_is_none(string text) => Assert.Null(Find(text).District);

    [Theory]
    [InlineData("大兴庄镇有人私存烟花", "平谷区", "大兴庄镇")]
    [InlineData("朝阳门街道消防通道被堵", "东城区", "朝阳门街道")]
    [InlineData("大兴亦庄镇某工地", "大兴区", "亦庄地区")]
    [InlineData("经开区荣华街道", "北京经济技术开发区", "荣华街道")]
    [InlineData("海淀区望京街道", "海淀区", null)] // one of them is wrong; a person will see both
    public void A_township_is_told_from_the_district_of_the_same_name(string text, string district, string? street) =>
        Assert.Equal((district, street), (Find(text).District, Find(text).Street));

    [Theory]
    [InlineData("小区门口的井盖没了")]
    [InlineData("路口的马路塌了")]
    [InlineData("我们学校食堂后厨煤气罐")]
    [InlineData("12号早上10点看到的")]
    [InlineData("")]
    public void Words_that_name_no_place_are_none(string text) => Assert.Equal(FoundPlace.Nothing, _finder.Find(text));

    [Fact]
    public void The_words_that_say_so_are_pointed_at_in_the_text_as_written()
    {
        const string Text = "你好，朝陽區望京街道花家地北里8號院";

        var found = _finder.Find(Text);

        Assert.Equal(["朝陽區", "望京街道", "花家地北里8號院"], found.Spans.Select(span => span.In(Text)));
    }

    [Fact]
    public void No_text_makes_it_fail()
    {
        var words = new[] { "朝阳区", "望京街道", "12号", "不是", "路", "小区", "在", " ", "，", "Chaoyang", "Street", "No.", "3", "東", "\0", "😀", "A口", "与" };
        var random = new Random(12345);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));

            var found = _finder.Find(text);

            Assert.All(found.Spans, span => Assert.NotEqual("", span.In(text)));
        }
    }

    private static (string? District, string? Street, string? Address) Find(string text)
    {
        var place = _finder.Find(text).Place;
        return (Cities.Beijing.District(place.DistrictCode)?.Names.In("zh"), Cities.Beijing.Street(place.StreetCode)?.Names.In("zh"), place.Address);
    }
}
