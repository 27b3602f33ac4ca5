using System.Text.Json.Nodes;
using Shouldly;
using StretchBot.Platforms.Playground;
using StretchBot.Platforms.Playground.Inbound;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

public sealed class EventsTests : PlaygroundTest
{
    private readonly SettableClock clock = new(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero));

    private protected override Task<PlaygroundHost> Started() => PlaygroundHost.Start(clock);

    [Fact(Timeout = 30_000)]
    public async Task What_is_said_reaches_who_listens()
    {
        using var page = await Listen("as=fox&channel=team");

        await Host.Say("heron", "Good\nmorning");

        var (name, message) = await page.Next();
        name.ShouldBe("added");
        ((string)message["author"]!).ShouldBe("heron");
        ((string)message["text"]!).ShouldBe("Good\nmorning");
    }

    [Fact(Timeout = 30_000)]
    public async Task An_edit_reaches_who_listens()
    {
        var card = (await Host.Say("heron", "/stretch flip")).Reply;
        using var page = await Listen("as=heron");

        await Host.Press("heron", (long)card["id"]!, "flip:tails");

        var (name, message) = await page.Next();
        name.ShouldBe("edited");
        ((long)message["id"]!).ShouldBe((long)card["id"]!);
        ((string)message["text"]!).ShouldBe("Tails");
        ((string)message["editedAt"]!).ShouldBe("2026-11-24T09:30:00Z");
    }

    [Fact(Timeout = 30_000)]
    public async Task Private_words_and_other_channels_do_not_reach_who_listens_to_one()
    {
        using var page = await Listen("as=fox&channel=team");

        await Host.Say("heron", "/stretch pigeon");
        await Host.Say("heron", "elsewhere", "design");
        await Host.Say("heron", "here");

        ((string)(await page.Next()).Message["text"]!).ShouldBe("here");
    }

    [Fact(Timeout = 30_000)]
    public async Task Without_a_channel_every_channel_is_heard()
    {
        using var page = await Listen("as=fox");

        await Host.Say("heron", "elsewhere", "design");

        ((string)(await page.Next()).Message["channel"]!).ShouldBe("design");
    }

    [Fact(Timeout = 30_000)]
    public async Task Silence_is_filled_with_a_sign_of_life()
    {
        using var page = await Listen("as=fox");
        var sign = page.Line();
        while (!sign.IsCompleted)
        {
            clock.Advance(EventStream.Heartbeat);
            await Task.Yield();
        }

        (await sign).ShouldBe(": still here");
        await Host.Say("heron", "And on it goes");
        ((string)(await page.Next()).Message["text"]!).ShouldBe("And on it goes");
    }

    [Fact(Timeout = 30_000)]
    public async Task Another_language_is_heard_of_before_the_next_message()
    {
        using var page = await Listen("as=fox");

        Host.Language.Tag = "de";
        await Host.Say("heron", "Hallo");

        (await page.Next()).Name.ShouldBe("hello");
        (await page.Next()).Name.ShouldBe("added");
    }

    [Fact(Timeout = 30_000)]
    public async Task Stopping_lets_who_listens_go_at_once()
    {
        using var page = await Listen("as=fox");

        await Host.DisposeAsync();

        (await page.Line()).ShouldBeNull();
    }

    [Fact]
    public void Who_falls_too_far_behind_is_cut_off()
    {
        var feed = new PlaygroundFeed();
        using var slow = feed.Open(channel: null, "fox");

        for (var i = 0; i <= PlaygroundFeed.Listener.MostWaiting; i++)
            feed.Publish(new PlaygroundEvent(PlaygroundChange.Added, Message(i)));

        var heard = 0;
        while (slow.Events.TryRead(out _))
            heard++;
        heard.ShouldBe(PlaygroundFeed.Listener.MostWaiting);
        slow.Events.Completion.IsCompletedSuccessfully.ShouldBeTrue();
    }

    private static PlaygroundMessage Message(long id) =>
        new(id, "team", "heron", NodaTime.Instant.MinValue, EditedAt: null, OnlyFor: null, Card: "{}");

    private async Task<Listening> Listen(string query)
    {
        var stream = await Host.Client.GetStreamAsync(
            new Uri($"playground/api/events?{query}", UriKind.Relative),
            Cancel
        );
        var page = new Listening(new StreamReader(stream));
        (await page.Line()).ShouldBe("retry: 1000");
        (await page.Line()).ShouldBe("event: hello");
        (await page.Line()).ShouldBe("data: {}");
        (await page.Line()).ShouldBe("");
        return page;
    }

    private sealed class Listening(StreamReader reader) : IDisposable
    {
        public async Task<string?> Line() => await reader.ReadLineAsync(Cancel);

        public async Task<(string Name, JsonNode Message)> Next()
        {
            var name = (await Line())!;
            while (name.Length == 0 || name.StartsWith(':'))
                name = (await Line())!;
            var data = (await Line())!;
            (await Line()).ShouldBe("");
            name.ShouldStartWith("event: ");
            data.ShouldStartWith("data: ");
            return (name["event: ".Length..], JsonNode.Parse(data["data: ".Length..])!);
        }

        public void Dispose() => reader.Dispose();
    }
}
