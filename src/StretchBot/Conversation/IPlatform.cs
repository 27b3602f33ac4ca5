using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>A channel in its platform's own words.</summary>
public sealed record ChannelAddress(ChannelId Id, string TeamKey, string ChannelKey);

/// <summary>A member in their platform's own words, and the channel near which they are told something.</summary>
public sealed record MemberAddress(MemberId Id, string TeamKey, string MemberKey);

/// <summary>
/// Names one post for ever. A platform that is asked twice with the same key shows one message: by a nonce, by reading its history, or by
/// a unique row.
/// </summary>
public readonly record struct PostKey(string Value)
{
    public static PostKey For(BreakId id) => new($"break-{id}");

    public override string ToString() => Value;
}

/// <summary>A platform's own key for a message that stands.</summary>
public readonly record struct MessageKey(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What became of an attempt to send.</summary>
public abstract record SendOutcome;

/// <summary>It stands.</summary>
public sealed record Sent(MessageKey Message) : SendOutcome;

/// <summary>It may work later. <paramref name="RetryAfter"/> is the platform's own word, if it gave one.</summary>
public sealed record TryLater(Text Reason, TimeSpan? RetryAfter = null) : SendOutcome;

/// <summary>The place cannot be posted to: archived, gone, or not allowed. <paramref name="Reason"/> is a sentence for a person.</summary>
public sealed record Refused(Text Reason) : SendOutcome;

/// <summary>The message to be edited is no longer there.</summary>
public sealed record MessageGone : SendOutcome;

/// <summary>What a look at one thing found: a token, a right, a clock.</summary>
/// <param name="What">The thing, in a few words: "Token", "Post here".</param>
/// <param name="Words">How it stands, as a sentence.</param>
/// <param name="Cure">What to do about it, as a sentence; null when it is good.</param>
public sealed record Finding(Text What, bool Good, Text Words, Text? Cure = null);

/// <summary>The port every platform implements: the one way out. Nothing sent through it can ping anyone.</summary>
public interface IPlatform
{
    PlatformName Name { get; }

    /// <summary>Posts a card in a channel, once per <paramref name="key"/> however often it is called.</summary>
    ValueTask<SendOutcome> Post(ChannelAddress channel, Card card, PostKey key, CancellationToken cancel);

    /// <summary>Replaces a message that stands.</summary>
    ValueTask<SendOutcome> Edit(ChannelAddress channel, MessageKey message, Card card, CancellationToken cancel);

    /// <summary>Tells one member something in private, once per <paramref name="key"/>.</summary>
    ValueTask<SendOutcome> Tell(MemberAddress member, Card card, PostKey key, CancellationToken cancel);

    /// <summary>Takes a message of the bot's away again.</summary>
    /// <returns><see cref="Sent"/> with the message that stood, or <see cref="MessageGone"/> when none did.</returns>
    ValueTask<SendOutcome> Remove(ChannelAddress channel, MessageKey message, CancellationToken cancel);

    /// <summary>What the platform says of the bot's token, of what it may do in the channel, and of the clock; each fault with its cure.</summary>
    ValueTask<ImmutableArray<Finding>> Examine(ChannelAddress channel, CancellationToken cancel);
}
