using Microsoft.Playwright;

namespace Hotline.BrowserTests;

/// <summary>One Chromium for a class of tests; each test has windows of its own, with their own cookies.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Debian's own; nothing is downloaded. Root has no sandbox to use.
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>A window in which nothing may go wrong unseen: what its pages throw or complain of is in <see cref="Window.Complaints"/>.</summary>
    /// <param name="width">In CSS pixels: 360 for an old phone.</param>
    /// <param name="locale">The device's language.</param>
    /// <param name="change">Anything else.</param>
    public async Task<Window> OpenAsync(int width = 360, string locale = "zh-CN", Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 740 : 900 },
            Locale = locale,
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        };
        change?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        return new Window(context, await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>A browser window.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    internal Window(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, message) =>
        {
            // A status a page is meant to answer with is the network's business, and is looked at where it matters.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _complaints.Add(message.Text);
            }
        };
    }

    /// <summary>Its cookies and storage.</summary>
    public IBrowserContext Context { get; }

    /// <summary>Its page.</summary>
    public IPage Page { get; }

    /// <summary>What scripts threw, and what the browser refused to run or load.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
