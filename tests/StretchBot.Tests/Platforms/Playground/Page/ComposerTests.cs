using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

[Collection(InChromium.Name)]
public sealed class ComposerTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_suggestion_is_picked_with_the_keyboard_and_sent()
    {
        var page = await Open();
        await Composer(page).PressSequentiallyAsync("/stretch pi");
        var list = page.GetByRole(AriaRole.Listbox);
        await Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);

        await Composer(page).PressAsync("ArrowDown");
        var active = list.GetByRole(AriaRole.Option, new() { Selected = true });
        await Expect(active).ToHaveTextAsync("/stretch pigeon");
        await Expect(Composer(page))
            .ToHaveAttributeAsync("aria-activedescendant", (await active.GetAttributeAsync("id"))!);

        await Composer(page).PressAsync("Enter");
        await Expect(Composer(page)).ToHaveValueAsync("/stretch pigeon ");
        await Composer(page).PressAsync("Escape");
        await Composer(page).PressAsync("Enter");

        await Expect(Message(page, "Pigeon pose")).ToContainTextAsync("Only you can see this");
        await Expect(Composer(page)).ToHaveValueAsync("");
        NothingWentWrong();
    }

    [Fact]
    public async Task Tab_takes_the_first_suggestion_and_the_arrows_go_round()
    {
        var page = await Open();
        await Composer(page).PressSequentiallyAsync("/");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.First).ToContainTextAsync("Start a team break in this channel now");

        await Composer(page).PressAsync("ArrowUp");
        await Expect(options.Last).ToHaveAttributeAsync("aria-selected", "true");
        await Composer(page).PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await Composer(page).PressAsync("Tab");

        await Expect(Composer(page)).ToHaveValueAsync("/stretch break ");
        await Expect(Composer(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Escape_puts_the_suggestions_away_and_keeps_the_words()
    {
        var page = await Open();
        await Composer(page).PressSequentiallyAsync("/stretch l");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        await Composer(page).PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(Composer(page)).ToHaveValueAsync("/stretch l");
    }

    [Fact]
    public async Task A_suggestion_is_picked_with_the_mouse()
    {
        var page = await Open();
        await Composer(page).PressSequentiallyAsync("/stretch l");

        await page.GetByRole(AriaRole.Option, new() { Name = "leaderboard" }).ClickAsync();

        await Expect(Composer(page)).ToHaveValueAsync("/stretch leaderboard ");
    }

    [Fact]
    public async Task Enter_sends_and_shift_enter_starts_a_line()
    {
        var page = await Open("heron");
        await Composer(page).PressSequentiallyAsync("Good");
        await Composer(page).PressAsync("Shift+Enter");
        await Composer(page).PressSequentiallyAsync("morning");
        await Composer(page).PressAsync("Enter");

        await Expect(Message(page, "morning").Locator(".words")).ToHaveTextAsync("Good\nmorning");
        (await Host.Messages("fox")).Last()!["text"]!.ToString().ShouldBe("Good\nmorning");
    }

    [Fact]
    public async Task An_empty_channel_offers_three_things_that_fill_the_composer()
    {
        var page = await Open("heron", "design");
        var ideas = page.Locator(".idea");
        await Expect(ideas).ToHaveCountAsync(3);

        await ideas.Nth(1).ClickAsync();

        await Expect(Composer(page)).ToHaveValueAsync("/stretch break desk-minute window 3m");
        await Expect(Composer(page)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Words_to_be_typed_in_a_message_fill_the_composer_too()
    {
        var page = await Open();

        await Message(page, "Welcome!").GetByRole(AriaRole.Button, new() { Name = "/stretch pigeon" }).ClickAsync();

        await Expect(Composer(page)).ToHaveValueAsync("/stretch pigeon");
    }

    [Fact]
    public async Task Words_that_could_not_be_sent_are_kept()
    {
        var page = await Open();
        Host.Store.Trouble = new LockedStore();

        await Say(page, "Do not lose me");

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Nothing can be stored" }))
            .ToBeVisibleAsync();
        await Expect(Composer(page)).ToHaveValueAsync("Do not lose me");
    }
}
