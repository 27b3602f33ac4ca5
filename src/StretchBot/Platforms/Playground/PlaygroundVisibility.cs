namespace StretchBot.Platforms.Playground;

/// <summary>Who may see a message.</summary>
internal static class PlaygroundVisibility
{
    public static bool IsSeenBy(this PlaygroundMessage message, string reader) =>
        message.OnlyFor is null || string.Equals(message.OnlyFor, reader, StringComparison.Ordinal);
}
