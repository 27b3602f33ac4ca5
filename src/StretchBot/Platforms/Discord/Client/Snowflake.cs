using System.Globalization;

namespace StretchBot.Platforms.Discord.Client;

/// <summary>Discord's ids tell when they were made: https://discord.com/developers/docs/reference#snowflakes.</summary>
internal static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;

    /// <summary>Null for what is no id.</summary>
    public static DateTimeOffset? MadeAt(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds((number >> 22) + Epoch)
            : null;
}
