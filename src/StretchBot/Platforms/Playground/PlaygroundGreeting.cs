using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground;

/// <summary>Welcomes whoever opens the Playground for the first time with three things to try.</summary>
internal sealed class PlaygroundGreeting(PlaygroundChat chat, PlaygroundTeam team, PlaygroundLanguage language)
    : IHostedService
{
    /// <summary>The greeting's name in the store: it is given once for ever, whatever is restarted.</summary>
    public const string Key = "playground-greeting";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var first = PlaygroundTeam.Members[0].Key;
        var said = await chat.Last(team.FirstChannel, first, most: 1, cancellationToken);
        if (!said.IsEmpty)
            return;
        var card = Card().In(await language.Now(cancellationToken));
        await chat.Add(team.FirstChannel, PlaygroundTeam.Bot, onlyFor: null, card, Key, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static Card Card() =>
        new("Welcome! I am StretchBot, and I get teams to stretch together.")
        {
            Parts =
            [
                new Paragraph("This is a team chat on your own machine. Three things to try:"),
                new Lines([
                    Text.Of($"{new Typed("/stretch pigeon")} shows a stretch, with its picture and steps."),
                    Text.Of(
                        $"{new Typed("/stretch break desk-minute window 3m")} starts a team break in this channel."
                    ),
                    Text.Of($"{new Typed("/stretch leaderboard")} shows what the team has done together."),
                ]),
                new Note("Switch to Heron or another member to join as someone else."),
            ],
        };
}
