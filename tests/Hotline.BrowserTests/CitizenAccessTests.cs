using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hotline.BrowserTests;

/// <summary>The citizen's pages for everybody: no serious finding of axe, in the light and in the dark, small and with large text.</summary>
public sealed class CitizenAccessTests(ServiceUnderTest service, Chromium chromium) : IClassFixture<ServiceUnderTest>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("/", "zh-CN", ColorScheme.Light)]
    [InlineData("/", "en-GB", ColorScheme.Dark)]
    [InlineData("/report", "zh-CN", ColorScheme.Dark)]
    [InlineData("/report", "en-GB", ColorScheme.Light)]
    [InlineData("/track", "zh-CN", ColorScheme.Light)]
    [InlineData("/track", "en-GB", ColorScheme.Dark)]
    [InlineData("/no-such-page", "zh-CN", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(string address, string locale, ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(locale: locale, change: options => options.ColorScheme = scheme);
        await window.Page.GotoAsync(new Uri(service.At, address).ToString());
        if (address == "/")
        {
            await window.Page.Locator(".line.theirs").First.WaitForAsync();
        }

        await IsFineAsync(window.Page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_in_an_alarm_in_faults_in_a_receipt_and_in_a_status(ColorScheme scheme)
    {
        await using var window = await chromium.OpenAsync(change: options => options.ColorScheme = scheme);
        var page = window.Page;
        await page.GotoAsync(service.At.ToString());
        await page.FillAsync("#text", "楼下仓库着火了，有人困在里面");
        await page.ClickAsync("#compose [type=submit]");
        await page.Locator(".line.alarm").WaitForAsync();
        await IsFineAsync(page);

        await page.GotoAsync(new Uri(service.At, "/report").ToString());
        await page.ClickAsync("main [type=submit]");
        await page.Locator(".fault").WaitForAsync();
        await IsFineAsync(page);

        await page.FillAsync("#narrative", "楼下仓库着火了，有人困在里面");
        await page.ClickAsync("main [type=submit]");
        var pin = await page.Locator("#receipt-pin").InnerTextAsync();
        await IsFineAsync(page);

        await page.Locator(".receipt-tools a").First.ClickAsync();
        await page.FillAsync("#pin", pin);
        await page.ClickAsync("main [type=submit]");
        await page.Locator(".status-pill").WaitForAsync();
        await IsFineAsync(page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/track")]
    public async Task Text_twice_as_large_still_fits_a_phone(string address)
    {
        await using var window = await chromium.OpenAsync();
        await window.Page.GotoAsync(new Uri(service.At, address).ToString());

        await window.Page.EvaluateAsync("document.documentElement.style.fontSize = '212%'");

        var wide = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => `${e.tagName}.${e.className}`)");
        Assert.Empty(wide);
        if (address == "/")
        {
            await window.Page.Locator("#compose [type=submit]").ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(window.Page.Locator("#compose [type=submit]")).ToBeInViewportAsync();
            await Assertions.Expect(window.Page.Locator("#text")).ToBeInViewportAsync();
        }
    }

    [Fact]
    public async Task A_report_can_be_written_and_sent_with_the_keyboard_alone()
    {
        await using var window = await chromium.OpenAsync(1280);
        var page = window.Page;
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();

        for (var press = 0; press < 30 && await page.EvaluateAsync<string>("document.activeElement.id") != "text"; press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync("消防通道被锁了");
        await page.Keyboard.PressAsync("Enter");

        await page.Locator(".line.mine ~ .line.theirs").First.WaitForAsync();
        Assert.Equal("text", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    private static async Task IsFineAsync(IPage page)
    {
        var found = await page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(
            serious.Count == 0,
            string.Join('\n', serious.Select(violation => $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => node.Html))}")));
    }
}
