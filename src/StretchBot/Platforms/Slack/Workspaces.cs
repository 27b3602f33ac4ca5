using System.Collections.Concurrent;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack;

/// <summary>Every workspace in which the bot is, by its id. What concerns one never reaches another.</summary>
internal sealed partial class Workspaces(
    ISlackInstalls installs,
    IRoster roster,
    TimeProvider clock,
    ILogger<Workspaces> log
)
{
    private readonly ConcurrentDictionary<string, SlackWorkspace> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> ended = new(StringComparer.Ordinal);

    /// <summary>When installations were added since the process runs, to the second, as Slack tells times.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> added = new(StringComparer.Ordinal);

    /// <summary>The installation of a whole organisation whose token is in the configuration, or null.</summary>
    private SlackInstall? configuredOrg;

    /// <summary>Why workspaces ended, by their ids: sentences for whoever hosts the bot.</summary>
    public IReadOnlyDictionary<string, string> Ended => ended;

    public int Count => known.Count;

    /// <summary>The one installation whose token is in the configuration.</summary>
    public void AddConfigured(SlackInstall install)
    {
        if (install.IsOrg)
            configuredOrg = install;
        else
            known[install.Key] = new SlackWorkspace(install.Key, install);
    }

    public async ValueTask Load(CancellationToken cancel)
    {
        foreach (var install in await installs.All(cancel))
        {
            if (!install.IsOrg)
                known.TryAdd(install.Key, new SlackWorkspace(install.Key, install));
            foreach (var team in await installs.TeamsOf(install.Key, cancel))
                known.TryAdd(team, new SlackWorkspace(team, install));
        }
    }

    /// <summary>The workspace, or null when the bot is not installed there.</summary>
    public async ValueTask<SlackWorkspace?> Find(string team, CancellationToken cancel)
    {
        if (known.TryGetValue(team, out var workspace))
            return workspace;
        // Another node may have taken the installation.
        return !ended.ContainsKey(team) && await installs.Find(team, cancel) is { } install
            ? known.GetOrAdd(team, new SlackWorkspace(team, install))
            : null;
    }

    /// <summary>The workspace, which an organisation's installation may serve without having named it before.</summary>
    public async ValueTask<SlackWorkspace?> Find(string team, string? organisation, CancellationToken cancel)
    {
        if (await Find(team, cancel) is { } workspace)
            return workspace;
        if (organisation is null)
            return null;
        if (configuredOrg is { } configured && configured.Key == organisation)
            return known.GetOrAdd(team, new SlackWorkspace(team, configured));
        if (await installs.Find(organisation, cancel) is not { IsOrg: true } install)
            return null;
        await installs.Join(team, organisation, cancel);
        ended.TryRemove(team, out _);
        return known.GetOrAdd(team, new SlackWorkspace(team, install));
    }

    /// <summary>Somebody installed the app.</summary>
    public async ValueTask Add(SlackInstall install, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await installs.Save(install, Instant.FromDateTimeOffset(now), cancel);
        added[install.Key] = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        string[] teams = install.IsOrg ? [.. await installs.TeamsOf(install.Key, cancel)] : [install.Key];
        foreach (var team in teams)
        {
            known[team] = new SlackWorkspace(team, install);
            ended.TryRemove(team, out _);
            await roster.TeamReturned(PlatformName.Slack, team, cancel);
        }
        Log.Added(log, install.Key);
    }

    /// <summary>Slack says of a workspace that we were removed from it.</summary>
    /// <param name="at">When that happened: news from before the last installation are old.</param>
    public async ValueTask Removed(string team, DateTimeOffset? at, string why, CancellationToken cancel)
    {
        if (known.TryGetValue(team, out var workspace) && !IsOld(workspace.Install.Key, at))
            await End(workspace, why, cancel);
    }

    /// <summary>As <see cref="Removed"/>, of an organisation and with it of every workspace that its installation served.</summary>
    public async ValueTask OrganisationRemoved(
        string organisation,
        DateTimeOffset? at,
        string why,
        CancellationToken cancel
    )
    {
        if (!IsOld(organisation, at))
            await EndOrganisation(organisation, why, cancel);
    }

    /// <summary>
    /// Slack no longer takes the token that we used for the workspace. An organisation's ends for all its workspaces, unless it is this one alone
    /// that is closed to it.
    /// </summary>
    public async ValueTask End(SlackWorkspace workspace, Fault fault, CancellationToken cancel)
    {
        // Another token came meanwhile: nothing is known against that one.
        if (!known.TryGetValue(workspace.Team, out var current) || current != workspace)
            return;
        if (workspace.Install.IsOrg && fault.Error != "team_access_not_granted")
            await EndOrganisation(workspace.Install.Key, fault.Words, cancel);
        else
            await End(workspace, fault.Words, cancel);
    }

    private bool IsOld(string install, DateTimeOffset? at) =>
        at is { } then && added.TryGetValue(install, out var since) && then < since;

    private async ValueTask EndOrganisation(string organisation, string why, CancellationToken cancel)
    {
        if (configuredOrg?.Key == organisation)
            configuredOrg = null;
        // First of all: a command that comes in meanwhile must not take a workspace up again.
        await installs.Remove(organisation, cancel);
        foreach (var workspace in known.Values)
            if (workspace.Install.Key == organisation)
                await End(workspace, why, cancel);
    }

    /// <summary>Said once in the log, and remembered for the health report. What was installed meanwhile stays.</summary>
    private async ValueTask End(SlackWorkspace workspace, string why, CancellationToken cancel)
    {
        var team = workspace.Team;
        if (!known.TryRemove(KeyValuePair.Create(team, workspace)) || !ended.TryAdd(team, why))
            return;
        if (!workspace.Install.IsOrg)
            await installs.Remove(workspace.Install.Key, cancel);
        await roster.TeamLeft(PlatformName.Slack, team, cancel);
        Log.Ended(log, team, why);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Installed in Slack's {Workspace}")]
        public static partial void Added(ILogger log, string workspace);

        [LoggerMessage(2, LogLevel.Error, "Slack workspace {Workspace} is off: {Why}")]
        public static partial void Ended(ILogger log, string workspace, string why);
    }
}
