namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>Bits of https://discord.com/developers/docs/events/gateway#gateway-intents.</summary>
internal static class Intents
{
    /// <summary>Servers and channels. Interactions come without any.</summary>
    public const int Guilds = 1 << 0;

    /// <summary>Who leaves; privileged, so only asked for where the application has it switched on.</summary>
    public const int Members = 1 << 1;
}
