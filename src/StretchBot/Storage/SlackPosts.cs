using NodaTime;
using StretchBot.Platforms.Slack;

namespace StretchBot.Storage;

/// <summary>Slack posts that were begun. Many are begun at once, so those that wait are written together.</summary>
internal sealed class SlackPosts : ISlackPosts
{
    /// <summary>Long after it, nobody asks for the same post again: a break is over by then.</summary>
    private static readonly Duration Memory = Duration.FromDays(7);

    /// <summary>How often that is looked after.</summary>
    private static readonly Duration BetweenSweeps = Duration.FromHours(1);

    private readonly Crowd<Change, SlackPost?> crowd;
    private Instant swept = Instant.MinValue;

    public SlackPosts(Database database) => crowd = new Crowd<Change, SlackPost?>(database, Carry);

    public ValueTask<SlackPost?> Begin(string place, string key, Instant now, CancellationToken cancel) =>
        crowd.Write(new Begun(place, key, now), cancel);

    public async ValueTask Stands(string place, string key, string ts, CancellationToken cancel) =>
        await crowd.Write(new Stood(place, key, ts), cancel);

    public async ValueTask Undone(string place, string key, CancellationToken cancel) =>
        await crowd.Write(new Gone(place, key), cancel);

    private SlackPost?[] Carry(StretchBotContext context, IReadOnlyList<Change> changes)
    {
        using var begin = new Statement(
            context,
            "INSERT INTO slack_posts (place, key, began) VALUES (@p0, @p1, @p2) ON CONFLICT DO NOTHING",
            3
        );
        using var known = new Statement(
            context,
            "SELECT ts, began FROM slack_posts WHERE place = @p0 AND key = @p1",
            2
        );
        using var stands = new Statement(context, "UPDATE slack_posts SET ts = @p2 WHERE place = @p0 AND key = @p1", 3);
        using var undo = new Statement(
            context,
            "DELETE FROM slack_posts WHERE place = @p0 AND key = @p1 AND ts IS NULL",
            2
        );
        var results = new SlackPost?[changes.Count];
        for (var i = 0; i < results.Length; i++)
            switch (changes[i])
            {
                case Begun { Place: var place, Key: var key, At: var now }:
                    Sweep(context, now);
                    if (begin.Run(place, key, now.ToRow()) == 0)
                        results[i] = Known(known, place, key);
                    break;
                case Stood { Place: var place, Key: var key, Ts: var ts }:
                    stands.Run(place, key, ts);
                    break;
                case Gone { Place: var place, Key: var key }:
                    undo.Run(place, key);
                    break;
                default:
                    throw new InvalidOperationException($"Unknown change {changes[i].GetType().Name}.");
            }
        return results;
    }

    private static SlackPost Known(Statement known, string place, string key)
    {
        using var row = known.Rows(place, key);
        row.Read();
        return new SlackPost(row.IsDBNull(0) ? null : row.GetString(0), Stored.Instant(row.GetInt64(1)));
    }

    private void Sweep(StretchBotContext context, Instant now)
    {
        if (now - swept < BetweenSweeps)
            return;
        using var old = new Statement(context, "DELETE FROM slack_posts WHERE began < @p0", 1);
        old.Run((now - Memory).ToRow());
        swept = now;
    }

    private abstract record Change(string Place, string Key);

    private sealed record Begun(string Place, string Key, Instant At) : Change(Place, Key);

    private sealed record Stood(string Place, string Key, string Ts) : Change(Place, Key);

    private sealed record Gone(string Place, string Key) : Change(Place, Key);
}
