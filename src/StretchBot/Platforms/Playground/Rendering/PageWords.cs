using System.Collections.Frozen;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>
/// All that the page says around the messages, by the names under which <c>index.html</c> and <c>playground.js</c> ask for it. What only the
/// script knows has a hole with a name: <c>{channel}</c>.
/// </summary>
internal static class PageWords
{
    public static FrozenDictionary<string, Text> All { get; } =
        new Dictionary<string, Text>(StringComparer.Ordinal)
        {
            ["skip"] = "Skip to writing",
            ["channels"] = "Channels",
            ["unread"] = "unread",
            ["actingAs"] = "Acting as",
            ["admin"] = "admin",
            ["bot"] = "bot",
            ["you"] = "you",
            ["needsScript"] = "The Playground needs JavaScript. Its JSON interface under /playground/api does not.",

            ["messages"] = "Messages",
            ["nothingYet"] = "Nothing here yet",
            ["tryThese"] = "Say hello, or try one of these:",
            ["ideaStretch"] = "A stretch, with its picture and steps",
            ["ideaBreak"] = "A team break, right here and now",
            ["ideaLeaderboard"] = "What the team has done together",
            ["newMessages"] = "New messages",
            ["today"] = "Today",
            ["yesterday"] = "Yesterday",
            ["soon"] = Text.Of($"in {Hole("minutes")} min {Hole("seconds")} s"),
            ["edited"] = "edited",
            ["onlyYou"] = "Only you can see this",
            ["dismiss"] = "Dismiss",
            ["whatYouCanDo"] = "What you can do",
            ["intoField"] = "Put into the message field",
            ["picture"] = Text.Of($"Picture: {Hole("link")}"),
            ["ranking"] = "Ranking",
            ["rank"] = "Rank",
            ["name"] = "Name",
            ["breaks"] = "Breaks",
            ["minutes"] = "Minutes",

            ["messageTo"] = Text.Of($"Message #{Hole("channel")} as {Hole("member")}"),
            ["suggestions"] = "Suggestions",
            ["send"] = "Send",
            ["howToWrite"] = Text.Of(
                $"Type {new Typed("/")} for commands. {new Typed("Enter")} sends, {new Typed("Shift")} {new Typed("Enter")} starts a line."
            ),

            ["optional"] = "optional",
            ["choose"] = "Choose…",
            ["cancel"] = "Cancel",
            ["tooLarge"] = Text.Of($"{Hole("file")} is too large. It may have {Hole("size")} kB."),

            ["connected"] = "Connected again",
            ["reconnecting"] = "Reconnecting…",
            ["waiting"] = "Waiting for StretchBot…",
            ["unreachable"] = "StretchBot cannot be reached just now.",
            ["broke"] = "Something broke on StretchBot's side.",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static Text Hole(string name) => Text.Said($"{{{name}}}");
}
