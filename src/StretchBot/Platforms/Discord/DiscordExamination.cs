using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Platforms.Discord;

/// <summary>What Discord says of the token, the rights and the clock.</summary>
internal sealed class DiscordExamination(DiscordApi api, DiscordSelf self)
{
    /// <summary>From here on breaks are visibly off.</summary>
    private static readonly TimeSpan ClockMayBeOff = TimeSpan.FromSeconds(30);

    public async ValueTask<ImmutableArray<Finding>> Of(ChannelAddress channel, CancellationToken cancel)
    {
        var token = await api.Application(cancel);
        if (token.Fault is { } fault)
            return [Token(fault)];
        return
        [
            new Finding("Token", Good: true, $"Discord knows me as {token.Value!.Name}."),
            Connection(),
            await Rights(channel, cancel),
            Clock(),
        ];
    }

    /// <summary>Why the channel cannot be posted to, as far as Discord lets it be seen.</summary>
    public async ValueTask<Text> WhyRefused(ChannelAddress channel, CancellationToken cancel) =>
        await Lacking(channel, cancel) switch
        {
            { Name: { } name, Bits: var bits } => DiscordWords.Lacks(bits, name),
            _ => Text.Of(
                $"I cannot see the channel: I lack {DiscordWords.NamesOf(DiscordRights.ViewChannel)}. {DiscordWords.WhereToAllow}"
            ),
        };

    private static Finding Token(RestFault fault) =>
        fault is RestFault.Denied
            ? new Finding(
                "Token",
                Good: false,
                "Discord does not accept it.",
                "Copy it anew at https://discord.com/developers/applications, under Bot, Reset Token, and set Discord__Token."
            )
            : new Finding("Token", Good: false, "Discord does not answer.", "Try again in a few minutes.");

    private Finding Connection() =>
        self.Fault is { } fault
            ? new Finding("Connection", Good: false, "Discord has closed the connection for good.", Text.Said(fault))
            : new Finding("Connection", Good: true, "I hear what Discord tells me.");

    private async ValueTask<Finding> Rights(ChannelAddress channel, CancellationToken cancel) =>
        await Lacking(channel, cancel) switch
        {
            { Name: not null, Bits: 0 } => new Finding(
                "Post here",
                Good: true,
                "I have all the permissions that I need here."
            ),
            { Name: not null, Bits: var bits } => new Finding(
                "Post here",
                Good: false,
                $"I lack {DiscordWords.NamesOf(bits)} here.",
                DiscordWords.WhereToAllow
            ),
            _ => new Finding("Post here", Good: false, "I cannot see this channel.", DiscordWords.WhereToAllow),
        };

    /// <summary>What the bot lacks in a channel; without a name when it cannot even be looked at.</summary>
    private async ValueTask<(string? Name, long Bits)> Lacking(ChannelAddress address, CancellationToken cancel)
    {
        var seen = await api.Channel(address.ChannelKey, cancel);
        if (seen.Value is not { } channel || self.UserId is not { } bot)
            return (null, 0);
        var server = await api.Guild(address.TeamKey, cancel);
        var me = await api.Member(address.TeamKey, bot, cancel);
        if (server.Value is not { } guild || me.Value is not { } member)
            return (null, 0);
        var overwrites = channel.PermissionOverwrites;
        if (DiscordRights.IsThread(channel) && channel.ParentId is { } parent)
            overwrites = (await api.Channel(parent, cancel)).Value?.PermissionOverwrites;
        return (
            channel.Name ?? "",
            DiscordRights.NeededIn(channel) & ~DiscordRights.Of(guild, member, bot, overwrites)
        );
    }

    private Finding Clock() =>
        self.ClockAhead is { } ahead && ahead.Duration() > ClockMayBeOff
            ? new Finding(
                "Clock",
                Good: false,
                ahead > TimeSpan.Zero
                    ? Text.Of($"My clock is {Seconds(ahead)} seconds ahead of Discord's.")
                    : Text.Of($"My clock is {Seconds(ahead)} seconds behind Discord's."),
                "Let the machine take its time from the network, for example with chrony."
            )
            : new Finding("Clock", Good: true, "My clock agrees with Discord's.");

    private static string Seconds(TimeSpan time) =>
        time.Duration().TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
}
