using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(Hotline.BrowserTests.Console.ConsoleUnderTest))]

namespace Hotline.BrowserTests.Console;

/// <summary>
/// The service with a browser and four people, made as a city makes them: the first over the printed link, the others by
/// invitation. That the tests begin at all shows that both work.
/// </summary>
public sealed class ConsoleUnderTest : ServiceUnderTest, IAsyncLifetime
{
    public const string Password = "seven lamps under a quiet bridge";
    public const string Administrator = "wang";
    public const string Agent = "zhang.min";
    public const string OtherAgent = "li.qiang";
    public const string FireMember = "zhao";
    public const string GasMember = "qian";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The path of the set-up link that was used.</summary>
    public string UsedSetupLink { get; private set; } = "";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        await SetUpAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await DisposeAsync();
    }

    /// <summary>A page of a browser nobody has used.</summary>
    public async Task<IPage> NewPageAsync(int width = 1440, ColorScheme look = ColorScheme.Light, string locale = "zh-CN")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = At.ToString(),
            Locale = locale,
            ColorScheme = look,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });

        // The machine that tests may be busy; a person waits longer than this too.
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>A page on which somebody has signed in.</summary>
    public async Task<IPage> SignInAsync(string account, int width = 1440, ColorScheme look = ColorScheme.Light, string locale = "zh-CN")
    {
        var page = await NewPageAsync(width, look, locale);
        await page.GotoAsync("/console");
        await page.FillAsync("[name='Form.Name']", account);
        await page.FillAsync("[name='Form.Password']", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".desk h1");
        return page;
    }

    /// <summary>A citizen fills the plain form. Answers the receipt number.</summary>
    public async Task<string> FileAsync(string narrative, string? phone = null, FilePayload? photo = null)
    {
        var page = await NewPageAsync();
        await page.GotoAsync("/report");
        await page.FillAsync("[name=narrative]", narrative);
        await page.CheckAsync($"[name=mode][value={(phone is null ? "anonymous" : "confidential")}]");
        if (phone is not null)
        {
            await page.FillAsync("[name=name]", "陈建国");
            await page.FillAsync("[name=phone]", phone);
        }

        if (photo is not null)
        {
            await page.SetInputFilesAsync("[name=photos]", photo);
        }

        await page.ClickAsync("form[method=post] button[type=submit]");
        var receipt = await page.GetByText(new Regex("R-[0-9A-Z]{4}-[0-9A-Z]{4}")).First.InnerTextAsync();
        await page.Context.CloseAsync();
        return Regex.Match(receipt, "R-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
    }

    /// <summary>Opens a ticket by its receipt, as an agent who searches for it.</summary>
    /// <returns>The ticket's number.</returns>
    public static async Task<string> OpenAsync(IPage page, string receipt)
    {
        await page.GotoAsync("/console/tickets");
        await page.FillAsync("[data-search]", receipt);
        await page.PressAsync("[data-search]", "Enter");
        await page.WaitForSelectorAsync(".ticket-grid");
        return await page.InnerTextAsync("h1");
    }

    private async Task SetUpAsync()
    {
        var link = await PrintedLinkAsync();
        UsedSetupLink = new Uri(link).PathAndQuery;

        var page = await NewPageAsync();
        await page.GotoAsync(UsedSetupLink);
        await page.FillAsync("[name='Form.Name']", Administrator);
        await page.FillAsync("[name='Form.DisplayName']", "王主管");
        await page.FillAsync("[name='Form.Password']", Password);
        await page.FillAsync("[name='Form.Again']", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForSelectorAsync(".desk h1");

        await InviteAsync(page, Agent, "张敏", "坐席");
        await InviteAsync(page, OtherAgent, "李强", "坐席");
        await InviteAsync(page, FireMember, "赵消防", "部门人员", "市消防救援总队");
        await InviteAsync(page, GasMember, "钱燃气", "部门人员", "市城市管理委员会");
        await page.Context.CloseAsync();
    }

    private async Task InviteAsync(IPage page, string account, string name, string role, string? unit = null)
    {
        await page.GotoAsync("/console/accounts");
        await page.ClickAsync("text=新账号");
        await page.GetByLabel("姓名（同事看到的）").FillAsync(name);
        await page.GetByLabel("用户名").FillAsync(account);
        if (role != "坐席")
        {
            await page.GetByLabel(role).CheckAsync();
        }

        if (unit is not null)
        {
            await page.GetByPlaceholder("输入单位名称……").FillAsync(unit);
            await page.Locator(".mud-list-item", new PageLocatorOptions { HasText = unit }).First.ClickAsync();
        }

        await page.Locator(".form-end .primary").ClickAsync();
        var invitation = await page.InnerTextAsync("[data-invitation]");

        var guest = await NewPageAsync();
        await guest.GotoAsync(invitation);
        await guest.FillAsync("[name='Form.Password']", Password);
        await guest.FillAsync("[name='Form.Again']", Password);
        await guest.ClickAsync("button[type=submit]");
        await Expect(guest.Locator(".desk h1")).ToBeVisibleAsync();
        await guest.Context.CloseAsync();
    }

    private async Task<string> PrintedLinkAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (Log.Select(line => Regex.Match(line, @"https?://\S+/setup\?code=\w+")).FirstOrDefault(match => match.Success) is { } match)
            {
                return match.Value;
            }

            await Task.Delay(100, limit.Token);
        }
    }
}
