using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Hotline.BrowserTests.Console;

/// <summary>What a machine can find of what shuts people out, it finds nowhere.</summary>
public class ConsoleAccessibilityTests(ConsoleUnderTest console)
{
    public static TheoryData<string, string, string> Screens() => new()
    {
        { ConsoleUnderTest.Agent, "/console", ".desk h1" },
        { ConsoleUnderTest.Agent, "/console/tickets", ".desk h1" },
        { ConsoleUnderTest.Administrator, "/console/wall", ".wall" },
        { ConsoleUnderTest.Administrator, "/console/accounts", ".list" },
        { ConsoleUnderTest.FireMember, "/console/inbox", ".desk h1" },
    };

    [Theory, MemberData(nameof(Screens))]
    public async Task A_screen_has_no_serious_fault_in_light_and_dark_wide_and_narrow(string account, string path, string shown)
    {
        foreach (var (width, look) in new[] { (1440, ColorScheme.Light), (1440, ColorScheme.Dark), (360, ColorScheme.Light) })
        {
            var page = await console.SignInAsync(account, width, look);
            await page.GotoAsync(path);
            await page.WaitForSelectorAsync(shown);

            await AssertNothingSeriousAsync(page, $"{path} {width} {look}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Theory, InlineData("u"), InlineData("e"), InlineData("d"), InlineData("i"), InlineData("h"), InlineData("r"), InlineData("m")]
    public async Task A_ticket_and_its_dialogs_have_no_serious_fault(string key)
    {
        var receipt = await console.FileAsync("朝阳区望京街道广顺北大街16号院，消防通道被快递站堵死了，住着很多老人。");
        var page = await console.SignInAsync(ConsoleUnderTest.Agent, look: key is "u" or "h" ? ColorScheme.Dark : ColorScheme.Light);
        await ConsoleUnderTest.OpenAsync(page, receipt);
        await AssertNothingSeriousAsync(page, "ticket");

        await page.Keyboard.PressAsync(key);
        await page.WaitForSelectorAsync(".dialog .form-end");

        await AssertNothingSeriousAsync(page, $"dialog {key}");
    }

    [Theory, InlineData("/sign-in"), InlineData("/setup"), InlineData("/invitation")]
    public async Task A_door_has_no_serious_fault(string path)
    {
        var page = await console.NewPageAsync(width: 360, locale: "en-US");
        await page.GotoAsync(path);

        await AssertNothingSeriousAsync(page, path);
    }

    private static async Task AssertNothingSeriousAsync(IPage page, string where)
    {
        // Colours are measured when nothing fades in or out any more.
        await page.EvaluateAsync("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})))");
        var found = (await page.RunAxe()).Violations.Where(fault => fault.Impact is "serious" or "critical");

        Assert.Empty(found.Select(fault => $"{where}: {fault.Id}: {string.Join(" | ", fault.Nodes.Select(node => node.Html))}"));
    }
}
