namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>The limits that Discord gives in words and not in headers.</summary>
/// <param name="PerSecond">Requests a second for the bot in all.</param>
/// <param name="Invalid">Answers 401, 403 and 429 in ten minutes at which we stop; Discord locks an address out at 10,000.</param>
internal sealed record DiscordLimits(int PerSecond, int Invalid)
{
    public static readonly DiscordLimits OfDiscord = new(PerSecond: 50, Invalid: 9_000);
}
