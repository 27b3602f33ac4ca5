using Shouldly;
using StretchBot.FakeDiscord;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Fake;

/// <summary>An independent client against the fake Discord: what discord.js cannot work with, the fake has wrong.</summary>
public sealed class DiscordJsTests
{
    [Fact]
    public async Task Discord_js_lives_through_a_day_at_the_fake_Discord()
    {
        await using var discord = await FakeDiscordServer.Start();
        var guild = discord.World.AddGuild("Menagerie");
        var team = discord.World.AddChannel(guild, "team");
        var heron = discord.World.AddMember(guild, "Heron");
        await using var bot = DiscordJs.Start(discord);

        ((int)(await bot.Says("ready"))["guilds"]!).ShouldBe(1);
        ((int)(await bot.Says("registered"))["count"]!).ShouldBe(4);
        discord.Commands().Select(command => (string?)command!["name"]).ShouldBe(["hello", "later", "form", "find"]);

        var hello = discord.Slash(heron, team, "hello");
        await bot.Says("answered");
        hello.Message!.Content.ShouldBe("Hello Heron");
        hello.Message.Embeds.Count.ShouldBe(1);

        var press = discord.Press(heron, hello.Message, "go");
        await bot.Says("answered", 2);
        ((int)(await press.Answered)["type"]!).ShouldBe(7);
        hello.Message.Content.ShouldBe("Pressed");
        hello.Message.Components.ShouldBeEmpty();

        var later = discord.Slash(heron, team, "later");
        await bot.Says("answered", 3);
        later.Message!.Content.ShouldBe("Here it is");
        later.Message.IsEphemeral.ShouldBeTrue();
        later.FollowUps.Single().Content.ShouldBe("And more");

        var form = discord.Slash(heron, team, "form");
        await bot.Says("answered", 4);
        var sent = discord.Submit(
            form,
            new Dictionary<string, System.Text.Json.Nodes.JsonNode>(StringComparer.Ordinal) { ["words"] = "Kind words" }
        );
        await bot.Says("answered", 5);
        sent.Message!.Content.ShouldBe("Kind words");

        var typed = discord.Type(heron, team, "find", "what", ("what", "pid"));
        await bot.Says("answered", 6);
        ((string?)(await typed.Answered)["data"]!["choices"]![0]!["name"]).ShouldBe("pid");

        discord.Gateway.DropAll();
        var missed = discord.Slash(heron, team, "hello");
        await bot.Says("resumed");
        await bot.Says("answered", 7);
        missed.Message!.Content.ShouldBe("Hello Heron");
        missed.Callbacks.ShouldBe(1);
        discord.Gateway.Identifies.ShouldBe(1);
    }
}
