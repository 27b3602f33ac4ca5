using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground;

/// <summary>The built-in local chat as a platform: the way out to it.</summary>
internal sealed class PlaygroundPlatform(PlaygroundChat chat, PlaygroundTeam team) : IPlatform
{
    public PlatformName Name => PlatformName.Playground;

    public async ValueTask<SendOutcome> Post(
        ChannelAddress channel,
        Card card,
        PostKey key,
        CancellationToken cancel
    ) =>
        ChannelOf(channel) is { } name
            ? await Send(async () => await chat.Add(name, PlaygroundTeam.Bot, onlyFor: null, card, key.Value, cancel))
            : NoSuchChannel(channel);

    public async ValueTask<SendOutcome> Edit(
        ChannelAddress channel,
        MessageKey message,
        Card card,
        CancellationToken cancel
    )
    {
        if (ChannelOf(channel) is null)
            return NoSuchChannel(channel);
        if (!long.TryParse(message.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new MessageGone();
        return await Send(async () => await chat.Replace(id, card, cancel));
    }

    public async ValueTask<SendOutcome> Tell(MemberAddress member, Card card, PostKey key, CancellationToken cancel) =>
        MemberOf(member) is { } known
            ? await Send(async () =>
                await chat.Add(
                    team.FirstChannel,
                    PlaygroundTeam.Bot,
                    known.Key,
                    card,
                    $"tell-{known.Key}-{key}",
                    cancel
                )
            )
            : new Refused($"There is no member “{member.MemberKey}” in the Playground.");

    public async ValueTask<SendOutcome> Remove(ChannelAddress channel, MessageKey message, CancellationToken cancel) =>
        long.TryParse(message.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await Send(async () => await chat.Remove(id, cancel))
            : new MessageGone();

    public ValueTask<ImmutableArray<Finding>> Examine(ChannelAddress channel, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<Finding>>([
            ChannelOf(channel) is null
                ? new Finding(
                    "Channel",
                    Good: false,
                    NoSuchChannel(channel).Reason,
                    "Add it to Playground:Channels and start again."
                )
                : new Finding("Channel", Good: true, "I can post here."),
            new Finding("Clock", Good: true, "The Playground runs on this machine's own clock."),
        ]);

    private static async ValueTask<SendOutcome> Send(Func<Task<PlaygroundMessage?>> send)
    {
        try
        {
            return await send() is { } message
                ? new Sent(new MessageKey(message.Id.ToString(CultureInfo.InvariantCulture)))
                : new MessageGone();
        }
        catch (Exception trouble) when (StoreTrouble.Is(trouble))
        {
            return new TryLater("The Playground cannot keep messages just now.");
        }
    }

    private string? ChannelOf(ChannelAddress channel) =>
        string.Equals(channel.TeamKey, PlaygroundTeam.Key, StringComparison.Ordinal)
            ? team.Channel(channel.ChannelKey)
            : null;

    private static PlaygroundMember? MemberOf(MemberAddress member) =>
        string.Equals(member.TeamKey, PlaygroundTeam.Key, StringComparison.Ordinal)
            ? PlaygroundTeam.Member(member.MemberKey)
            : null;

    private Refused NoSuchChannel(ChannelAddress channel) =>
        new(
            $"There is no channel “{channel.ChannelKey}” in the Playground. It has {string.Join(", ", team.Channels)}; the setting Playground:Channels names them."
        );
}
