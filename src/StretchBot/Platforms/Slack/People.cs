using System.Collections.Concurrent;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack;

/// <summary>
/// Who people are, as Slack last said: names, rights, zones and languages. Asked for once, and again when Slack tells of a change; after half a day
/// in any case, since news can be lost.
/// </summary>
internal sealed class People(SlackApi api, TimeProvider clock)
{
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<
        (string Team, string User),
        (DateTimeOffset At, Task<SlackUser?> User)
    > known = new();

    private readonly ConcurrentDictionary<(string Team, string Channel), string> channels = new();

    /// <summary>The member; null when Slack does not say.</summary>
    public async ValueTask<SlackUser?> Find(SlackWorkspace workspace, string user, CancellationToken cancel)
    {
        var key = (workspace.Team, user);
        if (!known.TryGetValue(key, out var found) || clock.GetUtcNow() - found.At > Fresh)
        {
            if (known.Count >= MostRemembered)
                known.Clear();
            found = known[key] = (clock.GetUtcNow(), Ask(workspace, user));
        }
        var profile = await found.User.WaitAsync(cancel);
        if (profile is null)
            known.TryRemove(key, out _);
        return profile;
    }

    /// <summary>What Slack tells of a member by itself.</summary>
    public void Changed(SlackWorkspace workspace, SlackUser user)
    {
        if (user.Id is { } id)
            known.TryRemove((workspace.Team, id), out _);
    }

    /// <summary>The channel's name. Slack calls every private channel “privategroup” where it is not asked.</summary>
    public async ValueTask<string> ChannelName(
        SlackWorkspace workspace,
        string channel,
        string? told,
        CancellationToken cancel
    )
    {
        if (channel.StartsWith('D'))
            return "direct message";
        if (told is not (null or "" or "privategroup"))
            return told;
        var key = (workspace.Team, channel);
        if (channels.TryGetValue(key, out var name))
            return name;
        var said = await api.Conversation(workspace.Credentials, channel, cancel);
        if (channels.Count >= MostRemembered)
            channels.Clear();
        return channels[key] = said.Answer?.Channel?.Name ?? "private channel";
    }

    /// <summary>What people call them, in Slack's own order of preference.</summary>
    public static string NameOf(SlackUser user) =>
        new[] { user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name }.FirstOrDefault(name =>
            !string.IsNullOrWhiteSpace(name)
        )
        ?? "Someone";

    /// <summary>Not cancelled with whoever asked first: others may wait for the same answer.</summary>
    private async Task<SlackUser?> Ask(SlackWorkspace workspace, string user) =>
        (await api.User(workspace.Credentials, user, CancellationToken.None)).Answer?.User;
}
