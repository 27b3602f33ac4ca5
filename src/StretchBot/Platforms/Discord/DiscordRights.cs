using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord;

/// <summary>The permissions that matter to us, by their bits: https://discord.com/developers/docs/topics/permissions.</summary>
internal static class DiscordRights
{
    public const long Administrator = 1L << 3;
    public const long ManageChannels = 1L << 4;
    public const long ManageServer = 1L << 5;
    public const long ViewChannel = 1L << 10;
    public const long SendMessages = 1L << 11;
    public const long EmbedLinks = 1L << 14;
    public const long AttachFiles = 1L << 15;
    public const long ReadMessageHistory = 1L << 16;
    public const long SendMessagesInThreads = 1L << 38;

    /// <summary>What the invite link asks for: to post cards with pictures, in threads too, and to find its own messages again.</summary>
    public const long Needed =
        ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | SendMessagesInThreads;

    /// <summary>The same without threads.</summary>
    public const long NeededInServer = Needed & ~SendMessagesInThreads;

    private const long Everything = ~0L;
    private const int RoleOverwrite = 0;
    private const int MemberOverwrite = 1;

    private static readonly ImmutableArray<(long Bit, string Name)> Names =
    [
        (ViewChannel, "View Channel"),
        (SendMessages, "Send Messages"),
        (SendMessagesInThreads, "Send Messages in Threads"),
        (EmbedLinks, "Embed Links"),
        (AttachFiles, "Attach Files"),
        (ReadMessageHistory, "Read Message History"),
    ];

    /// <summary>Whether a member with these bits may manage the team or the channel.</summary>
    /// <param name="bits">As an interaction tells them: a number in decimal.</param>
    public static bool IsAdmin(string? bits) => (Read(bits) & (Administrator | ManageServer | ManageChannels)) != 0;

    /// <summary>What a channel asks of us; a thread has its own right to send.</summary>
    public static long NeededIn(Channel channel) =>
        IsThread(channel) ? Needed & ~SendMessages : Needed & ~SendMessagesInThreads;

    public static bool IsThread(Channel channel) => channel.Type is >= 10 and <= 12;

    /// <summary>The permissions as Discord's own settings call them.</summary>
    public static ImmutableArray<string> NamesOf(long bits) =>
        [.. Names.Where(right => (bits & right.Bit) != 0).Select(right => right.Name)];

    /// <summary>
    /// What a member may do in a channel: roles together, then the channel's exceptions for everyone, for roles and for the member, in this
    /// order.
    /// </summary>
    /// <param name="overwrites">The channel's; a thread has its parent's.</param>
    public static long Of(Guild guild, Member member, string memberId, IReadOnlyList<Overwrite>? overwrites)
    {
        if (guild.OwnerId == memberId)
            return Everything;
        var roles = (member.Roles ?? []).Append(guild.Id).ToHashSet(StringComparer.Ordinal);
        var bits = (guild.Roles ?? [])
            .Where(role => roles.Contains(role.Id))
            .Aggregate(0L, (sum, role) => sum | Read(role.Permissions));
        if ((bits & Administrator) != 0)
            return Everything;
        var all = overwrites ?? [];
        bits = Apply(bits, all.Where(one => one.Type == RoleOverwrite && one.Id == guild.Id));
        bits = Apply(bits, all.Where(one => one.Type == RoleOverwrite && one.Id != guild.Id && roles.Contains(one.Id)));
        return Apply(bits, all.Where(one => one.Type == MemberOverwrite && one.Id == memberId));
    }

    private static long Apply(long bits, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = (0L, 0L);
        foreach (var one in overwrites)
        {
            allow |= Read(one.Allow);
            deny |= Read(one.Deny);
        }
        return (bits & ~deny) | allow;
    }

    private static long Read(string? bits) =>
        long.TryParse(bits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
}
