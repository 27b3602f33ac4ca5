using Microsoft.Playwright;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

/// <summary>One headless browser for all tests of the page.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where Debian's package puts it; the variable CHROMIUM names another.</summary>
    private static readonly string Path = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Milliseconds. The page answers within a few; beside other tests on two cores it may take its time.</summary>
    private const int Patience = 20_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path))
            throw new InvalidOperationException(
                $"There is no browser at {Path}, and the page is tested in one. Run ./tests/run, which installs it."
            );
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A person's browser window: nothing in it is shared with another's.</summary>
    public async Task<IBrowserContext> Window(BrowserNewContextOptions? options = null)
    {
        var window = await browser!.NewContextAsync(options ?? new BrowserNewContextOptions());
        window.SetDefaultTimeout(Patience);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Tests of the page take turns at the browser.</summary>
[CollectionDefinition(Name)]
public sealed class InChromium : ICollectionFixture<Chromium>
{
    public const string Name = "In Chromium";
}
