using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hotline.BrowserTests;

namespace Hotline.IntegrationTests.Citizen;

public sealed class CitizenPageTests(ServiceUnderTest service) : IClassFixture<ServiceUnderTest>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/track")]
    [InlineData("/no-such-page")]
    public async Task No_page_lets_anything_run_or_load_that_is_not_ours(string address)
    {
        using var browser = new PlainBrowser(service);

        var page = await browser.OpenAsync(address);

        var policy = page.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|style=\"|<script(?![^>]*(src=\"/|type=\"application/json\"))|\\son[a-z]+=\"", page.Html);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", page.Html);
    }

    [Fact]
    public async Task The_first_load_is_under_a_hundred_kilobytes_in_all()
    {
        using var browser = new PlainBrowser(service);
        var page = await browser.OpenAsync("/");
        var total = Encoding.UTF8.GetByteCount(page.Html);

        // Every file the page names, and every module those import.
        var waiting = new Queue<string>(Regex.Matches(page.Html, "(?:src|href)=\"(/(?:citizen/|manifest)[^\"]*)\"").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        var loaded = new HashSet<string>();
        while (waiting.TryDequeue(out var address))
        {
            if (!loaded.Add(address.Split('?')[0]))
            {
                continue;
            }

            var file = await browser.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.Status);
            total += Encoding.UTF8.GetByteCount(file.Html);
            foreach (Match import in Regex.Matches(file.Html, "from '\\./([a-z]+\\.js)'"))
            {
                waiting.Enqueue($"/citizen/{import.Groups[1].Value}");
            }
        }

        Assert.True(loaded.Count >= 8, $"Only {loaded.Count} files were found: {string.Join(' ', loaded)}");
        Assert.InRange(total, 20_000, 100_000);
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "lang=\"zh-CN\"")]
    [InlineData("en-GB,en;q=0.9", "lang=\"en\"")]
    [InlineData("fr,en;q=0.5", "lang=\"en\"")]
    [InlineData("fr", "lang=\"zh-CN\"")]
    public async Task The_language_follows_the_device(string asked, string expected)
    {
        using var http = service.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", asked);

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains($"<html {expected}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_was_picked_stays_picked()
    {
        using var browser = new PlainBrowser(service, "zh-CN");

        await browser.OpenAsync("/?lang=en");
        var later = await browser.OpenAsync("/report");

        Assert.Contains("<html lang=\"en\"", later.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/report?lang=zh\"", later.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/no-such-page", "zh-CN", "没有这个页面")]
    [InlineData("/no-such-page", "en", "There is no such page")]
    public async Task What_does_not_exist_is_told_calmly_in_the_persons_language(string address, string language, string expected)
    {
        using var browser = new PlainBrowser(service, language);

        var page = await browser.OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(expected, page.Text, StringComparison.Ordinal);
        Assert.Contains("12345", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_all_bounds_gets_a_page_and_no_trace_of_what_broke()
    {
        // Only the head is sent: the length it announces is enough to be refused.
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = service.At };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report");
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.ExpectContinue = true;
        request.Content = new StreamContent(Stream.Null);
        request.Content.Headers.ContentLength = 400_000_000;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("文件太大了", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_can_be_put_on_a_home_screen_under_its_name()
    {
        using var browser = new PlainBrowser(service);

        var manifest = System.Text.Json.JsonDocument.Parse((await browser.OpenAsync("/manifest.webmanifest?lang=en")).Html).RootElement;

        Assert.Equal("standalone", manifest.GetProperty("display").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(icon.GetProperty("src").GetString()!)).Status);
        }
    }

    [Theory]
    [InlineData("same-origin", null, 200)]
    [InlineData(null, null, 200)]
    [InlineData("cross-site", null, 403)]
    [InlineData("same-site", null, 403)]
    [InlineData(null, "https://elsewhere.example", 403)]
    [InlineData(null, "null", 403)]
    public async Task A_token_for_the_page_is_given_to_the_page_alone(string? site, string? origin, int expected)
    {
        using var http = service.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webchat/token");
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Add("Origin", service.At.GetLeftPart(UriPartial.Authority));
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, (int)answer.StatusCode);
        if (expected == 200)
        {
            var body = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal(["conversationId", "expires_in", "token"], body.EnumerateObject().Select(property => property.Name).Order());
        }
    }

    [Fact]
    public async Task A_device_finds_its_conversation_again_until_it_forgets_it()
    {
        using var http = service.NewClient();

        var first = await ConversationAsync();
        var second = await ConversationAsync();
        using var forgotten = await http.PostAsync("/webchat/forget", null, TestContext.Current.CancellationToken);
        var third = await ConversationAsync();

        Assert.Equal(first, second);
        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        Assert.NotEqual(first, third);

        async Task<string?> ConversationAsync()
        {
            using var answer = await http.PostAsync("/webchat/token", new StringContent("""{"resume":true}""", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
            return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("conversationId").GetString();
        }
    }
}
