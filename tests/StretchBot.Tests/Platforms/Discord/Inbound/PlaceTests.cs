using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeDiscord;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Inbound;

/// <summary>Servers come and go, and so do channels and members.</summary>
public sealed class PlaceTests
{
    /// <summary>Discord lets one connection identify in five seconds.</summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task A_new_server_is_greeted_once_in_the_first_channel_that_can_be_used()
    {
        await using var bot = await DiscordBot.Start(prepare: discord =>
            discord.World.Guilds[0].Channels[0].Denied = Rights.SendMessages
        );

        await bot.App.SendOutbox();
        bot.Discord.Gateway.Invalidate(resumable: false);
        await bot.Through(DiscordBot.Until(() => bot.Discord.Gateway.Identifies == 2));
        await bot.App.SendOutbox();

        DiscordReading.WordsOf(bot.SeenBy(bot.Otter).Single()).ShouldContain("Hello! I am StretchBot");
        bot.SeenBy(bot.Otter, bot.Guild.Channels[0]).ShouldBeEmpty();
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-US", "In “Dry” there is no text channel")]
    [InlineData("de", "In „Dry“ gibt es keinen Textkanal")]
    public async Task Where_no_channel_can_be_used_the_owner_is_told_what_is_missing(string locale, string says)
    {
        FakeMember? owner = null;
        await using var bot = await DiscordBot.Start(prepare: discord =>
        {
            var elsewhere = discord.World.AddGuild("Elsewhere");
            owner = discord.World.AddMember(elsewhere, "Owl");
            var dry = discord.World.AddGuild("Dry", owner.Id);
            dry.Locale = locale;
            discord.World.AddChannel(dry, "closed").Denied = Rights.ViewChannel;
        });

        await DiscordBot.Until(() => bot.SeenBy(owner!, bot.Discord.World.DirectWith(owner!.Id)).Count == 1);
        var words = DiscordReading.WordsOf(bot.SeenBy(owner!, bot.Discord.World.DirectWith(owner!.Id))[0]);
        words.ShouldContain(says);
        words.ShouldContain("View Channel");
    }

    [Fact]
    public async Task Who_and_what_goes_is_told_to_the_roster()
    {
        var roster = new RecordedRoster();
        await using var bot = await DiscordBot.Start(services => services.AddSingleton<IRoster>(roster));
        var guild = bot.Guild.Id;

        bot.Discord.Gateway.Dispatch(
            "CHANNEL_DELETE",
            new JsonObject
            {
                ["id"] = bot.Team.Id,
                ["type"] = 0,
                ["guild_id"] = guild,
            },
            guild
        );
        bot.Discord.Gateway.Dispatch(
            "GUILD_MEMBER_REMOVE",
            new JsonObject
            {
                ["guild_id"] = guild,
                ["user"] = new JsonObject { ["id"] = bot.Heron.Id },
            },
            guild
        );
        bot.Discord.Gateway.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = guild, ["unavailable"] = true }, guild);
        bot.Discord.Gateway.Dispatch("GUILD_DELETE", new JsonObject { ["id"] = guild }, guild);
        await DiscordBot.Until(() => roster.Told.Count == 3);
        bot.Discord.Gateway.Invalidate(resumable: false);
        await bot.Through(DiscordBot.Until(() => roster.Told.Count == 4));

        roster.Told.ShouldBe(
            [$"closed {bot.Team.Id}: The channel was deleted.", $"left {bot.Heron.Id}", "team left", "team returned"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Commands_are_registered_once_and_not_again_at_the_next_start()
    {
        using var folder = new TempFolder();
        await using var discord = await DiscordBot.Server();

        await using (await DiscordBot.StartOn(discord, folder: folder))
            discord.Commands().Count.ShouldBeGreaterThan(5);
        ((SettableClock)discord.Clock).Advance(BetweenIdentifies);
        await using (await DiscordBot.StartOn(discord, folder: folder)) { }

        discord.Requests.Count(request => request.Method == "PUT").ShouldBe(1);
        discord.Faults.ShouldBeEmpty();
    }

    private sealed class RecordedRoster : IRoster
    {
        public ConcurrentQueue<string> Told { get; } = new();

        public ValueTask MemberLeft(
            PlatformName platform,
            string teamKey,
            string memberKey,
            CancellationToken cancel
        ) => Tell($"left {memberKey}");

        public ValueTask TeamLeft(PlatformName platform, string teamKey, CancellationToken cancel) => Tell("team left");

        public ValueTask TeamReturned(PlatformName platform, string teamKey, CancellationToken cancel) =>
            Tell("team returned");

        public ValueTask ChannelClosed(
            PlatformName platform,
            string teamKey,
            string channelKey,
            string reason,
            CancellationToken cancel
        ) => Tell($"closed {channelKey}: {reason}");

        private ValueTask Tell(string what)
        {
            Told.Enqueue(what);
            return ValueTask.CompletedTask;
        }
    }
}
