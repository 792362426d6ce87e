using Hotline.Tests.Conversations;
using Hotline.Understanding;

namespace Hotline.Tests.Understanding;

/// <summary>What one message holds.</summary>
public class HearingTests
{
    [Theory]
    [InlineData("是的", Intent.Yes)]
    [InlineData("對的！", Intent.Yes)]
    [InlineData("👍", Intent.Yes)]
    [InlineData("OK.", Intent.Yes)]
    [InlineData("不对", Intent.No)]
    [InlineData("No!", Intent.No)]
    [InlineData("不太清楚呢", Intent.Skip)]
    [InlineData("I don’t know", Intent.Skip)]
    [InlineData("返回上一步吧", Intent.Back)]
    [InlineData("go back please", Intent.Back)]
    [InlineData("重新開始", Intent.StartAgain)]
    [InlineData("Start over", Intent.StartAgain)]
    [InlineData("我不举报了", Intent.Withdraw)]
    [InlineData("withdraw my report", Intent.Withdraw)]
    [InlineData("转人工", Intent.Person)]
    [InlineData("A person please", Intent.Person)]
    [InlineData("我上次举报的怎么样了？", Intent.Status)]
    [InlineData("any news?", Intent.Status)]
    [InlineData("怎么用啊", Intent.Help)]
    [InlineData("您好，在吗", Intent.Greeting)]
    [InlineData("谢谢您！", Intent.Thanks)]
    [InlineData("就这些了", Intent.Submit)]
    [InlineData("that's all, thanks", Intent.Submit)]
    [InlineData("你们就是一群废物", Intent.Abuse)]
    [InlineData("给我讲个笑话吧", Intent.OffTopic)]
    public void A_command_is_heard_through_politeness_punctuation_and_script(string text, Intent intent)
    {
        var heard = Words.Hearing.Hear(text);

        Assert.True(heard.IsOnly(intent), $"{text}: {string.Join(", ", heard.Only)}");
    }

    [Theory]
    [InlineData("物业把撤回来的消防栓扔在楼道里，转了三圈没人管")]
    [InlineData("楼下烧烤店是不是有问题，天天晚上往下水道倒炭火")]
    [InlineData("The exit to the back yard has been locked since the restart of the building works")]
    [InlineData("对面工地的保密围挡倒了，好几个人差点被砸到")]
    public void A_report_that_holds_such_words_is_not_a_command(string text) =>
        Assert.False(Words.Hearing.Hear(text).IsCommand, text);

    [Theory]
    [InlineData("楼道堵了，我要找人工", Intent.Person)]
    [InlineData("小区的消防栓没水，匿名", Intent.Anonymous)]
    [InlineData("厂里天天超负荷，千万别说是我说的，别透露我的名字", Intent.Confidential)]
    [InlineData("我是厂里的员工，冲床没有护罩", Intent.Insider)]
    [InlineData("The lift drops. Please don't share my name.", Intent.Confidential)]
    public void A_wish_inside_a_report_is_heard_and_the_report_is_kept(string text, Intent intent)
    {
        var heard = Words.Hearing.Hear(text);

        Assert.True(heard.Says(intent));
        Assert.False(heard.IsCommand);
    }

    [Theory]
    [InlineData("昨晚十点楼上装修", "昨晚十点")]
    [InlineData("每天晚上都有人在楼下充电", "每天晚上")]
    [InlineData("从上个月开始半夜施工", "从上个月开始")]
    [InlineData("11月3日下午两点多井盖就没了", "11月3日下午两点")]
    [InlineData("It has been broken since last week", "since last week")]
    [InlineData("They burn rubbish every night", "every night")]
    public void The_time_is_heard_in_their_words(string text, string when) =>
        Assert.StartsWith(when, Words.Hearing.Hear(text).When, StringComparison.Ordinal);

    [Theory]
    [InlineData("我们小区楼下老王烧烤店把出口锁了", "老王烧烤店")]
    [InlineData("物业是XX物业公司，不管", "XX物业公司")]
    [InlineData("施工单位是北京宏远建设有限公司，围挡上写着", "北京宏远建设有限公司")]
    [InlineData("ABC Chemical Co. stores drums outside", "ABC Chemical Co.")]
    [InlineData("朝阳区幸福里小学旁边的阳光幼儿园围栏断了", "阳光幼儿园")]
    public void The_enterprise_is_heard_in_their_words(string text, string enterprise) =>
        Assert.Equal(enterprise, Words.Hearing.Hear(text).Enterprise);

    [Theory]
    [InlineData("里面住着老人", "里面住着老人")]
    [InlineData("宿舍里住了六十多个工人", "宿舍里住了六十多个工人")]
    [InlineData("About 30 children play there", "About 30 children")]
    public void The_people_at_risk_are_heard_in_their_words(string text, string people) =>
        Assert.Equal(people, Words.Hearing.Hear(text).PeopleAtRisk);

    [Theory]
    [InlineData("有人在楼道里充电")]
    [InlineData("没人管")]
    public void Somebody_is_not_people_at_risk(string text) => Assert.Null(Words.Hearing.Hear(text).PeopleAtRisk);

    [Theory]
    [InlineData("我的电话是138 0013 8000", "+8613800138000")]
    [InlineData("＋８６１３８００１３８０００", "+8613800138000")]
    [InlineData("打010-65881234找我", "+861065881234")]
    [InlineData("call +49 151 23456789", "+4915123456789")]
    [InlineData("二十楼2003室", null)]
    [InlineData("20261124上午", null)]
    public void A_telephone_number_is_read_as_people_write_it(string text, string? number) =>
        Assert.Equal(number, Words.Hearing.Hear(text).Telephone);

    [Theory]
    [InlineData("我姓李，住三楼", "姓李")]
    [InlineData("我叫王建国，电话13800138000", "王建国")]
    [InlineData("李强 13800138000", "李强")]
    [InlineData("电话13800138000", null)]
    [InlineData("My name is Tom Baker", "Tom Baker")]
    [InlineData("Anna Schmidt, +49 151 23456789", "Anna Schmidt")]
    public void A_name_is_heard(string text, string? name) => Assert.Equal(name, Words.Hearing.Hear(text).Name);

    [Theory]
    [InlineData("查 R-7F3K-20QD，密码 246810", "R-7F3K-20QD", "246810")]
    [InlineData("r7f3k20qd", "r7f3k20qd", null)]
    [InlineData("Reporting a broken lift", null, null)]
    public void A_receipt_number_and_a_pin_are_heard(string text, string? receipt, string? pin)
    {
        var heard = Words.Hearing.Hear(text);

        Assert.Equal((receipt, pin), (heard.Receipt, heard.Pin));
    }

    [Theory]
    [InlineData("不对，是海淀区不是朝阳区", "海淀区", "朝阳区")]
    [InlineData("不是朝阳区，是海淀区", "海淀区", "朝阳区")]
    [InlineData("说错了，应该是3号楼", "3号楼", null)]
    [InlineData("no, it's in Haidian, not Chaoyang", "Haidian", "Chaoyang")]
    [InlineData("I meant the east gate", "the east gate", null)]
    public void A_correction_says_what_is_right_and_what_was_wrong(string text, string right, string? wrong)
    {
        var correction = Words.Hearing.Hear(text).Correction;

        Assert.NotNull(correction);
        Assert.Equal((right, wrong), (correction.Right, correction.Wrong));
    }

    [Theory]
    [InlineData("消防通道堵了", "zh")]
    [InlineData("消防通道堵了 KTV", "zh")]
    [InlineData("The exit is blocked", "en")]
    [InlineData("hello", "en")]
    [InlineData("KTV", null)]
    [InlineData("R-7F3K-20QD", null)]
    [InlineData("13800138000", null)]
    [InlineData("😡", null)]
    public void The_language_follows_the_words_and_not_a_name(string text, string? language) =>
        Assert.Equal(language, Words.Hearing.Hear(text).Language);

    [Fact]
    public void A_message_is_heard_in_no_time_whatever_it_holds()
    {
        var nasty = string.Concat(Enumerable.Repeat("不对，是海淀区不是朝阳区，我叫王我姓李每天晚上1380013800里面住着", 600));

        var heard = Words.Hearing.Hear(nasty);

        Assert.Equal(nasty, heard.Text);
    }
}
