using System.Net;
using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.Citizen;

public sealed class TrackTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    [Fact]
    public async Task Number_and_pin_open_the_status_with_the_promised_date()
    {
        using var browser = new PlainBrowser(service);
        var (number, pin) = await FileAsync(browser);

        var status = await ShowAsync(browser, number.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), pin);

        Assert.Equal(HttpStatusCode.OK, status.Status);
        Assert.Contains(number, status.Text, StringComparison.Ordinal);
        Assert.Contains("已收下", status.Text, StringComparison.Ordinal);
        Assert.Matches(@"\d+月\d+日", status.ById("due"));
        Assert.DoesNotContain(pin, status.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_pin_an_unknown_number_and_no_number_at_all_get_one_and_the_same_answer()
    {
        using var browser = new PlainBrowser(service);
        var (number, pin) = await FileAsync(browser);
        var wrong = pin == "000000" ? "000001" : "000000";

        var answers = new[]
        {
            await ShowAsync(browser, number, wrong), await ShowAsync(browser, "R-0000-0000", pin), await ShowAsync(browser, "hello", pin), await ShowAsync(browser, "", ""),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.Single(answers.Select(answer => Fault(answer)).Distinct());
    }

    [Fact]
    public async Task Words_are_added_and_seen_among_the_steps()
    {
        using var browser = new PlainBrowser(service);
        var (number, pin) = await FileAsync(browser);
        await ShowAsync(browser, number, pin);

        var added = await browser.SendAsync("/track/add", new() { ["words"] = "今天又多了两辆电动车" });

        Assert.Equal(HttpStatusCode.OK, added.Status);
        Assert.Contains("今天又多了两辆电动车", added.Text, StringComparison.Ordinal);
        Assert.Contains("您补充了情况", added.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_in_added_words_is_answered_with_numbers_to_ring_first()
    {
        using var browser = new PlainBrowser(service);
        var (number, pin) = await FileAsync(browser);
        await ShowAsync(browser, number, pin);

        var added = await browser.SendAsync("/track/add", new() { ["words"] = "现在着火了，有人被困" });

        Assert.Contains("alarm-box", added.Html, StringComparison.Ordinal);
        Assert.Contains("tel:119", added.Html[added.Html.IndexOf("alarm-box", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_taken_back_only_when_the_person_is_sure_and_only_once()
    {
        using var browser = new PlainBrowser(service);
        var (number, pin) = await FileAsync(browser);
        await ShowAsync(browser, number, pin);

        var unsure = await browser.SendAsync("/track/withdraw", []);
        var gone = await browser.SendAsync("/track/withdraw", new() { ["sure"] = "yes" });
        var late = await browser.SendAsync("/track/withdraw", new() { ["sure"] = "yes" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsure.Status);
        Assert.Contains("您已撤回", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("action=\"/track/withdraw\"", gone.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
    }

    [Fact]
    public async Task A_pass_that_is_not_ours_opens_nothing()
    {
        using var browser = new PlainBrowser(service);
        var (number, pin) = await FileAsync(browser);
        await ShowAsync(browser, number, pin);

        var refused = await browser.SendAsync("/track/add", new() { ["words"] = "hello", ["pass"] = "R-7F3K-20QD" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("name=\"pin\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_qr_code_is_drawn_for_every_number_and_for_nothing_else()
    {
        using var browser = new PlainBrowser(service);

        var code = await browser.OpenAsync("/track/R-7F3K-20QD/qr.svg");
        var none = await browser.OpenAsync("/track/hello/qr.svg");

        Assert.Equal("image/svg+xml; charset=utf-8", code.Headers["Content-Type"]);
        Assert.StartsWith("<svg", code.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    private static async Task<(string Number, string Pin)> FileAsync(PlainBrowser browser)
    {
        await browser.OpenAsync("/report");
        return (await browser.SendAsync("/report", new() { ["narrative"] = "二号楼的消防通道堆满了杂物", ["mode"] = "anonymous" })).Receipt;
    }

    private static async Task<Page> ShowAsync(PlainBrowser browser, string number, string pin)
    {
        await browser.OpenAsync("/track");
        return await browser.SendAsync("/track", new() { ["number"] = number, ["pin"] = pin });
    }

    private static string Fault(Page page) => System.Text.RegularExpressions.Regex.Match(page.Html, "<p class=\"fault\"[^>]*>([^<]*)").Groups[1].Value;
}

/// <summary>Apart from the others: it uses up what one network may try in an hour.</summary>
public sealed class TrackLimitTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    [Fact]
    public async Task After_ten_wrong_pins_the_answer_is_to_wait_even_for_the_right_one()
    {
        using var browser = new PlainBrowser(service);
        await browser.OpenAsync("/report");
        var (number, pin) = (await browser.SendAsync("/report", new() { ["narrative"] = "消防通道堵了", ["mode"] = "anonymous" })).Receipt;
        await browser.OpenAsync("/track");
        for (var i = 0; i < 10; i++)
        {
            await browser.SendAsync("/track", new() { ["number"] = number, ["pin"] = "no" });
        }

        var refused = await browser.SendAsync("/track", new() { ["number"] = number, ["pin"] = pin });

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains("12345", refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.ById("due"));
    }
}
