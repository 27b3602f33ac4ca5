using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Tests.Storage;

/// <summary>One attempt to send something, in the order of arrival.</summary>
/// <param name="Verb">"post", "edit" or "tell".</param>
/// <param name="Key">The post's key, or the message that was edited.</param>
internal sealed record Attempt(string Verb, string Place, string Key, Card Card, Instant At);

/// <summary>
/// A platform that keeps its promise: one message a key, however often it is asked. <see cref="Before"/> refuses or fails an attempt before
/// it arrives, <see cref="After"/> once it stands, as a connection does that dies too late.
/// </summary>
internal sealed class RememberingPlatform(TimeProvider clock) : IPlatform
{
    private readonly Lock gate = new();
    private readonly List<Attempt> attempts = [];
    private readonly Dictionary<string, string> messageOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Card> stands = new(StringComparer.Ordinal);

    public PlatformName Name => PlatformName.Playground;

    /// <summary>An outcome instead of sending, or null to send.</summary>
    public Func<Attempt, SendOutcome?> Before { get; set; } = static _ => null;

    public Func<Attempt, Task> After { get; set; } = static _ => Task.CompletedTask;

    public Attempt[] Attempts
    {
        get
        {
            lock (gate)
                return [.. attempts];
        }
    }

    /// <summary>What each message shows now, by its key, oldest first.</summary>
    public KeyValuePair<string, Card>[] Messages
    {
        get
        {
            lock (gate)
                return [.. stands.OrderBy(entry => int.Parse(entry.Key[1..]))];
        }
    }

    public Card Newest => Messages[^1].Value;

    public Attempt[] Of(string verb) => [.. Attempts.Where(attempt => attempt.Verb == verb)];

    /// <summary>Somebody deleted it.</summary>
    public void Delete(string message)
    {
        lock (gate)
            stands.Remove(message);
    }

    public ValueTask<SendOutcome> Post(ChannelAddress channel, Card card, PostKey key, CancellationToken cancel) =>
        Create(new Attempt("post", $"{channel.TeamKey}/{channel.ChannelKey}", key.Value, card, clock.Now()));

    public ValueTask<SendOutcome> Tell(MemberAddress member, Card card, PostKey key, CancellationToken cancel) =>
        Create(new Attempt("tell", $"{member.TeamKey}/{member.MemberKey}", key.Value, card, clock.Now()));

    public async ValueTask<SendOutcome> Edit(
        ChannelAddress channel,
        MessageKey message,
        Card card,
        CancellationToken cancel
    )
    {
        var attempt = new Attempt("edit", $"{channel.TeamKey}/{channel.ChannelKey}", message.Value, card, clock.Now());
        if (Arrives(attempt) is { } instead)
            return instead;
        lock (gate)
        {
            if (!stands.ContainsKey(message.Value))
                return new MessageGone();
            stands[message.Value] = card;
        }
        await After(attempt);
        return new Sent(message);
    }

    public ValueTask<SendOutcome> Remove(ChannelAddress channel, MessageKey message, CancellationToken cancel)
    {
        lock (gate)
            return ValueTask.FromResult<SendOutcome>(
                stands.Remove(message.Value) ? new Sent(message) : new MessageGone()
            );
    }

    public ValueTask<ImmutableArray<Finding>> Examine(ChannelAddress channel, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<Finding>>([new Finding("Channel", Good: true, "I can post here.")]);

    private async ValueTask<SendOutcome> Create(Attempt attempt)
    {
        if (Arrives(attempt) is { } instead)
            return instead;
        string message;
        lock (gate)
        {
            if (!messageOf.TryGetValue(attempt.Key, out message!))
            {
                message = $"m{messageOf.Count + 1}";
                messageOf[attempt.Key] = message;
                stands[message] = attempt.Card;
            }
        }
        await After(attempt);
        return new Sent(new MessageKey(message));
    }

    private SendOutcome? Arrives(Attempt attempt)
    {
        lock (gate)
            attempts.Add(attempt);
        return Before(attempt);
    }
}
