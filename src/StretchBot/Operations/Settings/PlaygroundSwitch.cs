using StretchBot.Platforms.Discord;
using StretchBot.Platforms.Playground;
using StretchBot.Platforms.Slack;

namespace StretchBot.Operations.Settings;

/// <summary>Whether the Playground runs: by default when no other platform has a token.</summary>
internal static class PlaygroundSwitch
{
    private const string Key = $"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.Enabled)}";

    public static bool IsOn(IConfiguration configuration) =>
        bool.TryParse(configuration[Key], out var enabled) ? enabled : !HasOtherPlatform(configuration);

    /// <summary>True when somebody asked for it in so many words.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        bool.TryParse(configuration[Key], out var enabled) && enabled;

    public static bool HasOtherPlatform(IConfiguration configuration) =>
        SlackServices.IsWanted(configuration) || DiscordServices.IsWanted(configuration);
}
