using System.Collections.Immutable;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Leaderboard;

/// <summary>Every sentence about tallies.</summary>
internal static class LeaderboardCards
{
    public static Card Team(TeamStanding standing, Period period, string? channel)
    {
        var title = channel is null ? Title(period) : Text.Of($"{Title(period)}, #{channel} only");
        return new Card(title)
        {
            Parts = [.. Score(standing, period), .. Names(standing)],
            Buttons = [.. Others(period.Kind, channel is not null)],
        };
    }

    public static Card Own(OwnTally own, int streak, ImmutableArray<Bar> areas, LocalDate today, int days) =>
        own.All is { Breaks: 0, Solos: 0 }
            ? new("Nothing counted yet, and nothing is missing")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of(
                            $"Join a break with “I'm in”, or do one stretch now: {new Typed("/stretch")}. A minute is plenty."
                        )
                    ),
                ],
            }
            : new("Your stretching")
            {
                Parts =
                [
                    new Details([
                        new Detail("This week", Sum(own.Week)),
                        new Detail(
                            "Streak",
                            streak == 0 ? "starts with your next break" : Text.Count(streak, "{0} day|{0} days")
                        ),
                        new Detail("Altogether", Sum(own.All)),
                        .. own.Walked == 0
                            ? ImmutableArray<Detail>.Empty
                            : [new Detail("Walked instead", Text.Count(own.Walked, "{0} break|{0} breaks"))],
                    ]),
                    new Strip([.. Enumerable.Range(0, days).Select(i => Day(today.PlusDays(i - days + 1), own.Days))]),
                    .. Areas(areas),
                    .. History(own),
                    new Note("Only you see this. Weekends, days off and days without a break never end a streak."),
                ],
            };

    private static IEnumerable<Part> Score(TeamStanding standing, Period period)
    {
        var total = standing.Total;
        if (total is { Posted: 0, Taken: 0 })
        {
            yield return new Paragraph(NoneYet(period.Kind));
            yield break;
        }
        yield return new Details([
            new Detail("Breaks taken together", SharedWords(standing)),
            new Detail("Minutes together", MinutesWords(standing)),
            new Detail("People", Text.Number(standing.People)),
        ]);
    }

    private static IEnumerable<Part> Names(TeamStanding standing)
    {
        if (standing.Rule == LeaderboardRule.Off)
        {
            yield return new Note("This team shows no names, only what it does together.");
            yield break;
        }
        if (standing.Top.Length > 0)
            yield return new Ranking([.. standing.Top.Select(ranked => Row(ranked, standing.Own?.Standing.Member))]);
        if (standing.Own is { } own && standing.Top.All(ranked => ranked.Standing.Member != own.Standing.Member))
            yield return new Paragraph(
                standing.OwnHidden
                    ? Text.Of($"You, hidden from others: {ScoreOf(own.Standing.Breaks, own.Standing.Seconds)}.")
                    : Text.Of($"You: rank {own.Rank}, {ScoreOf(own.Standing.Breaks, own.Standing.Seconds)}.")
            );
        if (standing.Total.Taken > 0)
            yield return new Note("Only people who took part are listed.");
    }

    private static RankingRow Row(Ranked ranked, MemberId? caller) =>
        new(
            ranked.Rank,
            ranked.Standing.Name,
            ranked.Standing.Breaks,
            Standings.Minutes(ranked.Standing.Seconds),
            ranked.Standing.Member == caller
        );

    private static Text SharedWords(TeamStanding standing)
    {
        if (standing.Total.SharedPart is not { } part)
            return "none was posted";
        var words = Text.Of($"{standing.Total.Shared} of {standing.Total.Posted} ({Percent(part)})");
        return standing.Before?.SharedPart is { } before ? Text.Of($"{words}, before: {Percent(before)}") : words;
    }

    private static Text MinutesWords(TeamStanding standing)
    {
        var words = Text.Number(Standings.Minutes(standing.Total.Seconds));
        return standing.Before is { Taken: > 0 } before
            ? Text.Of($"{words}, before: {Text.Number(Standings.Minutes(before.Seconds))}")
            : words;
    }

    private static string Percent(double part) => $"{(int)Math.Round(part * 100, MidpointRounding.AwayFromZero)}%";

    private static IEnumerable<Button> Others(PeriodKind shown, bool here) =>
        Enum.GetValues<PeriodKind>()
            .Where(kind => kind != PeriodKind.Day && kind != shown)
            .Select(kind => new Button(ShowPeriod.Id(kind, here), Label(kind)));

    private static Text Label(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Week => "Week",
            PeriodKind.Month => "Month",
            PeriodKind.Quarter => "Quarter",
            PeriodKind.Year => "Year",
            _ => "All time",
        };

    private static Text Title(Period period) =>
        period.Kind switch
        {
            PeriodKind.Week => "The team this week",
            PeriodKind.Month => Text.Of($"The team in {Text.Month(period.First)}"),
            PeriodKind.Quarter => Text.Of(
                $"The team in quarter {((period.First.Month - 1) / 3) + 1} of {period.First.Year}"
            ),
            PeriodKind.Year => Text.Of($"The team in {period.First.Year}"),
            _ => "The team, all time",
        };

    private static Text NoneYet(PeriodKind kind)
    {
        var start = new Typed("/stretch break");
        return kind switch
        {
            PeriodKind.Week => Text.Of($"No break this week yet. Start one: {start}"),
            PeriodKind.Month => Text.Of($"No break this month yet. Start one: {start}"),
            PeriodKind.Quarter => Text.Of($"No break this quarter yet. Start one: {start}"),
            PeriodKind.Year => Text.Of($"No break this year yet. Start one: {start}"),
            _ => Text.Of($"No break yet. Start one: {start}"),
        };
    }

    private static Text ScoreOf(int breaks, long seconds) => CardWords.Score(breaks, Standings.Minutes(seconds));

    private static Text Sum(TallySum sum)
    {
        var score = ScoreOf(sum.Breaks, sum.Seconds);
        return sum.Solos == 0 ? score : Text.Of($"{score}, {sum.Solos} on your own");
    }

    private static StripDay Day(LocalDate day, ImmutableArray<DayTally> days)
    {
        var tally = days.FirstOrDefault(tally => tally.Day == day);
        var count = tally is null ? 0 : tally.Breaks + tally.Solos;
        var date = Text.ShortDay(day);
        return new StripDay(day, Math.Min(count, 4), count == 0 ? date : Text.Of($"{date}: {count}"));
    }

    private static IEnumerable<Part> Areas(ImmutableArray<Bar> areas) =>
        areas.Length == 0 ? [] : [new Paragraph("Areas worked in the last four weeks:"), new Bars(areas)];

    private static IEnumerable<Part> History(OwnTally own) =>
        own.Days.Length == 0
            ? []
            :
            [
                new Lines([
                    .. own
                        .Days.OrderByDescending(day => day.Day)
                        .Take(5)
                        .Select(day =>
                            Text.Of($"{Text.Day(day.Day)}: {Sum(new TallySum(day.Breaks, day.Solos, day.Seconds))}")
                        ),
                ]),
            ];
}
