using Microsoft.Extensions.DependencyInjection;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Platforms.Discord;
using StretchBot.Tests.Platforms.Slack;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>One process with one database, a Slack workspace that reads German and a Discord server that reads English.</summary>
public sealed class TwoTeams : IAsyncLifetime
{
    private DiscordBot bot = null!;
    private SlackServer slack = null!;

    public Talk German { get; private set; } = null!;

    public Talk English { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var discord = await DiscordBot.Server();
        DiscordTalk.Prepare(discord);
        slack = await SlackServer.Start(discord.Clock);
        var workspace = slack.AddWorkspace();
        SlackTalk.Prepare(workspace);
        (workspace.Users["UADMIN"].Name, workspace.Users["UHERON"].Name) = ("Adele", "Reiher");
        workspace.Users["UOTTER"].Name = "Fischotter";
        foreach (var user in workspace.Users.Values)
            user.Locale = "de-DE";
        bot = await DiscordBot.StartOn(
            discord,
            services => services.AddSingleton(new SlackLimits { PostsAtOnce = 20 }),
            leavesDiscord: false,
            settings:
            [
                $"Slack:ApiUrl={slack.ApiUrl}",
                $"Slack:AppToken={slack.AppToken}",
                $"Slack:BotToken={workspace.BotToken}",
            ]
        );
        German = new SlackTalk(await SlackBot.Join(slack, workspace, bot.App));
        English = new DiscordTalk(bot);
        German.EnterNextRoom();
        await German.Say(German.Ada, "settings language de");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
    }
}
