using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>
/// How often each method may be called for one workspace: https://docs.slack.dev/apis/web-api/rate-limits. A little below what Slack allows, since
/// calls do not arrive exactly as far apart as they leave.
/// </summary>
internal sealed record SlackLimits
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Posts to one channel in a second.</summary>
    public int PostsAtOnce { get; init; } = 1;

    /// <summary>Posts to one workspace in a minute: "several hundred".</summary>
    public int PostsPerMinute { get; init; } = 290;

    /// <summary>Of those, how many at once.</summary>
    public int WorkspacePostsAtOnce { get; init; } = 100;

    /// <summary>Who would wait longer is told to come again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A minute's calls by the method's tier.</summary>
    public static int PerMinute(string method) =>
        method switch
        {
            "chat.update" or "chat.delete" or "conversations.history" or "conversations.info" or "conversations.open" =>
                48,
            "apps.connections.open" => 18,
            _ => 96,
        };

    public Spacing ForChannel(TimeProvider clock) => new(PostsAtOnce, TimeSpan.FromSeconds(1), Patience, clock);

    public Pace ForMethod(string method, TimeProvider clock) =>
        method == "chat.postMessage"
            ? new Pace(PostsPerMinute, Minute, WorkspacePostsAtOnce, Patience, clock)
            : new Pace(PerMinute(method), Minute, burst: PerMinute(method) / 3, Patience, clock);
}
