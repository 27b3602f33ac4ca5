using System.Collections.Concurrent;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack;

/// <summary>
/// Posts one message for a key, however often it is asked. The post is written down before it is sent, and carries its key as metadata; when
/// nobody knows what became of it, the channel's history is read before it is sent again.
/// </summary>
internal sealed class OnePost(SlackApi api, ISlackPosts posts, TimeProvider clock)
{
    /// <summary>Slack's clock and ours need not agree to the second.</summary>
    private static readonly Duration Leeway = Duration.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Lazy<Task<Said<PostAnswer>>>> flying = new(StringComparer.Ordinal);

    /// <param name="channel">A channel's id, or that of a direct message.</param>
    public async ValueTask<Said<PostAnswer>> Send(
        SlackWorkspace workspace,
        string channel,
        PostKey key,
        MessageContent content,
        CancellationToken cancel
    )
    {
        var place = $"{workspace.Team}/{channel}";
        var name = $"{place}/{key}";
        var mine = new Lazy<Task<Said<PostAnswer>>>(() => Once(workspace, channel, place, key, content, cancel));
        try
        {
            return await flying.GetOrAdd(name, mine).Value;
        }
        finally
        {
            flying.TryRemove(new KeyValuePair<string, Lazy<Task<Said<PostAnswer>>>>(name, mine));
        }
    }

    private async Task<Said<PostAnswer>> Once(
        SlackWorkspace workspace,
        string channel,
        string place,
        PostKey key,
        MessageContent content,
        CancellationToken cancel
    )
    {
        var before = await posts.Begin(place, key.Value, Now(), cancel);
        if (before is { Ts: { } stands })
            return Stands(channel, stands);
        if (before is not null)
        {
            var looked = await Look(workspace, channel, before.Began, key, cancel);
            if (!looked.Has(out var found, out var blind))
                return new Said<PostAnswer>(null, CannotLook(blind));
            if (found.Ts is { } ts)
            {
                await posts.Stands(place, key.Value, ts, cancel);
                return Stands(channel, ts);
            }
        }
        var said = await api.Post(workspace.Credentials, channel, content, key.Value, cancel);
        if (said.Has(out var answer, out var fault))
            await posts.Stands(place, key.Value, answer.Ts!, cancel);
        else if (fault.Kind != FaultKind.Unknown)
            await posts.Undone(place, key.Value, cancel);
        return said;
    }

    /// <summary>Reads the channel's history page by page, until the post is found or there is no more.</summary>
    private async Task<Said<PostAnswer>> Look(
        SlackWorkspace workspace,
        string channel,
        Instant began,
        PostKey key,
        CancellationToken cancel
    )
    {
        string? cursor = null;
        do
        {
            var page = await api.History(
                workspace.Credentials,
                channel,
                (began - Leeway).ToDateTimeOffset(),
                cursor,
                cancel
            );
            if (!page.Has(out var past, out var blind))
                return new Said<PostAnswer>(null, blind);
            if (Find(past, key) is { } ts)
                return Stands(channel, ts);
            cursor = past.ResponseMetadata?.NextCursor;
        } while (!string.IsNullOrEmpty(cursor));
        return new Said<PostAnswer>(new PostAnswer { Ok = true }, null);
    }

    private static string? Find(HistoryAnswer past, PostKey key) =>
        (past.Messages ?? [])
            .FirstOrDefault(message =>
                message.Metadata is { EventType: PostTag.EventType } tag && tag.EventPayload?.Key == key.Value
            )
            ?.Ts;

    /// <summary>Rather late than twice: it is looked for again later, whatever kept us from looking.</summary>
    private static Fault CannotLook(Fault blind) =>
        blind.Kind is FaultKind.Workspace
            ? blind
            : new Fault(
                FaultKind.Unknown,
                blind.Error,
                Text.Of($"I cannot see whether my message arrived. {blind.Reason}"),
                blind.RetryAfter
            );

    private static Said<PostAnswer> Stands(string channel, string ts) =>
        new(
            new PostAnswer
            {
                Ok = true,
                Channel = channel,
                Ts = ts,
            },
            null
        );

    private Instant Now() => Instant.FromDateTimeOffset(clock.GetUtcNow());
}
