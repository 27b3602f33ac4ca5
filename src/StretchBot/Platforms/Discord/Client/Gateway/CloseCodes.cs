namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>What the gateway's close codes ask of us: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway.</summary>
internal static class CloseCodes
{
    /// <summary>Ours, for a connection that no longer answers: any code but 1000 and 1001 keeps the session.</summary>
    public const int Zombie = 4000;

    /// <summary>Ours, for good: Discord forgets the session.</summary>
    public const int Goodbye = 1000;

    /// <summary>Why it is useless to try again, with the cure; null when it is not.</summary>
    public static string? FinalReason(int? code) =>
        code switch
        {
            4004 =>
                "Discord does not know the token. Copy it anew at https://discord.com/developers/applications, under Bot, Reset Token, and set Discord__Token.",
            4010 =>
                "Discord:Shards names a shard that does not exist. Leave it at auto, or write a range such as 0-1/2.",
            4011 => "The bot is in so many servers that it needs more shards. Set Discord:Shards to auto.",
            4012 => "Discord no longer offers version 10 of its gateway. A newer StretchBot is needed.",
            4013 => "Discord does not know one of the intents. A newer StretchBot is needed.",
            4014 =>
                "Discord does not allow an intent. Switch on Server Members Intent at https://discord.com/developers/applications, under Bot, and start again.",
            _ => null,
        };

    /// <summary>Whether the session is over: 4003 and 4007 and 4009 say so.</summary>
    public static bool EndsSession(int? code) => code is 4003 or 4007 or 4009;
}
