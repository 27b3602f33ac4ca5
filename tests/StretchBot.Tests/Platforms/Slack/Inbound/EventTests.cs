using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Inbound;

/// <summary>What Slack tells by itself.</summary>
public sealed class EventTests
{
    private static readonly DateTimeOffset Tomorrow = new(2026, 3, 3, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Whoever_invites_the_bot_is_offered_a_set_up_and_the_channel_is_greeted_once()
    {
        await using var bot = await SlackBot.Start();
        bot.Workspace.AddChannel("CNEW", "new", withBot: false);

        await bot.Ada.Invite("CNEW");
        await bot.Ada.Invite("CNEW");
        await bot.Until(() => bot.Ada.Sees("CNEW").Any(message => message.OnlyFor is not null));
        await bot.App.RunDue();

        bot.Otter.Sees("CNEW").ShouldHaveSingleItem().Text.ShouldStartWith("Hello!");
    }

    [Fact]
    public async Task An_archived_channel_pauses_its_schedules_with_the_reason()
    {
        await using var bot = await SlackBot.Start();
        await bot.Ada.Type("schedule add weekdays 10:30 Europe/Berlin");

        await bot.Ada.Event(
            new JsonObject
            {
                ["type"] = "channel_archive",
                ["channel"] = "CTEAM",
                ["user"] = "UADMIN",
            }
        );
        await Eventually(bot, "schedule", "archived");
    }

    [Fact]
    public async Task Somebody_who_leaves_drops_out_of_the_ranking()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("break desk-minute window 3m");
        await bot.App.RunDue();
        await bot.Otter.Press(bot.Otter.Sees().Single(), "I'm in");
        await bot.Until(() => bot.Otter.Sees().Count == 2);
        await bot.Pass(TimeSpan.FromSeconds(100));
        await bot.Pass(TimeSpan.FromMinutes(4));
        await bot.Heron.Type("leaderboard");
        bot.Heron.Sees()[^1].Text.ShouldContain("Otter");

        bot.Workspace.Users["UOTTER"].IsDeleted = true;
        await bot.Ada.UserChange("UOTTER");

        await Eventually(bot, "leaderboard", "The team this week", "Otter");
    }

    [Fact]
    public async Task An_admin_s_right_ends_when_Slack_says_so()
    {
        await using var bot = await SlackBot.Start();
        await bot.Ada.Type("schedule add weekdays 10:30 Europe/Berlin");
        bot.Ada.Sees()[^1].Text.ShouldContain("10:30");

        bot.Workspace.Users["UADMIN"].IsAdmin = false;
        await bot.Ada.UserChange("UADMIN");

        for (var i = 0; i < 20; i++)
        {
            await bot.Ada.Type("schedule add weekdays 11:30 Europe/Berlin");
            if (!bot.Ada.Sees()[^1].Text.Contains("11:30", StringComparison.Ordinal))
                return;
        }
        bot.Ada.Sees()[^1].Text.ShouldNotContain("11:30");
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task A_removed_app_falls_silent_with_one_line_in_the_log(string type)
    {
        await using var bot = await SlackBot.Start();
        await bot.Ada.Type("schedule add weekdays 10:30 Europe/Berlin");

        for (var i = 0; i < 2; i++)
            await bot.Ada.Event(
                new JsonObject
                {
                    ["type"] = type,
                    ["tokens"] = new JsonObject { ["bot"] = new JsonArray("UBOT") },
                }
            );
        await bot.Until(() => bot.App.Log.Lines.Any(line => line.Level == LogLevel.Error));
        bot.Clock.Set(Tomorrow);
        await bot.App.RunDue();

        bot.App.Log.Lines.Count(line => line.Level == LogLevel.Error).ShouldBe(1);
        bot.Otter.Sees().ShouldBeEmpty();
        using var answer = await bot.App.Client.GetAsync(
            new Uri("/health/ready", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var health = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        health.ShouldContain("removed from the workspace");
    }

    [Fact]
    public async Task A_member_s_own_revoked_token_is_none_of_ours()
    {
        await using var bot = await SlackBot.Start();

        await bot.Ada.Event(
            new JsonObject
            {
                ["type"] = "tokens_revoked",
                ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("UHERON") },
            }
        );

        (await bot.Heron.Type("pigeon")).Payload.ShouldNotBeNull();
        bot.Heron.Sees().Single().Text.ShouldStartWith("Pigeon");
    }

    [Fact]
    public async Task A_person_s_zone_and_language_come_from_their_profile()
    {
        await using var bot = await SlackBot.Start();
        bot.Workspace.Users["UFOX"].Zone = "Asia/Tokyo";
        bot.Workspace.Users["UFOX"].Locale = "ja-JP";

        await bot.Slack.As(bot.Workspace, "UFOX").Type("pigeon");

        var caller = await bot
            .App.Get<IDirectory>()
            .Recognise(
                new Stranger(
                    PlatformName.Slack,
                    "T1",
                    "Marsh",
                    "CTEAM",
                    "team",
                    "UFOX",
                    "Fox",
                    IsAdmin: false,
                    "Asia/Tokyo",
                    "ja-JP"
                ),
                TestContext.Current.CancellationToken
            );
        caller.Zone.Id.ShouldBe("Asia/Tokyo");
        caller.Locale.ShouldBe("ja-JP");
        bot.Slack.Calls.Count(call => call.Method == "users.info").ShouldBe(1);
    }

    /// <summary>Events are acknowledged before they are done: asks again until the answer shows it.</summary>
    private static async Task Eventually(SlackBot bot, string words, string there, string? gone = null)
    {
        for (var i = 0; i < 50; i++)
        {
            await bot.Heron.Type(words);
            var text = bot.Heron.Sees()[^1].Text;
            if (
                text.Contains(there, StringComparison.Ordinal)
                && (gone is null || !text.Contains(gone, StringComparison.Ordinal))
            )
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
        bot.Heron.Sees()[^1].Text.ShouldContain(there);
        bot.Heron.Sees()[^1].Text.ShouldNotContain(gone ?? "\0");
    }
}
