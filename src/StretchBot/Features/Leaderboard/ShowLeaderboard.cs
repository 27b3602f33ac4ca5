using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Leaderboard;

/// <summary><c>/stretch leaderboard [week|month|quarter|year|all] [here]</c>: what the team did together, and who took part.</summary>
internal sealed class ShowLeaderboard(TeamBoard board) : ICommand, ISuggest
{
    private static readonly ImmutableArray<string> Accepted = ["week", "month", "quarter", "year", "all", "here"];

    public CommandDeclaration Declaration { get; } =
        new("leaderboard", "What the team did together, and who took part")
        {
            Options =
            [
                new Option("period", "The time it covers; this week if left out", OptionKind.Choice)
                {
                    Choices = ["week", "month", "quarter", "year", "all"],
                },
                new Option("here", "Only this channel", OptionKind.Choice) { Choices = ["here"] },
            ],
            Examples = ["leaderboard", "leaderboard month", "leaderboard month here"],
            Aliases = ["tally", "top", "ranking"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var kind = PeriodKind.Week;
        var here = false;
        foreach (var word in invocation.Words)
        {
            if (word.Equals("here", StringComparison.OrdinalIgnoreCase))
                here = true;
            else if (Accepted.Contains(word, StringComparer.OrdinalIgnoreCase))
                kind = Enum.Parse<PeriodKind>(word, ignoreCase: true);
            else
                return new OnlyYou(
                    new Mistake(
                        $"I can't read {Mistake.Quote(word)} as a period.",
                        "Periods are week, month, quarter, year and all; add “here” for this channel alone.",
                        "leaderboard month here"
                    ).ToCard()
                );
        }
        return new OnlyYou(await board.Card(invocation.Caller, kind, here, cancel));
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. Accepted.Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);
}

/// <summary>Another period, in place of the one that is shown.</summary>
internal sealed class ShowPeriod(TeamBoard board) : IPress
{
    private const string Here = "here";

    public string Action => "board";

    public static ButtonId Id(PeriodKind kind, bool here) =>
        here ? ButtonId.Of("board", kind.ToString(), Here) : ButtonId.Of("board", kind.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        new Instead(
            await board.Card(
                caller,
                Enum.TryParse<PeriodKind>(button.Argument(0), out var kind)
                && kind is > PeriodKind.Day and <= PeriodKind.All
                    ? kind
                    : PeriodKind.Week,
                button.Argument(1) == Here,
                cancel
            )
        );
}

/// <summary>Draws the leaderboard of a period.</summary>
internal sealed class TeamBoard(ITallyStore tallies, TimeProvider clock)
{
    /// <summary>Rows shown: what fits a screen without scrolling.</summary>
    private const int Most = 10;

    public async ValueTask<Card> Card(Caller caller, PeriodKind kind, bool here, CancellationToken cancel)
    {
        var period = Period.Of(kind, clock.Now().InZone(caller.TeamZone).Date);
        var standing = await tallies.Standing(caller, here ? caller.Channel : null, period, Most, cancel);
        return LeaderboardCards.Team(standing, period, here ? caller.ChannelName : null);
    }
}
