using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>Someone who came in: in which workspace, where, and how StretchBot knows them.</summary>
/// <param name="Channel">The channel's own key.</param>
/// <param name="User">The member's own key.</param>
internal sealed record Guest(SlackWorkspace Workspace, string Channel, string User, Caller Caller);

/// <summary>What Slack says about where something came from, before anybody is recognised.</summary>
/// <param name="Organisation">The Enterprise Grid organisation, or null.</param>
/// <param name="ChannelName">As Slack told it, which for private channels is no name.</param>
internal readonly record struct Sender(
    string Team,
    string? Organisation,
    string Channel,
    string? ChannelName,
    string User,
    string? UserName
);

/// <summary>Turns Slack's keys into a caller.</summary>
internal sealed partial class Door(Workspaces workspaces, People people, IDirectory directory, ILogger<Door> log)
{
    /// <summary>Null when the bot is not installed in that workspace.</summary>
    public async ValueTask<Guest?> Enter(Sender from, CancellationToken cancel)
    {
        if (await workspaces.Find(from.Team, from.Organisation, cancel) is not { } workspace)
        {
            Log.Unknown(log, from.Team);
            return null;
        }
        var asked = people.Find(workspace, from.User, cancel);
        var channel = await people.ChannelName(workspace, from.Channel, from.ChannelName, cancel);
        var profile = await asked;
        var caller = await directory.Recognise(
            new Stranger(
                PlatformName.Slack,
                workspace.Team,
                workspace.Name,
                from.Channel,
                channel,
                from.User,
                profile is null ? from.UserName ?? "Someone" : People.NameOf(profile),
                profile is { IsAdmin: true } or { IsOwner: true } or { IsPrimaryOwner: true },
                profile?.Tz,
                profile?.Locale
            ),
            cancel
        );
        return new Guest(workspace, from.Channel, from.User, caller);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Slack workspace {Workspace} speaks to me, and I am not installed there")]
        public static partial void Unknown(ILogger log, string workspace);
    }
}
