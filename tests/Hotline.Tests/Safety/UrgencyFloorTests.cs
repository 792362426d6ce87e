using Hotline.Catalogue;

namespace Hotline.Tests.Safety;

public class UrgencyFloorTests
{
    [Theory]
    [InlineData("着火了", Urgency.Emergency)]
    [InlineData("安全出口被锁了", Urgency.Urgent)]
    [InlineData("楼道里飞线充电", Urgency.Urgent)]
    [InlineData("the emergency exit is locked", Urgency.Urgent)]
    [InlineData("幼儿园的安全出口被锁了", Urgency.Critical)]
    [InlineData("怕哪天煤气罐爆炸", Urgency.Urgent)]
    [InlineData("楼道没有路灯", Urgency.Routine)]
    [InlineData("楼道没有路灯，老人摔倒过", Urgency.Urgent)]
    [InlineData("请问社保怎么转移", Urgency.Routine)]
    [InlineData("祝领导工作顺利，注意安全", Urgency.Routine)]
    [InlineData("小孩上学的学区怎么划", Urgency.Routine)]
    public void A_message_has_its_floor(string text, Urgency urgency) => Assert.Equal(urgency, Rules.Assess(text).Urgency);

    [Fact]
    public void Every_urgency_above_routine_says_why_and_shows_the_words()
    {
        const string text = "幼儿园的安全出口被锁了";

        var assessment = Rules.Assess(text);

        Assert.Contains(assessment.Reasons, reason => reason.Code == "exit-blocked" && reason.Span.In(text).Contains("安全出口", StringComparison.Ordinal));
        Assert.Contains(assessment.Reasons, reason => reason.Code == "children" && reason.Span.In(text) == "幼儿园");
        Assert.Empty(Rules.Assess("请问社保怎么转移").Reasons);
    }

    [Theory]
    [InlineData(0, Urgency.Urgent)]
    [InlineData(2, Urgency.Urgent)]
    [InlineData(3, Urgency.Critical)]
    public void Three_earlier_reports_raise_a_hazard_by_one(int earlier, Urgency urgency) =>
        Assert.Equal(urgency, Rules.Assess("安全出口被锁了", earlier).Urgency);

    [Fact]
    public void Nothing_but_the_gate_makes_an_emergency() =>
        Assert.Equal(Urgency.Critical, Rules.Assess("幼儿园晚上大风，安全出口被锁，老人多，发生过", earlierReports: 9).Urgency);

    [Fact]
    public void Many_reports_do_not_make_a_hazard_of_what_is_none() =>
        Assert.Equal(Urgency.Routine, Rules.Assess("请问社保怎么转移", earlierReports: 50).Urgency);
}
