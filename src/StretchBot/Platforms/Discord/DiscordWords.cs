using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord;

/// <summary>What is said about Discord's permissions: which is missing, and where to click.</summary>
internal static class DiscordWords
{
    public static readonly Text WhereToAllow =
        "Open the channel's settings, then Permissions, add StretchBot there, and allow it.";

    public static Card NoChannelToUse(string server) =>
        new("Hello! I am StretchBot, and I have no place to speak yet")
        {
            Parts =
            [
                new Paragraph(
                    Text.Of(
                        $"In “{server}” there is no text channel in which I have {NamesOf(DiscordRights.NeededInServer)}."
                    )
                ),
                new Paragraph(WhereToAllow),
                new Paragraph(
                    Text.Of($"Then type {new Typed("/stretch help")} in that channel, and I show you how to begin.")
                ),
            ],
        };

    /// <summary>Why the channel cannot be used.</summary>
    public static Text Lacks(long bits, string channel) =>
        bits == 0
            ? Text.Of($"Discord does not let me post in “{channel}”.")
            : Text.Of($"I lack {NamesOf(bits)} in “{channel}”. {WhereToAllow}");

    public static Text NamesOf(long bits) =>
        Text.List([.. DiscordRights.NamesOf(bits).Select(name => Text.Strong(Text.Said(name)))]);
}
