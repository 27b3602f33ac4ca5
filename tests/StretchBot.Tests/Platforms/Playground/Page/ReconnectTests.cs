using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

[Collection(InChromium.Name)]
public sealed class ReconnectTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_restart_is_said_quietly_and_nothing_is_missed()
    {
        var page = await Open("panda");
        var status = page.Locator("#connection");

        await Host.DisposeAsync();
        await Expect(status).ToHaveTextAsync("Reconnecting…");
        await using var again = await PlaygroundHost.Start(store: Host.Store, port: Host.Address.Port);
        await again.Say("fox", "Said while you were away");

        await Expect(status).ToHaveTextAsync("Connected again");
        await Expect(Message(page, "Said while you were away")).ToBeVisibleAsync();
        await again.Say("fox", "And live once more");
        await Expect(Message(page, "And live once more")).ToBeVisibleAsync();
        await Expect(status).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_restart_with_a_fresh_memory_shows_what_is_there_now()
    {
        await Host.Say("fox", "Long ago");
        var page = await Open("panda");
        await Expect(Message(page, "Long ago")).ToBeVisibleAsync();

        await Host.DisposeAsync();
        await using var again = await PlaygroundHost.Start(port: Host.Address.Port);
        await again.Say("fox", "A new beginning");

        await Expect(Message(page, "A new beginning")).ToBeVisibleAsync();
        await Expect(Message(page, "Long ago")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_comes_again_as_it_was_is_left_alone()
    {
        await Host.Say("fox", "Still the same");
        var page = await Open("panda");
        await Message(page, "Still the same")
            .Locator("article")
            .EvaluateAsync("article => article.dataset.mark = 'mine'");

        await Host.DisposeAsync();
        await using var again = await PlaygroundHost.Start(store: Host.Store, port: Host.Address.Port);
        await again.Say("fox", "And one more");

        await Expect(Message(page, "And one more")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-mark]")).ToContainTextAsync("Still the same");
    }
}
