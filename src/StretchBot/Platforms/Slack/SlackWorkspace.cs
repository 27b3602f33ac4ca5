using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack;

/// <summary>An installation of the app: for one workspace, or for all of an Enterprise Grid organisation.</summary>
/// <param name="Key">The workspace's id (<c>T…</c>), or the organisation's (<c>E…</c>).</param>
/// <param name="Token">Never written anywhere but encrypted.</param>
internal sealed record SlackInstall(string Key, string Name, string Token, string BotUser, bool IsOrg)
{
    public override string ToString() => $"the installation in {Key}";
}

/// <summary>A workspace in which the bot is, and by what right.</summary>
/// <param name="Team">The workspace's id.</param>
internal sealed record SlackWorkspace(string Team, SlackInstall Install)
{
    public string Name => Install.Name;

    public Credentials Credentials { get; } = new(Team, Install.Token);

    public override string ToString() => Team;
}
