using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hotline.BrowserTests;

/// <summary>The citizen's chat in a real Chromium, at the width of an old phone.</summary>
public sealed class CitizenChatTests(ServiceUnderTest service, Chromium chromium) : IClassFixture<ServiceUnderTest>, IClassFixture<Chromium>
{
    // Pressed when the hotline offers them, the first that is there.
    private static readonly string[] _chinese = ["提交", "匿名", "跳过", "不清楚", "不留"];
    private static readonly string[] _english = ["Submit", "Anonymous", "Skip", "I don't know", "Don't know"];

    [Fact]
    public async Task A_person_files_a_report_with_a_photo_at_360_pixels_in_chinese()
    {
        await using var window = await chromium.OpenAsync();
        var page = window.Page;
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();

        await page.SetInputFilesAsync("#picker", new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await Assertions.Expect(page.Locator("#files img")).ToBeVisibleAsync();
        await SayAsync(page, "我们小区二号楼的消防通道被锁了，还堆满了杂物");
        await Assertions.Expect(page.Locator(".line.mine img")).ToBeVisibleAsync();
        await SayAsync(page, "朝阳区通惠家园12号楼");
        await PressUntilReceiptAsync(page, _chinese);

        var card = page.Locator(".receipt-card");
        Assert.Matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}", await card.Locator("dd").First.InnerTextAsync());
        Assert.Matches("^[0-9]{6}$", await card.Locator("dd").Last.InnerTextAsync());
        await Assertions.Expect(card.Locator("img")).ToHaveJSPropertyAsync("complete", true);
        Assert.Empty(window.Complaints);
        await FitsAsync(page);
    }

    [Fact]
    public async Task A_person_files_a_report_in_english_and_follows_it_with_number_and_pin()
    {
        await using var window = await chromium.OpenAsync(locale: "en-GB");
        var page = window.Page;
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();

        await SayAsync(page, "The fire exit of building 2 is chained shut and full of rubbish");
        await SayAsync(page, "Building 12, Tonghui Jiayuan, Chaoyang District");
        await PressUntilReceiptAsync(page, _english);

        var pin = await page.Locator(".receipt-card dd").Last.InnerTextAsync();
        await page.Locator(".receipt-tools a").ClickAsync();
        await page.FillAsync("#pin", pin);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Assertions.Expect(page.Locator(".status-pill")).ToContainTextAsync("Received");
        await Assertions.Expect(page.Locator("#due")).ToContainTextAsync("before");
        Assert.DoesNotContain(pin, page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Danger_is_answered_first_with_numbers_a_thumb_can_press()
    {
        await using var window = await chromium.OpenAsync();
        var page = window.Page;
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();

        await page.FillAsync("#text", "楼下仓库着火了，好多烟，有人困在里面");
        await page.ClickAsync("#compose [type=submit]");

        var ring = page.Locator(".line.alarm .calls a[href='tel:119']");
        await Assertions.Expect(ring).ToBeInViewportAsync();
        var box = await ring.BoundingBoxAsync();
        Assert.True(box!.Height >= 44);
        await Assertions.Expect(page.Locator(".line.mine ~ .line.theirs").First).ToHaveClassAsync(new Regex("alarm"));
    }

    [Fact]
    public async Task What_is_written_while_the_network_is_down_is_sent_once_when_it_is_back()
    {
        await using var window = await chromium.OpenAsync();
        var page = window.Page;
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();

        await window.Context.SetOfflineAsync(true);
        await page.FillAsync("#text", "消防通道被锁了");
        await page.ClickAsync("#compose [type=submit]");
        await Assertions.Expect(page.Locator("#state")).Not.ToBeEmptyAsync();
        await window.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator(".line.mine:not(.waiting)")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".line.mine ~ .line.theirs").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".line.mine")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_conversation_and_a_draft_are_there_again_after_a_reload_until_the_device_forgets_them()
    {
        await using var window = await chromium.OpenAsync();
        var page = window.Page;
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();
        await SayAsync(page, "消防通道被锁了");
        await page.FillAsync("#text", "还没写完的话");

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".line.mine")).ToHaveTextAsync(new Regex("消防通道被锁了"));
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("还没写完的话");

        await page.ClickAsync("#forget");
        await page.Locator(".line.theirs").First.WaitForAsync();
        await Assertions.Expect(page.Locator(".line.mine")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Where_sockets_are_blocked_the_answers_are_asked_for_instead()
    {
        await using var window = await chromium.OpenAsync();
        var page = window.Page;
        await page.AddInitScriptAsync("window.WebSocket = class { constructor() { setTimeout(() => this.onclose && this.onclose(), 10); } close() {} };");
        await page.GotoAsync(service.At.ToString());
        await page.Locator(".line.theirs").First.WaitForAsync();

        await SayAsync(page, "消防通道被锁了");
    }

    [Fact]
    public async Task Without_scripts_the_page_leads_to_the_form()
    {
        await using var window = await chromium.OpenAsync(change: options => options.JavaScriptEnabled = false);
        await window.Page.GotoAsync(service.At.ToString());

        await window.Page.Locator("noscript a").ClickAsync();

        Assert.EndsWith("/report", window.Page.Url, StringComparison.Ordinal);
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var before = await page.Locator(".line.theirs").CountAsync();
        await page.FillAsync("#text", text);
        await page.ClickAsync("#compose [type=submit]");
        await page.Locator(".line.theirs").Nth(before).WaitForAsync();
        await page.Locator(".typing").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task PressUntilReceiptAsync(IPage page, string[] labels)
    {
        for (var turn = 0; turn < 15 && await page.Locator(".receipt-card").CountAsync() == 0; turn++)
        {
            var offered = await page.Locator("#choices button").AllInnerTextsAsync();
            var before = await page.Locator(".line.theirs").CountAsync();
            if (labels.FirstOrDefault(offered.Contains) is { } label)
            {
                await page.Locator("#choices button", new() { HasTextRegex = new Regex($"^{Regex.Escape(label)}$") }).ClickAsync();
            }
            else
            {
                await page.FillAsync("#text", labels[2]);
                await page.ClickAsync("#compose [type=submit]");
            }

            await page.Locator(".line.theirs").Nth(before).WaitForAsync();
            await page.Locator(".typing").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await page.Locator(".receipt-card").WaitForAsync();
    }

    private static async Task FitsAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
}
