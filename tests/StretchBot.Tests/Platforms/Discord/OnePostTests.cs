using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeDiscord;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>One prompt a break, whatever happens between us and Discord.</summary>
public sealed class OnePostTests
{
    private const string Posting = "POST /channels/{channel_id}/messages";

    public static TheoryData<string> Troubles => ["lost", "lost five times", "broken", "502", "429", "shared"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Whatever_goes_wrong_the_break_has_one_prompt(string trouble)
    {
        await using var bot = await DiscordBot.Start();
        await bot.App.SendOutbox();
        bot.Discord.Mischief.Next(
            Posting,
            trouble switch
            {
                "lost" => [new Trouble.LostAnswer()],
                "lost five times" => [.. Enumerable.Repeat(new Trouble.LostAnswer(), 5)],
                "broken" => [new Trouble.Broken(), new Trouble.Broken()],
                "502" => [new Trouble.Status(502), new Trouble.Status(503)],
                "429" => [new Trouble.Limited(1.5, "user"), new Trouble.Limited(0.5, "global")],
                _ => [new Trouble.Limited(3, "shared", WithHeader: false)],
            }
        );
        await bot.Slash(bot.Heron, "break start", ("routine", "desk-minute"));

        for (var i = 0; i < 4; i++)
        {
            await bot.Through(bot.App.RunDue());
            bot.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        bot.SeenBy(bot.Otter).Count.ShouldBe(1);
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_nonce_s_window_the_last_messages_are_read_before_anything_is_sent()
    {
        await using var bot = await DiscordBot.Start();
        var channel = new ChannelAddress(new ChannelId(1), bot.Guild.Id, bot.Team.Id);
        bot.Discord.Mischief.Next(Posting, [.. Enumerable.Repeat(new Trouble.LostAnswer(), 4)]);
        var first = bot.App.Get<IPlatform>().Post(channel, new Card("Once"), new PostKey("once"), Cancel).AsTask();
        await bot.Through(first);
        (await first).ShouldBeOfType<TryLater>();

        bot.Clock.Advance(bot.Discord.Settings.NonceWindow + TimeSpan.FromMinutes(1));
        var second = await bot.App.Get<IPlatform>().Post(channel, new Card("Once"), new PostKey("once"), Cancel);

        bot.SeenBy(bot.Otter).Single().Id.ShouldBe(second.ShouldBeOfType<Sent>().Message.Value);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_while_posting_does_not_post_again()
    {
        using var folder = new TempFolder();
        await using var discord = await DiscordBot.Server();
        await using (var first = await DiscordBot.StartOn(discord, folder: folder))
        {
            await first.Slash(first.Heron, "break start", ("routine", "desk-minute"));
            discord.Mischief.Next(Posting, [.. Enumerable.Repeat(new Trouble.LostAnswer(), 12)]);
            await first.Through(first.App.SendOutbox());
        }
        ((SettableClock)discord.Clock).Advance(discord.Settings.NonceWindow + TimeSpan.FromMinutes(1));

        await using (var second = await DiscordBot.StartOn(discord, folder: folder))
            for (var i = 0; i < 3; i++)
            {
                await second.Through(second.App.SendOutbox());
                second.Clock.Advance(TimeSpan.FromSeconds(70));
            }

        var team = discord.World.Guilds[0].Channels[1];
        discord.World.In(team.Id).Count(message => message.OnlyFor is null).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_without_its_picture_is_better_than_none()
    {
        await using var bot = await DiscordBot.Start();
        await bot.App.SendOutbox();
        bot.Discord.Mischief.Next(Posting, new Trouble.Status(413));
        await bot.Slash(bot.Heron, "break start", ("routine", "desk-minute"));

        await bot.App.RunDue();

        var prompt = bot.SeenBy(bot.Otter).Single();
        prompt.Attachments.ShouldBeEmpty();
        DiscordReading.WordsOf(prompt).ShouldContain("Stretch break");
    }

    [Fact]
    public async Task An_edit_that_shows_the_same_picture_uploads_nothing()
    {
        await using var bot = await DiscordBot.Start();
        await bot.Slash(bot.Heron, "break start", ("routine", "desk-minute"));
        await bot.App.RunDue();
        var prompt = bot.SeenBy(bot.Otter).Single();
        prompt.Attachments.Count.ShouldBe(1);
        await bot.Press(bot.Otter, prompt, "I'm in");

        await bot.Pass(TimeSpan.FromSeconds(4));

        prompt.Edits.ShouldBe(1);
        prompt.Attachments.Count.ShouldBe(1);
        bot.Discord.Requests.Last(request => request.Method == "PATCH").Files.ShouldBe(0);
        bot.Discord.Faults.ShouldBeEmpty();
    }
}
