using Hotline.Safety;

namespace Hotline.Tests.Safety;

public class EmergencyGateTests
{
    [Theory]
    [InlineData("着火了", "fire")]
    [InlineData("楼下着火", "fire")]
    [InlineData("fire!!", "fire")]
    [InlineData("着 火 了", "fire")]
    [InlineData("着。火。了。", "fire")]
    [InlineData("樓上著火", "fire")]
    [InlineData("ZHAOHUO LE", "fire")]
    [InlineData("ｆｉｒｅ in the kitchen", "fire")]
    [InlineData("有点晕，屋里有味儿", "gas-leak")]
    [InlineData("煤汽泄露", "gas-leak")]
    [InlineData("人下去半小时没上来", "confined-space")]
    [InlineData("叫不醒", "injury")]
    [InlineData("电梯困人", "trapped")]
    [InlineData("触倒电了", "electrocution")]
    [InlineData("孩子走丢了", "missing-child")]
    [InlineData("厨房器火了", "fire")]
    [InlineData("lou xia qi huo le, kuai lai", "fire")]
    public void Danger_now_is_an_emergency_of_its_kind(string text, string kind)
    {
        var emergency = Assert.IsType<GateVerdict.Emergency>(Rules.Gate.Check(text));

        Assert.Contains(kind, emergency.Kinds);
    }

    [Theory]
    [InlineData("去年着过火", "past")]
    [InlineData("怕哪天爆炸", "fear")]
    [InlineData("周五消防演练，模拟着火", "drill")]
    [InlineData("没有人受伤", "negation")]
    [InlineData("电梯经常困人", "habit")]
    [InlineData("火已经扑灭半个月了", "dealt-with")]
    [InlineData("没着火", "negation")]
    public void What_softens_a_cue_is_told(string text, string softener)
    {
        var clear = Assert.IsType<GateVerdict.Clear>(Rules.Gate.Check(text));

        Assert.Contains(clear.SetAside, danger => danger.Softener == softener);
    }

    [Theory]
    [InlineData("火车站太乱")]
    [InlineData("火锅店油烟大")]
    [InlineData("119号楼没有快递柜")]
    [InlineData("气得要爆炸")]
    [InlineData("灭火器过期了")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_name_or_a_figure_of_speech_is_no_cue_at_all(string text) =>
        Assert.Empty(Assert.IsType<GateVerdict.Clear>(Rules.Gate.Check(text)).SetAside);

    [Theory]
    [InlineData("不对")]
    [InlineData("没了")]
    [InlineData("不知道")]
    [InlineData("how is my report")]
    [InlineData("在朝阳区青年路")]
    [InlineData("匿名吧，别告诉他们")]
    public void An_answer_in_a_conversation_is_no_alarm(string text) => Assert.IsType<GateVerdict.Clear>(Rules.Gate.Check(text));

    [Theory]
    [InlineData("刚扑灭，里屋还在冒烟")]
    [InlineData("去年着过火，现在又着火了")]
    [InlineData("没人管，着火了")]
    public void Softeners_do_not_reach_what_is_happening_now(string text) =>
        Assert.IsType<GateVerdict.Emergency>(Rules.Gate.Check(text));

    [Fact]
    public void Evidence_points_at_the_words_as_they_were_written()
    {
        const string text = "你好😀，三楼 着 火 了，快来";

        var emergency = Assert.IsType<GateVerdict.Emergency>(Rules.Gate.Check(text));

        Assert.Contains(emergency.Evidence, danger => danger.Span.In(text) == "着 火");
        Assert.All(emergency.Evidence, danger => Assert.InRange(danger.Span.End, 1, text.Length));
    }

    [Fact]
    public void Kinds_come_in_the_order_they_are_said()
    {
        var emergency = Assert.IsType<GateVerdict.Emergency>(Rules.Gate.Check("煤气漏了，有人晕倒"));

        Assert.Equal("gas-leak", emergency.Kinds[0]);
        Assert.Contains("injury", emergency.Kinds);
    }

    [Fact]
    public void A_long_petition_about_an_old_accident_is_clear_and_the_same_with_a_fire_now_is_not()
    {
        var petition = string.Concat(Enumerable.Repeat("我在厂里干了二十多年，工资和保险一直没有落实，找过好几个部门都说在研究。", 300))
            + "九八年锅炉爆炸炸伤了我的手。";

        Assert.IsType<GateVerdict.Clear>(Rules.Gate.Check(petition));
        Assert.IsType<GateVerdict.Emergency>(Rules.Gate.Check(petition + "刚才车间又着火了，正在烧。"));
    }

    [Fact]
    public void No_text_makes_the_gate_fail()
    {
        var random = new Random(7);
        const string letters = "着火了没有人去年怕，。！ \n\r\0abcZ09😀🔥　Ａ樓電\ud83d\udd25\ud83d{}~&*没气";

        for (var round = 0; round < 3000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => letters[random.Next(letters.Length)])]);

            var spans = Rules.Gate.Check(text).Match(clear => clear.SetAside.Select(d => d.Span), emergency => emergency.Evidence.Select(d => d.Span));

            Assert.All(spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length));
        }
    }
}
