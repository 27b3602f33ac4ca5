namespace StretchBot.Platforms.Discord.Client.Models;

/// <summary>The application behind the token.</summary>
/// <param name="Flags">Tell, among other things, which privileged intents are switched on.</param>
internal sealed record Application(string Id, string Name, long? Flags)
{
    private const long MembersIntent = 1 << 14;
    private const long MembersIntentLimited = 1 << 15;

    public bool MayHearOfMembers => (Flags & (MembersIntent | MembersIntentLimited)) is > 0;
}

/// <summary>A server.</summary>
/// <param name="Unavailable">True while Discord cannot say more of it.</param>
internal sealed record Guild(
    string Id,
    string? Name,
    string? OwnerId,
    string? SystemChannelId,
    bool? Unavailable,
    IReadOnlyList<Role>? Roles,
    IReadOnlyList<Channel>? Channels,
    IReadOnlyList<Member>? Members,
    string? PreferredLocale = null
);

internal sealed record Role(string Id, string Permissions);

internal sealed record Member(User? User, IReadOnlyList<string>? Roles);

/// <param name="Type">0 text, 1 direct message, 5 announcements, 10 to 12 threads.</param>
internal sealed record Channel(
    string Id,
    int Type,
    string? GuildId,
    string? Name,
    int? Position,
    string? ParentId,
    IReadOnlyList<Overwrite>? PermissionOverwrites
);

/// <param name="Id">A role's or a member's.</param>
/// <param name="Type">0 for a role, 1 for a member.</param>
internal sealed record Overwrite(string Id, int Type, string Allow, string Deny);

internal sealed record DirectBody(string RecipientId);

internal sealed record GatewayAddress(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="ResetAfter">Milliseconds.</param>
internal sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);

/// <summary>What stands in a body that tells of a failure.</summary>
internal sealed record ErrorBody(string? Message, int? Code, double? RetryAfter, bool? Global);

/// <summary>What tells a channel or member that is gone.</summary>
internal sealed record MemberGone(string GuildId, User User);
