using System.Collections.Concurrent;

namespace StretchBot.FakeSlack;

/// <summary>Trigger ids: each opens one view within 3 seconds.</summary>
internal sealed class Triggers(SlackServer slack)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (string User, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    public string New(string user)
    {
        var id = slack.NewId("trigger");
        known[id] = (user, slack.Clock.GetUtcNow());
        return id;
    }

    /// <summary>The error, or null when it was good; then <paramref name="user"/> is whose it was.</summary>
    public string? Spend(string? id, out string? user)
    {
        user = null;
        if (id is null || !known.TryGetValue(id, out var trigger))
            return "invalid_trigger_id";
        if (slack.Clock.GetUtcNow() - trigger.At > Life)
            return "expired_trigger_id";
        if (!known.TryRemove(id, out _))
            return "exchanged_trigger_id";
        user = trigger.User;
        return null;
    }
}

/// <summary>A response URL: five uses within 30 minutes.</summary>
internal sealed class ResponseUrl(
    Workspace workspace,
    FakeChannel channel,
    string user,
    string? message,
    DateTimeOffset at
)
{
    public const int MostUses = 5;

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public Workspace Workspace => workspace;

    public FakeChannel Channel => channel;

    public string User => user;

    /// <summary>The message whose button was pressed, or null.</summary>
    public string? Message => message;

    public DateTimeOffset At => at;

    public int Uses { get; set; }
}
