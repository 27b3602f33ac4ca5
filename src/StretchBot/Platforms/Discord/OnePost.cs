using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord;

/// <summary>
/// Posts one message for a key, however often it is asked. Its nonce keeps it single for a few minutes; the container carries a mark made of
/// the key, by which it is found again among the channel's last messages when nobody knows what became of it.
/// </summary>
internal sealed class OnePost(DiscordApi api, DiscordSelf self, TimeProvider clock)
{
    private const int Looked = 100;
    private const int Remembered = 20_000;
    private const int LongestNonce = 25;

    /// <summary>What a run that was cut off had begun is asked for again soon after the start.</summary>
    private static readonly TimeSpan DoubtfulStart = TimeSpan.FromMinutes(10);

    private readonly DateTimeOffset began = clock.GetUtcNow();
    private readonly ConcurrentDictionary<string, Lazy<Task<RestAnswer<Message>>>> flying = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> doubtful = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Message> standing = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>Whether there is a post of which nobody knows whether it arrived.</summary>
    public bool IsInDoubt => !doubtful.IsEmpty;

    /// <param name="draw">Draws it with the mark that it is given.</param>
    public async ValueTask<RestAnswer<Message>> Send(
        string channel,
        PostKey key,
        Func<int, Rendered> draw,
        CancellationToken cancel
    )
    {
        var name = $"{channel}/{key}";
        var mine = new Lazy<Task<RestAnswer<Message>>>(() => Once(channel, name, draw, cancel));
        try
        {
            return await flying.GetOrAdd(name, mine).Value;
        }
        finally
        {
            flying.TryRemove(new KeyValuePair<string, Lazy<Task<RestAnswer<Message>>>>(name, mine));
        }
    }

    private async Task<RestAnswer<Message>> Once(
        string channel,
        string name,
        Func<int, Rendered> draw,
        CancellationToken cancel
    )
    {
        if (standing.TryGetValue(name, out var known))
            return known;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        // Positive, and above the numbers that Discord gives to components by itself.
        var mark = (BitConverter.ToInt32(hash) & 0x3FFF_FFFF) + 1_000;
        if (IsDoubtful(name))
        {
            doubtful[name] = true;
            var past = await api.Last(channel, Looked, cancel);
            if (past.Fault is { } blind)
                return blind;
            if (past.Value!.FirstOrDefault(message => IsMarked(message, mark)) is { } found)
                return Stands(name, found);
        }
        doubtful[name] = true;
        var drawn = draw(mark);
        var body = drawn.ToBody(ephemeral: false) with
        {
            Nonce = Convert.ToHexStringLower(hash)[..LongestNonce],
            EnforceNonce = true,
        };
        var said = await api.Post(channel, body, drawn.Files, cancel);
        if (said.Value is { } message)
            return Stands(name, message);
        if (said.Fault is not RestFault.Unreachable)
            doubtful.TryRemove(name, out _);
        return said;
    }

    private bool IsDoubtful(string name) =>
        doubtful.ContainsKey(name) || (self.FollowsCrash && clock.GetUtcNow() - began < DoubtfulStart);

    private bool IsMarked(Message message, int mark) =>
        (self.UserId is null || message.Author?.Id == self.UserId)
        && message.Components?.Any(component => component.Id == mark) == true;

    private Message Stands(string name, Message message)
    {
        doubtful.TryRemove(name, out _);
        if (standing.TryAdd(name, message))
            order.Enqueue(name);
        while (order.Count > Remembered && order.TryDequeue(out var oldest))
            standing.TryRemove(oldest, out _);
        return message;
    }
}
