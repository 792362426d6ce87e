using static Microsoft.Playwright.Assertions;

namespace Hotline.BrowserTests.Console;

/// <summary>Set-up, sign-in, sign-out.</summary>
public class DoorTests(ConsoleUnderTest console)
{
    [Fact]
    public async Task The_set_up_link_is_good_once()
    {
        var page = await console.NewPageAsync();

        await page.GotoAsync(console.UsedSetupLink);

        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("form").CountAsync());
    }

    [Fact]
    public async Task Who_guesses_a_password_has_to_wait_and_nobody_else_does()
    {
        var page = await console.NewPageAsync();
        await page.GotoAsync("/sign-in");

        for (var i = 0; i < 6; i++)
        {
            await page.FillAsync("[name='Form.Name']", "nobody");
            await page.FillAsync("[name='Form.Password']", $"guess number {i}");
            await page.ClickAsync("button[type=submit]");
        }

        await Expect(page.Locator(".fault")).ToContainTextAsync("秒后再试");
        await console.SignInAsync(ConsoleUnderTest.OtherAgent);
    }

    [Fact]
    public async Task The_console_is_closed_to_strangers_and_sends_them_back_where_they_wanted_to_go()
    {
        var page = await console.NewPageAsync();

        await page.GotoAsync("/console/tickets");

        Assert.Contains("/sign-in?return=%2Fconsole%2Ftickets", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_closes_the_console()
    {
        var page = await console.SignInAsync(ConsoleUnderTest.OtherAgent);
        await page.GotoAsync("/sign-out");
        await page.ClickAsync("button[type=submit]");

        await page.GotoAsync("/console");

        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_of_the_console_may_run_a_script_that_is_not_a_file_of_ours()
    {
        using var http = console.NewClient();

        var answer = await http.GetAsync("/sign-in", TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
    }
}
