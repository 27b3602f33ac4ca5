using Microsoft.Playwright;
using Shouldly;

namespace StretchBot.Tests.Platforms.Playground.Page;

/// <summary>A test of the page in a real browser.</summary>
public abstract class PageTest(Chromium chromium) : PlaygroundTest
{
    private readonly List<string> complaints = [];
    private readonly List<IBrowserContext> windows = [];

    /// <summary>An open page would try to reach its server for ever.</summary>
    public override async ValueTask DisposeAsync()
    {
        foreach (var window in windows)
            await window.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<IPage> Open(
        string who = "you",
        string channel = "team",
        BrowserNewContextOptions? window = null
    )
    {
        var context = await chromium.Window(window);
        windows.Add(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        await page.GotoAsync($"{Host.Address}#/{channel}/{who}");
        await page.Locator("#messages > li[data-id], #empty:not([hidden])").First.WaitForAsync();
        return page;
    }

    private protected static ILocator Composer(IPage page) =>
        page.GetByRole(AriaRole.Textbox, new() { Name = "Message #" });

    private protected static async Task Say(IPage page, string line)
    {
        await Composer(page).FillAsync(line);
        await Composer(page).PressAsync("Enter");
    }

    private protected static ILocator Message(IPage page, string words) =>
        page.Locator("#messages > li[data-id]", new() { HasText = words }).Last;

    private protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>The page threw nothing and wrote no error on its console.</summary>
    private protected void NothingWentWrong() => complaints.ShouldBeEmpty();
}
