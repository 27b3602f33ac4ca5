using System.Collections.Immutable;
using System.Text.Json;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>What happened in a workspace. Each may come more than once: doing it again changes nothing.</summary>
internal sealed class Events(
    Workspaces workspaces,
    People people,
    PictureShelf pictures,
    IRoster roster,
    Arrivals arrivals,
    Homes homes,
    Afterwards afterwards
)
{
    /// <summary>The events that are answered; a test holds the manifest to them.</summary>
    public static readonly ImmutableArray<string> Known =
    [
        "app_home_opened",
        "app_uninstalled",
        "channel_archive",
        "channel_deleted",
        "channel_left",
        "file_deleted",
        "group_archive",
        "group_deleted",
        "group_left",
        "member_joined_channel",
        "team_access_revoked",
        "tokens_revoked",
        "user_change",
    ];

    private const string Removed = "Slack says that StretchBot was removed from the workspace.";

    public ReadOnlyMemory<byte> Take(EventCallback callback)
    {
        if (callback.Event is { } what)
            afterwards.Run(() => Answer(callback, what, CancellationToken.None));
        return default;
    }

    private async Task Answer(EventCallback callback, SlackEvent what, CancellationToken cancel)
    {
        var authorization = callback.Authorizations is [var first, ..] ? first : null;
        var team = callback.TeamId ?? authorization?.TeamId ?? "";
        var organisation = callback.EnterpriseId ?? authorization?.EnterpriseId;
        if (what.Type is "app_uninstalled" or "tokens_revoked")
        {
            // What concerns a whole organisation names no workspace, and says so only sometimes.
            var isOrg = authorization?.IsEnterpriseInstall == true || team.Length == 0 || team == organisation;
            await Left(what, team, isOrg ? organisation : null, callback.EventTime, cancel);
            return;
        }
        if (what.Type == "team_access_revoked")
        {
            foreach (var closed in what.TeamIds ?? [])
                await workspaces.Removed(closed, At(callback.EventTime), Removed, cancel);
            return;
        }
        if (await workspaces.Find(team, organisation, cancel) is not { } workspace)
            return;
        switch (what.Type)
        {
            case "member_joined_channel" when Id(what.User) == workspace.Install.BotUser:
                await arrivals.Greet(workspace, organisation, Id(what.Channel), what.Inviter, cancel);
                break;
            case "app_home_opened" when what.Tab == "home":
                await homes.Show(workspace, organisation, Id(what.User), Id(what.Channel), cancel);
                break;
            case "user_change":
                await Changed(workspace, what, cancel);
                break;
            case "channel_archive" or "group_archive":
                await Closed(workspace, what, "It was archived.", cancel);
                break;
            case "channel_deleted" or "group_deleted":
                await Closed(workspace, what, "It was deleted.", cancel);
                break;
            case "channel_left" or "group_left":
                await Closed(workspace, what, "I was removed from it.", cancel);
                break;
            case "file_deleted" when what.FileId is { } file:
                await pictures.Forget(file, cancel);
                break;
            default:
                break;
        }
    }

    /// <param name="organisation">The organisation that left; null where only the workspace did.</param>
    private async ValueTask Left(
        SlackEvent what,
        string team,
        string? organisation,
        long? time,
        CancellationToken cancel
    )
    {
        // Members' own tokens are none of ours.
        if (what.Type == "tokens_revoked" && what.Tokens?.Bot is not { IsDefaultOrEmpty: false })
            return;
        if (organisation is not null)
            await workspaces.OrganisationRemoved(organisation, At(time), Removed, cancel);
        else
            await workspaces.Removed(team, At(time), Removed, cancel);
    }

    private static DateTimeOffset? At(long? seconds) =>
        seconds is { } time ? DateTimeOffset.FromUnixTimeSeconds(time) : null;

    private async ValueTask Changed(SlackWorkspace workspace, SlackEvent what, CancellationToken cancel)
    {
        if (
            what.User is not { ValueKind: JsonValueKind.Object } json
            || SlackJson.Read<SlackUser>(json) is not { } user
        )
            return;
        people.Changed(workspace, user);
        if (user is { Deleted: true, Id: { } id })
            await roster.MemberLeft(PlatformName.Slack, workspace.Team, id, cancel);
    }

    private ValueTask Closed(SlackWorkspace workspace, SlackEvent what, string reason, CancellationToken cancel) =>
        roster.ChannelClosed(PlatformName.Slack, workspace.Team, Id(what.Channel), reason, cancel);

    private static string Id(JsonElement? thing) =>
        thing switch
        {
            { ValueKind: JsonValueKind.String } id => id.GetString()!,
            { ValueKind: JsonValueKind.Object } whole when whole.TryGetProperty("id", out var id) => id.GetString()
                ?? "",
            _ => "",
        };
}
