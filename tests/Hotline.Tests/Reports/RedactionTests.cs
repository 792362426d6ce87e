using Hotline.Reports;

namespace Hotline.Tests.Reports;

/// <summary>A unit reads what happened, not who said it.</summary>
public class RedactionTests
{
    [Theory]
    [InlineData("请打13800138000联系我", "请打***********联系我")]
    [InlineData("电话 +86 138-0013-8000。", "电话 *****************。")]
    [InlineData("座机010-66668888转", "座机************转")]
    [InlineData("身份证11010519491231002X的", "身份证******************的")]
    [InlineData("write to li.na@example.com please", "write to ***************** please")]
    [InlineData("我叫王小明，住三楼", "我叫***，住三楼")]
    [InlineData("微信：wang_xm88", "微信：*********")]
    [InlineData("My name is Li Na and", "My name is ***** and")]
    public void What_says_who_they_are_is_masked(string words, string read) => Assert.Equal(read, Redaction.Of(words));

    [Theory]
    [InlineData("我打过12345和119，没人来")]
    [InlineData("朝阳区通惠家园12号楼1203室，2026年3月2日")]
    [InlineData("这家店叫好味道，罚款20000元")]
    [InlineData("I called 110 on 2 March about 12 Mill Lane")]
    public void What_happened_and_where_stays(string words) => Assert.Equal(words, Redaction.Of(words));

    [Theory]
    [InlineData("联系人：张三丰 电话13912345678 邮箱a@b.cn")]
    public void Places_in_the_text_stay_where_they_were(string words) => Assert.Equal(words.Length, Redaction.Of(words).Length);
}
