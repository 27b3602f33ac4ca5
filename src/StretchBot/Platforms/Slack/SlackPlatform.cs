using System.Collections.Concurrent;
using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack;

/// <summary>Slack as a platform: the way out to it.</summary>
internal sealed class SlackPlatform(
    Workspaces workspaces,
    SlackApi api,
    OnePost post,
    PictureShelf pictures,
    SlackExamination examination
) : IPlatform
{
    private readonly ConcurrentDictionary<(string Team, string User), string> directMessages = new();

    public PlatformName Name => PlatformName.Slack;

    public async ValueTask<SendOutcome> Post(
        ChannelAddress channel,
        Card card,
        PostKey key,
        CancellationToken cancel
    ) =>
        await workspaces.Find(channel.TeamKey, cancel) is { } workspace
            ? await Send(workspace, channel.ChannelKey, card, key, cancel)
            : NotThere(channel.TeamKey);

    public async ValueTask<SendOutcome> Edit(
        ChannelAddress channel,
        MessageKey message,
        Card card,
        CancellationToken cancel
    )
    {
        if (await workspaces.Find(channel.TeamKey, cancel) is not { } workspace)
            return NotThere(channel.TeamKey);
        return await WithEverFewer(
            workspace,
            card with
            {
                Mention = null,
            },
            content => api.Update(workspace.Credentials, channel.ChannelKey, message.Value, content, cancel),
            cancel,
            isEdit: true
        );
    }

    public async ValueTask<SendOutcome> Tell(MemberAddress member, Card card, PostKey key, CancellationToken cancel)
    {
        if (await workspaces.Find(member.TeamKey, cancel) is not { } workspace)
            return NotThere(member.TeamKey);
        if (!directMessages.TryGetValue((workspace.Team, member.MemberKey), out var channel))
        {
            var said = await api.OpenConversation(workspace.Credentials, member.MemberKey, cancel);
            if (!said.Has(out var opened, out var fault))
                return await Outcome(workspace, fault, cancel);
            channel = directMessages[(workspace.Team, member.MemberKey)] = opened.Channel!.Id!;
        }
        return await Send(workspace, channel, card, key, cancel);
    }

    public async ValueTask<SendOutcome> Remove(ChannelAddress channel, MessageKey message, CancellationToken cancel)
    {
        if (await workspaces.Find(channel.TeamKey, cancel) is not { } workspace)
            return NotThere(channel.TeamKey);
        var said = await api.Delete(workspace.Credentials, channel.ChannelKey, message.Value, cancel);
        return said.Fault is { } fault ? await Outcome(workspace, fault, cancel) : new Sent(message);
    }

    public async ValueTask<ImmutableArray<Finding>> Examine(ChannelAddress channel, CancellationToken cancel) =>
        await workspaces.Find(channel.TeamKey, cancel) is { } workspace
            ? await examination.Of(workspace, channel.ChannelKey, cancel)
            :
            [
                new Finding(
                    "Token",
                    Good: false,
                    NotThere(channel.TeamKey).Reason,
                    "Install StretchBot in this workspace again."
                ),
            ];

    private ValueTask<SendOutcome> Send(
        SlackWorkspace workspace,
        string channel,
        Card card,
        PostKey key,
        CancellationToken cancel
    ) => WithEverFewer(workspace, card, content => post.Send(workspace, channel, key, content, cancel), cancel);

    /// <summary>
    /// With pictures; without them when Slack cannot use the message; with its words alone when it still cannot. Each is sent only after Slack
    /// has said that it did nothing with the one before.
    /// </summary>
    private async ValueTask<SendOutcome> WithEverFewer(
        SlackWorkspace workspace,
        Card card,
        Func<MessageContent, ValueTask<Said<PostAnswer>>> send,
        CancellationToken cancel,
        bool isEdit = false
    )
    {
        var sources = await pictures.For(workspace, card, cancel);
        var full = CardDrawing.Message(card, sources);
        var said = await send(full);
        if (said.Fault is { Kind: FaultKind.Malformed } && !sources.IsEmpty)
        {
            said = await send(CardDrawing.Message(card, PictureSources.None));
            if (said.Fault is null)
                await pictures.Forget(full.Blocks.Files(), cancel);
        }
        if (said.Fault is { Kind: FaultKind.Malformed })
            said = await send(full with { Blocks = [] });
        if (said.Has(out var answer, out var fault))
            return new Sent(new MessageKey(answer.Ts!));
        // That one message cannot be changed says nothing about the next one in that channel.
        return isEdit && fault.Kind is FaultKind.Malformed
            ? new MessageGone()
            : await Outcome(workspace, fault, cancel);
    }

    private async ValueTask<SendOutcome> Outcome(SlackWorkspace workspace, Fault fault, CancellationToken cancel)
    {
        switch (fault.Kind)
        {
            case FaultKind.Limited:
            case FaultKind.NotDone:
            case FaultKind.Unknown:
            case FaultKind.TooLate:
                return new TryLater($"{fault.Reason} ({fault.Error})", fault.RetryAfter);
            case FaultKind.Message:
                return new MessageGone();
            case FaultKind.Workspace:
                await workspaces.End(workspace, fault, cancel);
                return new Refused(fault.Reason);
            default:
                return new Refused(fault.Reason);
        }
    }

    private static Refused NotThere(string team) => new($"StretchBot is not installed in the Slack workspace {team}.");
}
