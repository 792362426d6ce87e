using Hotline.Cases;
using Hotline.Integrations.Conversations;
using Hotline.Reports;
using Hotline.Tests.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Cases;

/// <summary>A unit reads what happened, not who said it.</summary>
public class RedactionTests
{
    private static readonly Redaction _redaction = new(DialogsReader.Read(Cities.Folder("dialogs"), Cities.Beijing).Match(
        read => new Cues(read.Dialogs.Cues),
        faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults))));

    [Theory]
    [InlineData("请打13800138000联系我", "请打***********联系我")]
    [InlineData("电话 +86 138-0013-8000。", "电话 *****************。")]
    [InlineData("１３８００１３８０００", "***********")]
    [InlineData("幺三八零零幺三八零零零，晚上打", "***********，晚上打")]
    [InlineData("座机010-66668888转", "座机************转")]
    [InlineData("身份证11010519491231002X的", "身份证******************的")]
    [InlineData("write to li.na@example.com please", "write to ***************** please")]
    [InlineData("我叫王小明，住三楼", "我叫***，住三楼")]
    [InlineData("我叫王小明，住三楼。王小明", "我叫***，住三楼。***")]
    [InlineData("微信：wang_xm88", "微信：*********")]
    [InlineData("My name is Li Na and", "My name is ***** and")]
    [InlineData("ring +44 20 7946 0958", "ring ****************")]
    public void What_says_who_they_are_is_masked(string words, string read) => Assert.Equal(read, _redaction.Of(words));

    [Theory]
    [InlineData("我打过12345和119，没人来")]
    [InlineData("朝阳区通惠家园12号楼1203室，2026年3月2日")]
    [InlineData("这家店叫好味道，罚款20000元")]
    [InlineData("我叫救护车了，人还没来")]
    [InlineData("工单T-20260302-000041，编号110105007")]
    [InlineData("I called 110 on 2 March about 12 Mill Lane")]
    public void What_happened_and_where_stays(string words) => Assert.Equal(words, _redaction.Of(words));

    [Fact]
    public void What_is_known_of_the_reporter_is_masked_however_it_stands()
    {
        var known = new Reporter("R-0000-0000", ReporterMode.Confidential, "欧阳娜", [new Contact.Email("a@b"), new Contact.Telephone("64001234")]);

        Assert.Equal("问***，打********", _redaction.Of("问欧阳娜，打64001234", known));
        Assert.Equal("问欧阳娜，打64001234", _redaction.Of("问欧阳娜，打64001234"));
    }

    [Fact]
    public void Nothing_stays_nothing()
    {
        Assert.Null(_redaction.Of(null));
        Assert.Equal("", _redaction.Of(""));
    }
}
