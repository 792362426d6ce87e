using System.Net;
using Hotline.BrowserTests;
using SkiaSharp;

namespace Hotline.IntegrationTests.Citizen;

/// <summary>The form that works with no script.</summary>
public sealed class ReportFormTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    [Fact]
    public async Task Words_alone_file_a_report_and_give_a_number_and_a_pin()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var filed = await browser.SendAsync("/report", Anonymous("二号楼的消防通道堆满了杂物"));

        Assert.Equal(HttpStatusCode.OK, filed.Status);
        Assert.Matches("^R-[0-9A-Z]{4}-[0-9A-Z]{4}$", filed.Receipt.Number);
        Assert.Matches("^[0-9]{6}$", filed.Receipt.Pin);
        Assert.Contains($"/track/{filed.Receipt.Number}/qr.svg", filed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_a_person_can_tell_is_taken_in_english()
    {
        using var browser = new PlainBrowser(service, "en-GB");
        await browser.OpenAsync("/report");

        var filed = await browser.SendAsync(
            "/report",
            new()
            {
                ["narrative"] = "The restaurant blocks its fire exit with gas bottles",
                ["district"] = "110105",
                ["address"] = "12 Jianguo Road",
                ["when"] = "every evening",
                ["enterprise"] = "Golden Wok",
                ["people"] = "guests and cooks",
                ["mode"] = "named",
                ["name"] = "Li Hua",
                ["phone"] = "138 0013 8000",
                ["email"] = "li.hua@example.com",
            },
            ("a.jpg", Photo()));

        Assert.Equal(HttpStatusCode.OK, filed.Status);
        Assert.Contains("Your report is filed", filed.Text, StringComparison.Ordinal);
        Assert.NotEmpty(filed.Receipt.Pin);
    }

    [Fact]
    public async Task Danger_to_life_is_answered_with_numbers_to_ring_before_the_receipt()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var filed = await browser.SendAsync("/report", Anonymous("楼下仓库着火了，有人被困在里面"));

        Assert.NotEmpty(filed.Receipt.Number);
        var alarm = filed.Html.IndexOf("alarm-box", StringComparison.Ordinal);
        Assert.InRange(alarm, 0, filed.Html.IndexOf("receipt-number", StringComparison.Ordinal));
        Assert.Contains("href=\"tel:119\"", filed.Html[alarm..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var again = await browser.SendAsync("/report", new()
        {
            ["narrative"] = " ",
            ["district"] = "999999",
            ["address"] = "通惠家园<b>12号楼</b>",
            ["mode"] = "named",
            ["phone"] = "12",
            ["email"] = "not an address",
        });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        foreach (var field in new[] { "narrative", "district", "phone", "email", "name" })
        {
            Assert.Contains($"href=\"#{field}\"", again.Html, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"通惠家园&lt;b&gt;12号楼&lt;/b&gt;\"", again.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", again.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"not an address\"", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_arrived_need_not_be_chosen_again()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var faulty = await browser.SendAsync("/report", Anonymous(""), ("现场.jpg", Photo()));
        var filed = await browser.SendAsync("/report", Anonymous("二号楼的消防通道堆满了杂物"));

        Assert.Contains("现场.jpg", faulty.Html, StringComparison.Ordinal);
        Assert.NotEmpty(filed.Receipt.Number);
    }

    [Fact]
    public async Task A_sixth_file_is_not_taken_and_the_person_is_told()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var again = await browser.SendAsync("/report", Anonymous("消防通道堵了"), [.. Enumerable.Range(1, 6).Select(i => ($"{i}.jpg", Photo()))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(5, System.Text.RegularExpressions.Regex.Count(again.Html, "name=\"kept\""));
    }

    [Theory]
    [InlineData("virus.jpg", "MZ this is a program")]
    [InlineData("empty.jpg", "")]
    public async Task A_file_that_is_not_taken_is_named_and_the_words_are_kept(string name, string content)
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var again = await browser.SendAsync("/report", Anonymous("消防通道堵了"), (name, System.Text.Encoding.UTF8.GetBytes(content)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(name, again.Text, StringComparison.Ordinal);
        Assert.Contains("消防通道堵了", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData((10 * 1024 * 1024) + 1)]
    [InlineData(90 * 1024 * 1024)]
    public async Task A_file_that_is_too_large_is_named_and_the_words_are_kept(int length)
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");

        var again = await browser.SendAsync("/report", Anonymous("消防通道堵了"), ("long-film.mp4", new byte[length]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("long-film.mp4", again.Text, StringComparison.Ordinal);
        Assert.Contains("消防通道堵了", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_twice_files_once_and_going_back_to_change_the_words_files_another()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");
        var key = Guid.NewGuid().ToString("N");
        var said = Anonymous("消防通道堵了");
        said["key"] = key;
        var first = await browser.SendAsync("/report", said);

        await browser.OpenAsync("/report");
        var second = await browser.SendAsync("/report", said);
        await browser.OpenAsync("/report");
        var changed = Anonymous("消防通道堵了，还上了锁");
        changed["key"] = key;
        var third = await browser.SendAsync("/report", changed);

        Assert.Equal(first.Receipt, second.Receipt);
        Assert.NotEqual(first.Receipt.Number, third.Receipt.Number);
    }

    [Fact]
    public async Task A_form_from_elsewhere_files_nothing_and_gives_the_words_back()
    {
        using var browser = new PlainBrowser(service);

        // No page of ours was opened: there is no token and no cookie.
        var again = await browser.SendAsync("/report", Anonymous("消防通道堵了"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("消防通道堵了", again.Text, StringComparison.Ordinal);
        Assert.Null(again.ById("receipt-number"));

        // What came back can be sent.
        Assert.NotEmpty((await browser.SendAsync("/report", Anonymous("消防通道堵了"))).Receipt.Number);
    }

    [Fact]
    public async Task Anonymous_with_a_contact_is_asked_about_and_not_decided_for_the_person()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");
        var fields = Anonymous("消防通道堵了");
        fields["phone"] = "13800138000";

        var again = await browser.SendAsync("/report", fields);

        Assert.Contains("href=\"#contact\"", again.Html, StringComparison.Ordinal);
        Assert.Contains("13800138000", again.Html, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Anonymous(string narrative) => new() { ["narrative"] = narrative, ["mode"] = "anonymous" };

    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(40, 30);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
