using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Turns Discord's keys into a caller.</summary>
internal sealed class Door(IDirectory directory, Servers servers, Languages languages)
{
    /// <param name="team">The server, where the interaction does not say it: in a direct message.</param>
    /// <returns>Null when nobody can be recognised: no server, or no person.</returns>
    public async ValueTask<Occasion?> Enter(Interaction interaction, CancellationToken cancel, string? team = null)
    {
        var user = interaction.Member?.User ?? interaction.User;
        if ((interaction.GuildId ?? team) is not { } server || user is null || interaction.ChannelId is not { } channel)
            return null;
        var caller = await directory.Recognise(
            new Stranger(
                PlatformName.Discord,
                server,
                servers.NameOf(server),
                channel,
                interaction.Channel?.Name ?? "direct messages",
                user.Id,
                NameOf(interaction.Member, user),
                DiscordRights.IsAdmin(interaction.Member?.Permissions),
                Zone: null,
                interaction.Locale
            ),
            cancel
        );
        return new Occasion(interaction, server, user.Id, caller, languages.For(caller));
    }

    /// <summary>The bot itself, in a channel that it came into: Discord does not tell who brought it.</summary>
    public ValueTask<Caller> EnterAlone(string server, Channel channel, string bot, CancellationToken cancel) =>
        directory.Recognise(
            new Stranger(
                PlatformName.Discord,
                server,
                servers.NameOf(server),
                channel.Id,
                channel.Name ?? "",
                bot,
                "StretchBot",
                IsAdmin: true,
                Zone: null
            ),
            cancel
        );

    private static string NameOf(InteractionMember? member, User user) =>
        member?.Nick ?? user.GlobalName ?? user.Username ?? "Someone";
}

/// <summary>Something that a person did, and who they are.</summary>
/// <param name="Team">The server's own key.</param>
/// <param name="User">The member's own key.</param>
/// <param name="Language">What they read.</param>
internal sealed record Occasion(Interaction Interaction, string Team, string User, Caller Caller, Language Language)
{
    /// <summary>Whether it came from a message that only they see, which an answer may replace.</summary>
    public bool IsFromPrivateMessage =>
        Interaction is { Message: { } message }
        && ((message.Flags & MessageFlags.Ephemeral) is > 0 || Interaction.GuildId is null);
}
