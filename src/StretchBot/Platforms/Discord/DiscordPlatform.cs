using System.Collections.Concurrent;
using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord;

/// <summary>Discord as a platform: the way out to it.</summary>
internal sealed class DiscordPlatform(
    DiscordApi api,
    OnePost post,
    CardRenderer renderer,
    KeptPictures pictures,
    DiscordExamination examination
) : IPlatform
{
    /// <summary>A new token needs a new start, so there is no hurry.</summary>
    private static readonly TimeSpan UntilTokenIsMended = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, string> directMessages = new(StringComparer.Ordinal);

    public PlatformName Name => PlatformName.Discord;

    public async ValueTask<SendOutcome> Post(ChannelAddress channel, Card card, PostKey key, CancellationToken cancel)
    {
        var said = await post.Send(channel.ChannelKey, key, mark => renderer.Draw(card, mark, fresh: true), cancel);
        if (IsMalformed(said.Fault))
            said = await post.Send(
                channel.ChannelKey,
                key,
                mark => renderer.Draw(WithoutPictures(card), mark, fresh: true),
                cancel
            );
        return await Outcome(said, channel, cancel);
    }

    public async ValueTask<SendOutcome> Edit(
        ChannelAddress channel,
        MessageKey message,
        Card card,
        CancellationToken cancel
    )
    {
        var (body, files) = pictures.Edit(message.Value, renderer.Draw(card));
        var said = await api.Edit(channel.ChannelKey, message.Value, body, files, cancel);
        if (IsMalformed(said.Fault))
        {
            pictures.Forget(message.Value);
            (body, files) = pictures.Edit(message.Value, renderer.Draw(WithoutPictures(card)));
            said = await api.Edit(channel.ChannelKey, message.Value, body, files, cancel);
        }
        return await Outcome(said, channel, cancel);
    }

    public async ValueTask<SendOutcome> Tell(MemberAddress member, Card card, PostKey key, CancellationToken cancel)
    {
        if (!directMessages.TryGetValue(member.MemberKey, out var channel))
        {
            var opened = await api.OpenDirect(member.MemberKey, cancel);
            if (opened.Value is not { } direct)
                return NotTold(opened.Fault!);
            channel = directMessages[member.MemberKey] = direct.Id;
        }
        var said = await post.Send(
            channel,
            key,
            mark => renderer.Draw(card, mark, fresh: true, team: member.TeamKey),
            cancel
        );
        return said.Fault is { } fault ? NotTold(fault) : new Sent(new MessageKey(said.Value!.Id));
    }

    public async ValueTask<SendOutcome> Remove(ChannelAddress channel, MessageKey message, CancellationToken cancel)
    {
        var said = await api.Delete(channel.ChannelKey, message.Value, cancel);
        if (said.Fault is { } fault)
            return await Outcome(fault, channel, cancel);
        pictures.Forget(message.Value);
        return new Sent(message);
    }

    public ValueTask<ImmutableArray<Finding>> Examine(ChannelAddress channel, CancellationToken cancel) =>
        examination.Of(channel, cancel);

    private async ValueTask<SendOutcome> Outcome(
        RestAnswer<Message> said,
        ChannelAddress channel,
        CancellationToken cancel
    )
    {
        if (said.Fault is { } fault)
            return await Outcome(fault, channel, cancel);
        pictures.Note(said.Value!);
        return new Sent(new MessageKey(said.Value!.Id));
    }

    private async ValueTask<SendOutcome> Outcome(RestFault fault, ChannelAddress channel, CancellationToken cancel) =>
        fault switch
        {
            RestFault.Denied { Code: DiscordCode.UnknownMessage } => new MessageGone(),
            RestFault.Denied { Code: DiscordCode.UnknownChannel or DiscordCode.UnknownGuild } => new Refused(
                "The channel is no longer there."
            ),
            RestFault.Denied { Code: DiscordCode.ThreadIsArchived } => new Refused(
                "The thread is archived. Write something in it, and it opens again."
            ),
            RestFault.Denied { Code: DiscordCode.MissingAccess or DiscordCode.MissingPermissions } => new Refused(
                await examination.WhyRefused(channel, cancel)
            ),
            _ => Common(fault),
        };

    /// <summary>Discord has looked at it and done nothing. Most often it is a picture that it cannot use: words alone are better than nothing.</summary>
    private static bool IsMalformed(RestFault? fault) => fault is RestFault.Denied { Status: 400 or 413 };

    private static Card WithoutPictures(Card card) =>
        card with
        {
            Parts = [.. card.Parts.Where(part => part is not (Picture or RoutinePicture))],
        };

    private static SendOutcome NotTold(RestFault fault) =>
        fault
            is RestFault.Denied
            {
                Code: DiscordCode.CannotTellThisUser
                    or DiscordCode.InvalidRecipient
                    or DiscordCode.MissingAccess
                    or DiscordCode.UnknownChannel
            }
            ? new Refused("They take no direct messages from me.")
            : Common(fault);

    private static SendOutcome Common(RestFault fault) =>
        fault switch
        {
            RestFault.Busy busy => new TryLater("Discord asks me to slow down.", busy.RetryAfter),
            RestFault.Halted halted => new TryLater(halted.Words, halted.RetryAfter),
            RestFault.Unreachable unreachable => new TryLater(unreachable.Words),
            RestFault.Denied { Status: 401 } => new TryLater("Discord does not know my token.", UntilTokenIsMended),
            RestFault.Denied { Status: 400 or 403 or 404 } => new Refused("Discord did not take my message."),
            RestFault.Denied denied => new TryLater($"Discord said no ({denied.Status})."),
            _ => throw new InvalidOperationException($"Unknown fault {fault.GetType().Name}."),
        };
}
