using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hotline.BrowserTests.Console;

/// <summary>A ticket on its way over the desks: agent, unit, agent.</summary>
public class HandlingTests(ConsoleUnderTest console)
{
    private const string BlockedExit = "朝阳区望京街道广顺北大街16号院3号楼，消防通道被一层的快递站堵死了，消防栓也没有水。";

    [Fact]
    public async Task A_ticket_is_taken_accepted_with_one_key_received_resolved_and_closed()
    {
        var receipt = await console.FileAsync(BlockedExit);
        var agent = await console.SignInAsync(ConsoleUnderTest.Agent);
        var number = await ConsoleUnderTest.OpenAsync(agent, receipt);
        await Expect(agent.Locator("[data-lead=fire-rescue]")).ToBeVisibleAsync();

        await agent.Keyboard.PressAsync("a");
        await Expect(agent.Locator(".status.dispatched")).ToBeVisibleAsync();

        var member = await console.SignInAsync(ConsoleUnderTest.FireMember, width: 360);
        await member.Locator($"[data-number={number}] a").ClickAsync();
        await member.ClickAsync("[data-action=receive]");
        await Expect(member.Locator(".status.inhand")).ToBeVisibleAsync();
        await member.ClickAsync("[data-action=resolve]");
        await member.Locator(".dialog textarea").FillAsync("已现场检查，通道已清空，责令物业修复消火栓。");
        await member.Locator(".dialog textarea").PressAsync("Control+Enter");
        await Expect(member.Locator(".status.resolved")).ToBeVisibleAsync();

        // The agent's screen follows by itself.
        await Expect(agent.Locator(".status.resolved")).ToBeVisibleAsync();
        await agent.Keyboard.PressAsync("c");
        await agent.Locator(".dialog textarea").PressAsync("Control+Enter");
        await Expect(agent.Locator(".status.closed")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_next_ticket_is_whoever_asks_first()
    {
        await console.FileAsync(BlockedExit);
        await console.FileAsync(BlockedExit);
        var one = await console.SignInAsync(ConsoleUnderTest.Agent);
        var other = await console.SignInAsync(ConsoleUnderTest.OtherAgent);

        await one.Keyboard.PressAsync("n");
        await one.WaitForSelectorAsync(".ticket-grid");
        await other.Keyboard.PressAsync("n");
        await other.WaitForSelectorAsync(".ticket-grid");

        Assert.NotEqual(await one.InnerTextAsync("h1"), await other.InnerTextAsync("h1"));
        await GivesBackAsync(one);
        await GivesBackAsync(other);
    }

    // A key that is pressed while the one before is still being answered is dropped on purpose; a person presses again, and so does this.
    private static async Task GivesBackAsync(IPage page)
    {
        for (var press = 0; press < 60 && !page.Url.EndsWith("/console", StringComparison.Ordinal); press++)
        {
            await page.Keyboard.PressAsync("x");
            await page.WaitForTimeoutAsync(500);
        }

        Assert.EndsWith("/console", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_somebody_has_is_not_decided_by_somebody_else()
    {
        var receipt = await console.FileAsync(BlockedExit);
        var one = await console.SignInAsync(ConsoleUnderTest.Agent);
        var number = await ConsoleUnderTest.OpenAsync(one, receipt);
        await one.GotoAsync($"/console/tickets/{number}?take=true");
        await one.WaitForSelectorAsync(".ticket-grid");
        var other = await console.SignInAsync(ConsoleUnderTest.OtherAgent);
        await other.GotoAsync($"/console/tickets/{number}");
        await Expect(other.GetByText("张敏 正在处理这件工单")).ToBeVisibleAsync();

        await other.Keyboard.PressAsync("a");

        await Expect(other.Locator(".mud-snackbar")).ToContainTextAsync("已经领取");
        await Expect(other.Locator(".status.received")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Lowering_the_urgency_needs_a_reason()
    {
        var receipt = await console.FileAsync(BlockedExit);
        var agent = await console.SignInAsync(ConsoleUnderTest.Agent);
        await ConsoleUnderTest.OpenAsync(agent, receipt);

        await agent.Keyboard.PressAsync("u");
        await agent.WaitForSelectorAsync(".dialog .choice");
        await agent.Keyboard.PressAsync("4");
        await Expect(agent.Locator(".form-end .primary")).ToBeDisabledAsync();
        await agent.Locator(".dialog textarea").FillAsync("现场已排除。");
        await agent.Locator(".form-end .primary").ClickAsync();

        await Expect(agent.Locator(".ticket-title .urgency.routine")).ToBeVisibleAsync();
        await Expect(agent.Locator(".timeline")).ToContainTextAsync("现场已排除。");
    }

    [Fact]
    public async Task While_a_dialog_is_open_no_key_reaches_the_ticket()
    {
        var receipt = await console.FileAsync(BlockedExit);
        var agent = await console.SignInAsync(ConsoleUnderTest.Agent);
        await ConsoleUnderTest.OpenAsync(agent, receipt);

        await agent.Keyboard.PressAsync("?");
        await agent.WaitForSelectorAsync(".dialog .keys");
        await agent.Keyboard.PressAsync("a");
        await agent.Keyboard.PressAsync("Escape");

        await Expect(agent.Locator(".dialog")).ToHaveCountAsync(0);
        await Expect(agent.Locator(".status.received")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_unit_sees_its_own_tickets_without_the_reporter_and_never_anothers()
    {
        var receipt = await console.FileAsync($"{BlockedExit}我叫陈建国，电话13812345678。", phone: "13812345678");
        var agent = await console.SignInAsync(ConsoleUnderTest.Agent);
        var number = await ConsoleUnderTest.OpenAsync(agent, receipt);
        await Expect(agent.Locator("main")).Not.ToContainTextAsync("13812345678");
        await agent.Keyboard.PressAsync("a");
        await Expect(agent.Locator(".status.dispatched")).ToBeVisibleAsync();

        var own = await console.SignInAsync(ConsoleUnderTest.FireMember);
        await own.GotoAsync($"/console/cases/{number}");
        await Expect(own.Locator(".words")).ToContainTextAsync("消防通道");
        await Expect(own.Locator("main")).Not.ToContainTextAsync("13812345678");
        await Expect(own.Locator("main")).Not.ToContainTextAsync("陈建国");
        await Expect(own.Locator("main")).Not.ToContainTextAsync(receipt);

        var stranger = await console.SignInAsync(ConsoleUnderTest.GasMember);
        await stranger.GotoAsync($"/console/cases/{number}");
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("没有找到");
        await stranger.GotoAsync($"/console/tickets/{number}");
        await Expect(stranger.Locator("h1")).ToHaveTextAsync("这里不归您管");
    }

    [Fact]
    public async Task A_photo_is_sent_to_those_who_may_see_the_ticket_and_to_nobody_else()
    {
        var scratch = await console.NewPageAsync(width: 320);
        var photo = new FilePayload { Name = "exit.png", MimeType = "image/png", Buffer = await scratch.ScreenshotAsync() };
        var receipt = await console.FileAsync(BlockedExit, photo: photo);
        var agent = await console.SignInAsync(ConsoleUnderTest.Agent);
        var number = await ConsoleUnderTest.OpenAsync(agent, receipt);

        var image = agent.Locator(".photos img");
        await Expect(image).ToBeVisibleAsync();
        await Expect(image).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        var address = (await image.GetAttributeAsync("src"))!;
        await agent.Keyboard.PressAsync("a");
        await Expect(agent.Locator(".status.dispatched")).ToBeVisibleAsync();

        var own = await console.SignInAsync(ConsoleUnderTest.FireMember);
        var stranger = await console.SignInAsync(ConsoleUnderTest.GasMember);
        using var nobody = console.NewClient();
        Assert.Equal(200, (await own.APIRequest.GetAsync(address)).Status);
        Assert.Equal(404, (await stranger.APIRequest.GetAsync(address)).Status);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await nobody.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(404, (await own.APIRequest.GetAsync(address.Replace(number, "T-20200101-000001", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task An_emergency_alarms_every_agent_until_one_says_they_have_seen_it()
    {
        var one = await console.SignInAsync(ConsoleUnderTest.Agent);
        var other = await console.SignInAsync(ConsoleUnderTest.OtherAgent);

        await console.FileAsync("海淀区中关村大街甲28号地下一层现在煤气泄漏，有人晕倒了，快来人！");

        await Expect(one.Locator(".alarm")).ToBeVisibleAsync();
        await Expect(other.Locator(".alarm")).ToBeVisibleAsync();
        await one.ClickAsync(".alarm button");
        await Expect(one.Locator(".alarm")).ToHaveCountAsync(0);
        await Expect(other.Locator(".alarm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_queue_follows_by_itself()
    {
        var agent = await console.SignInAsync(ConsoleUnderTest.Agent);
        var place = $"幸福大街{Random.Shared.Next(1000, 9999)}号";

        await console.FileAsync($"{place}消防通道被堵死了，朝阳区望京街道。");

        await Expect(agent.Locator(".list .headline a", new PageLocatorOptions { HasText = place })).ToBeVisibleAsync();
    }
}
