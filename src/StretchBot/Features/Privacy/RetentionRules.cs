using NodaTime;

namespace StretchBot.Features.Privacy;

/// <summary>How long things are kept.</summary>
/// <param name="KeepFor">How long it is kept who took part in which break, and which stretch somebody did alone. The tallies stay.</param>
/// <param name="AfterLeaving">How long a team that removed the bot is kept, in case it comes back.</param>
public sealed record RetentionRules(Duration KeepFor, Duration AfterLeaving)
{
    public static readonly RetentionRules Default = new(Duration.FromDays(400), Duration.FromDays(30));
}
