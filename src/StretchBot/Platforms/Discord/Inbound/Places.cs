using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Servers that the bot comes into and leaves, channels that go, members who leave.</summary>
internal sealed class Places(
    Servers servers,
    Door door,
    Dispatcher dispatcher,
    IRoster roster,
    IDiscordStore store,
    DiscordSelf self,
    DiscordApi api,
    CardRenderer renderer,
    Languages languages
)
{
    private const int TextChannel = 0;
    private const string Here = "here";
    private const string Left = "left";

    /// <summary>Discord tells of every server after each start: only of a new one is anything made.</summary>
    public async Task Came(Guild guild)
    {
        servers.Call(guild.Id, guild.Name);
        if (guild.Unavailable == true)
            return;
        var known = await store.Read(KeyOf(guild.Id), CancellationToken.None);
        if (known == Here)
            return;
        if (known == Left)
            await roster.TeamReturned(PlatformName.Discord, guild.Id, CancellationToken.None);
        await Greet(guild);
        await store.Write(KeyOf(guild.Id), Here, CancellationToken.None);
    }

    public void Renamed(Guild guild) => servers.Call(guild.Id, guild.Name);

    public async Task Gone(Guild guild)
    {
        // An outage of Discord's looks the same, but for this word.
        if (guild.Unavailable == true)
            return;
        servers.Forget(guild.Id);
        await store.Write(KeyOf(guild.Id), Left, CancellationToken.None);
        await roster.TeamLeft(PlatformName.Discord, guild.Id, CancellationToken.None);
    }

    public async Task Closed(Channel channel)
    {
        if (channel.GuildId is { } server)
            await roster.ChannelClosed(
                PlatformName.Discord,
                server,
                channel.Id,
                "The channel was deleted.",
                CancellationToken.None
            );
    }

    public async Task MemberLeft(MemberGone gone)
    {
        if (gone.User.Id != self.UserId)
            await roster.MemberLeft(PlatformName.Discord, gone.GuildId, gone.User.Id, CancellationToken.None);
    }

    private async Task Greet(Guild guild)
    {
        if (self.UserId is not { } bot)
            return;
        var me = guild.Members?.FirstOrDefault(member => member.User?.Id == bot) ?? new Member(null, []);
        if (Suitable(guild, me, bot) is { } channel)
        {
            var caller = await door.EnterAlone(guild.Id, channel, bot, CancellationToken.None);
            await dispatcher.Answer(new Arrived(caller), CancellationToken.None);
        }
        else if (guild.OwnerId is { } owner)
            await Ask(owner, guild);
    }

    /// <summary>The channel for messages of the system, else the topmost, among those that the bot may fully use.</summary>
    private static Channel? Suitable(Guild guild, Member me, string bot) =>
        (guild.Channels ?? [])
            .Where(channel => channel.Type == TextChannel)
            .Where(channel =>
                (DiscordRights.NeededIn(channel) & ~DiscordRights.Of(guild, me, bot, channel.PermissionOverwrites)) == 0
            )
            .OrderByDescending(channel => channel.Id == guild.SystemChannelId)
            .ThenBy(channel => channel.Position ?? 0)
            .FirstOrDefault();

    private async Task Ask(string owner, Guild guild)
    {
        var direct = await api.OpenDirect(owner, CancellationToken.None);
        if (direct.Value is not { } channel)
            return;
        var language = languages.Find(guild.PreferredLocale) ?? Language.English;
        var drawn = renderer.Draw(DiscordWords.NoChannelToUse(guild.Name ?? "").In(language), fresh: true);
        await api.Post(channel.Id, drawn.ToBody(ephemeral: false), drawn.Files, CancellationToken.None);
    }

    private static string KeyOf(string server) => $"server:{server}";
}
