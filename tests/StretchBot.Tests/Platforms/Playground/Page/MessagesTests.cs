using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

[Collection(InChromium.Name)]
public sealed class MessagesTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task A_button_does_what_it_says()
    {
        var page = await Open();
        await Say(page, "/stretch pigeon");

        await Message(page, "Pigeon pose").GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(Message(page, "Counted. Well done.")).ToContainTextAsync("Only you can see this");
        NothingWentWrong();
    }

    [Fact]
    public async Task Joining_is_seen_at_once_by_who_acts_as_someone_else()
    {
        var mine = await Open("you");
        var theirs = await Open("fox");
        await Say(mine, "/stretch break now");
        await Expect(Message(theirs, "Desk minute")).ToContainTextAsync("Nobody is in yet.");

        await Message(theirs, "Desk minute").GetByRole(AriaRole.Button, new() { Name = "I'm in" }).ClickAsync();

        await Expect(Message(mine, "Desk minute")).ToContainTextAsync("In: Fox");
        await Expect(Message(theirs, "Desk minute")).ToContainTextAsync("In: Fox");
        await Expect(Message(theirs, "Desk minute").GetByRole(AriaRole.Button, new() { Name = "I'm in" }))
            .ToBeFocusedAsync();
        await Expect(mine.Locator("#messages > li[data-id]")).ToHaveCountAsync(2);
        NothingWentWrong();
    }

    [Fact]
    public async Task What_is_said_in_private_is_not_seen_by_another_and_can_be_dismissed()
    {
        var mine = await Open("heron");
        var theirs = await Open("fox");
        await Say(mine, "/stretch pigeon");
        await Say(mine, "A word to all");
        await Expect(Message(theirs, "A word to all")).ToBeVisibleAsync();
        await Expect(Message(theirs, "Pigeon pose")).ToHaveCountAsync(0);

        await Message(mine, "Pigeon pose").GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();

        await Expect(Message(mine, "Pigeon pose")).ToHaveCountAsync(0);
        await Expect(Composer(mine)).ToBeFocusedAsync();
        await mine.ReloadAsync();
        await Expect(Message(mine, "A word to all")).ToBeVisibleAsync();
        await Expect(Message(mine, "Pigeon pose")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Every_part_of_a_card_is_shown_as_what_it_is()
    {
        var page = await Open();
        await Say(page, "/stretch everything");
        var card = Message(page, "Everything at once").Locator(".card");

        await Expect(card.Locator("strong")).ToHaveTextAsync("strong");
        await Expect(card.Locator("ol.steps > li")).ToHaveTextAsync(["One step", "Another step"]);
        await Expect(card.Locator("ul.lines > li")).ToHaveTextAsync(["A line", "Another line"]);
        await Expect(card.Locator("dl dt")).ToHaveTextAsync("Label");
        await Expect(card.Locator("dl dd")).ToHaveTextAsync("fact");
        await Expect(card.GetByRole(AriaRole.Img, new() { Name = "A picture in words" })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Table, new() { Name = "Ranking" }).GetByRole(AriaRole.Columnheader))
            .ToHaveTextAsync(["Rank", "Name", "Breaks", "Minutes"]);
        await Expect(card.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync("Heron");
        await Expect(card.GetByRole(AriaRole.Img, new() { Name = "2026-07-01: four breaks" })).ToBeVisibleAsync();
        await Expect(card.Locator("ul.bars > li")).ToHaveTextAsync("Hips3 min");
        await Expect(card.Locator(".note")).ToHaveTextAsync("A quiet note");
        (await card.Locator(".picture img").EvaluateAsync<int>("image => image.naturalWidth")).ShouldBe(320);
        await Expect(card.Locator("time")).ToHaveCountAsync(3);
        NothingWentWrong();
    }

    [Fact]
    public async Task A_picture_that_cannot_be_had_is_told_in_words()
    {
        var page = await Open();
        await page.RouteAsync("**/pictures/**", route => route.AbortAsync());

        await Say(page, "/stretch everything");

        await Expect(page.Locator(".no-picture")).ToHaveTextAsync("A picture in words");
    }

    [Theory]
    [InlineData("<img src=x onerror=\"document.title='owned'\"><b>x</b> &amp; **bold** [a](b)")]
    [InlineData("<script>document.title='owned'</script>")]
    [InlineData("مرحبا، أنا جاهز <b>for it</b>")]
    [InlineData("bell \u0007 and escape \u001b[31m")]
    public async Task Whatever_is_written_stays_words(string words)
    {
        await Host.Say("fox", words);
        var page = await Open("panda");

        var said = Message(page, words[..3]).Locator(".said");

        (await said.EvaluateAsync<string>("node => node.textContent")).ShouldBe(words);
        (await said.Locator("img, b, script, a").CountAsync()).ShouldBe(0);
        (await page.TitleAsync()).ShouldBe("#team · StretchBot Playground");
        NothingWentWrong();
    }

    [Fact]
    public async Task Forty_thousand_characters_stay_within_the_window()
    {
        await Host.Say("fox", new string('a', 40_000));
        var page = await Open("panda");

        var box = await page.Locator(".said").Last.BoundingBoxAsync();

        box!.Height.ShouldBeLessThan(500);
        (await SidewaysScroll(page)).ShouldBe(0);
    }

    [Fact]
    public async Task The_reader_stays_where_they_read_and_is_told_of_news()
    {
        for (var line = 1; line <= 40; line++)
            await Host.Say("fox", $"Line {line}");
        var page = await Open("panda");
        await Expect(Message(page, "Line 40")).ToBeInViewportAsync();
        await page.EvaluateAsync("document.getElementById('scroll').scrollTop = 200");
        await page.WaitForFunctionAsync("document.getElementById('scroll').scrollTop === 200");

        await Host.Say("fox", "The newest");
        await page.GetByRole(AriaRole.Button, new() { Name = "New messages" }).WaitForAsync();
        (await page.EvaluateAsync<int>("document.getElementById('scroll').scrollTop")).ShouldBe(200);

        await page.GetByRole(AriaRole.Button, new() { Name = "New messages" }).ClickAsync();
        await Expect(Message(page, "The newest")).ToBeInViewportAsync();
        await Host.Say("fox", "Newer still");
        await Expect(Message(page, "Newer still")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Only_new_messages_are_read_out()
    {
        var mine = await Open("you");
        var theirs = await Open("fox");
        var news = mine.Locator("[aria-live=polite]");
        await Say(theirs, "Anyone for a break?");
        await Expect(news).ToHaveTextAsync("Fox: Anyone for a break?");

        await Say(mine, "/stretch break now");
        await Expect(news).ToContainTextAsync("StretchBot: Stretch break");
        var heard = await news.TextContentAsync();
        await Message(theirs, "Desk minute").GetByRole(AriaRole.Button, new() { Name = "I'm in" }).ClickAsync();
        await Expect(Message(mine, "Desk minute")).ToContainTextAsync("In: Fox");

        (await news.TextContentAsync()).ShouldBe(heard);
    }

    [Fact]
    public async Task A_channel_with_news_is_marked_until_it_is_opened()
    {
        var page = await Open("you");

        await Host.Say("fox", "Over here", "design");

        var channel = page.GetByRole(AriaRole.Link, new() { Name = "design" });
        await Expect(channel.GetByText("unread")).ToBeVisibleAsync();
        await channel.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Message(page, "Over here")).ToBeVisibleAsync();
        await Expect(channel).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "# design" })).ToBeVisibleAsync();
        await Expect(channel.GetByText("unread")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_member_sees_their_own_private_messages()
    {
        await Host.Say("heron", "/stretch pigeon");
        var page = await Open("you");
        await Expect(Message(page, "Pigeon pose")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Radio, new() { Name = "Heron" }).CheckAsync(new() { Force = true });

        await Expect(Message(page, "Pigeon pose")).ToBeVisibleAsync();
        await Expect(Composer(page)).ToHaveAttributeAsync("placeholder", "Message #team as Heron");
        await Say(page, "It is me");
        await Expect(Message(page, "It is me").Locator("b")).ToHaveTextAsync("Heron");
    }

    [Fact]
    public async Task Times_count_down_by_themselves()
    {
        var page = await Open();
        await page.Clock.InstallAsync();
        await Say(page, "/stretch break now");
        var time = Message(page, "Desk minute").Locator("time[data-relative]");
        await Expect(time).ToContainTextAsync("in 1 min 5");

        await page.Clock.FastForwardAsync("01:30");
        await Expect(time).ToContainTextAsync("in 2");
        await page.Clock.FastForwardAsync("01:00");
        await Expect(time).ToContainTextAsync("seconds ago");
    }

    internal static Task<int> SidewaysScroll(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
