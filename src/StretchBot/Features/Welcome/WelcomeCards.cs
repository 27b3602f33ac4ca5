using StretchBot.Conversation;

namespace StretchBot.Features.Welcome;

/// <summary>What the bot says when it comes into a channel.</summary>
internal static class WelcomeCards
{
    public static Card Hello() =>
        new("Hello! I am StretchBot. I get teams to stretch together.")
        {
            Parts =
            [
                new Lines([
                    Text.Of($"{new Typed("/stretch")}: one good stretch for right now, only you see it"),
                    Text.Of($"{new Typed("/stretch break")}: a short break together, here and now"),
                    Text.Of($"{new Typed("/stretch help")}: everything else"),
                ]),
                new Note("I ping nobody, and I never list who was not there."),
            ],
        };

    public static Card Offer(string channel, bool isAdmin) =>
        new("Shall we set up breaks?")
        {
            Parts =
            [
                new Paragraph(
                    isAdmin
                        ? Text.Of(
                            $"Type {new Typed("/stretch setup")} in “{channel}”: one form, and the first break has its time."
                        )
                        : Text.Of(
                            $"Someone who manages this team types {new Typed("/stretch setup")} in “{channel}”. Until then, {new Typed("/stretch break")} starts one by hand."
                        )
                ),
            ],
        };
}
