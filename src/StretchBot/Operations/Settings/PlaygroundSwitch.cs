using StretchBot.Platforms.Playground;

namespace StretchBot.Operations.Settings;

/// <summary>Whether the Playground runs. It does by default, since this version has no other platform that could hold a token.</summary>
internal static class PlaygroundSwitch
{
    private const string Key = $"{PlaygroundOptions.Section}:{nameof(PlaygroundOptions.Enabled)}";

    public static bool IsOn(IConfiguration configuration) =>
        !bool.TryParse(configuration[Key], out var enabled) || enabled;

    /// <summary>True when somebody asked for it in so many words.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        bool.TryParse(configuration[Key], out var enabled) && enabled;
}
