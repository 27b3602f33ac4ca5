using NodaTime;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>Who speaks, and where: a platform's words already turned into StretchBot's own ids.</summary>
/// <param name="Team">The team the request came from; nothing of another team may be touched for it.</param>
/// <param name="Name">The display name, as the platform gave it: user text, never markup.</param>
/// <param name="IsAdmin">True when the platform itself says that this member may manage the team or channel.</param>
/// <param name="Zone">The member's own time zone where the platform tells it, else the team's.</param>
/// <param name="Locale">The member's language as a BCP 47 tag such as <c>de</c> or <c>en-GB</c>; null when the platform does not tell.</param>
/// <param name="TeamLanguage">The language that the team chose, the same way; null when it chose none.</param>
public sealed record Caller(
    PlatformName Platform,
    TeamId Team,
    ChannelId Channel,
    string ChannelName,
    MemberId Member,
    string Name,
    bool IsAdmin,
    DateTimeZone Zone,
    DateTimeZone TeamZone,
    string? Locale = null,
    string? TeamLanguage = null
)
{
    /// <summary>The language in which the member reads and types; the <see cref="Dispatcher"/> finds it for each request.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>What the caller's team has decided.</summary>
    public TeamRules Rules { get; init; } = TeamRules.Default;
}

/// <summary>A platform's own keys and names for the place and person of one request, before StretchBot knows them.</summary>
/// <param name="Zone">IANA id of the member's zone, or null when the platform does not tell.</param>
/// <param name="Locale">The member's language as a BCP 47 tag, or null when the platform does not tell.</param>
public sealed record Stranger(
    PlatformName Platform,
    string TeamKey,
    string TeamName,
    string ChannelKey,
    string ChannelName,
    string MemberKey,
    string MemberName,
    bool IsAdmin,
    string? Zone,
    string? Locale = null
);

/// <summary>Turns platform keys into StretchBot's ids, making rows for newcomers.</summary>
public interface IDirectory
{
    ValueTask<Caller> Recognise(Stranger stranger, CancellationToken cancel);
}
