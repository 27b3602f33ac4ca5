using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Leaderboard;

/// <summary>Every sentence about tallies.</summary>
internal static class LeaderboardCards
{
    public static Card Team(TeamStanding standing, Period period, string? channel)
    {
        var place = channel is null ? "" : $", #{channel} only";
        return new Card($"{Title(period)}{place}")
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
                            streak == 0 ? "starts with your next break" : CardWords.Count(streak, "day")
                        ),
                        new Detail("Altogether", Sum(own.All)),
                        .. own.Walked == 0
                            ? ImmutableArray<Detail>.Empty
                            : [new Detail("Walked instead", CardWords.Count(own.Walked, "break"))],
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
            yield return new Paragraph(
                Text.Of($"No break{When(period.Kind)} yet. Start one: {new Typed("/stretch break")}")
            );
            yield break;
        }
        yield return new Details([
            new Detail("Breaks taken together", SharedWords(standing)),
            new Detail("Minutes together", MinutesWords(standing)),
            new Detail("People", standing.People.ToString(CultureInfo.InvariantCulture)),
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
                    ? $"You, hidden from others: {CardWords.Count(own.Standing.Breaks, "break")}, {Standings.Minutes(own.Standing.Seconds)} min."
                    : $"You: rank {own.Rank}, {CardWords.Count(own.Standing.Breaks, "break")}, {Standings.Minutes(own.Standing.Seconds)} min."
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

    private static string SharedWords(TeamStanding standing)
    {
        if (standing.Total.SharedPart is not { } part)
            return "none was posted";
        var words = $"{standing.Total.Shared} of {standing.Total.Posted} ({Percent(part)})";
        return standing.Before?.SharedPart is { } before ? $"{words}, before: {Percent(before)}" : words;
    }

    private static string MinutesWords(TeamStanding standing)
    {
        var words = Standings.Minutes(standing.Total.Seconds).ToString(CultureInfo.InvariantCulture);
        return standing.Before is { Taken: > 0 } before
            ? $"{words}, before: {Standings.Minutes(before.Seconds)}"
            : words;
    }

    private static string Percent(double part) => $"{(int)Math.Round(part * 100, MidpointRounding.AwayFromZero)}%";

    private static IEnumerable<Button> Others(PeriodKind shown, bool here) =>
        Enum.GetValues<PeriodKind>()
            .Where(kind => kind != PeriodKind.Day && kind != shown)
            .Select(kind => new Button(ShowPeriod.Id(kind, here), Label(kind)));

    private static string Label(PeriodKind kind) => kind == PeriodKind.All ? "All time" : kind.ToString();

    private static string Title(Period period) =>
        period.Kind switch
        {
            PeriodKind.Week => "The team this week",
            PeriodKind.Month => $"The team in {period.First.ToString("MMMM", CultureInfo.InvariantCulture)}",
            PeriodKind.Quarter => $"The team in quarter {((period.First.Month - 1) / 3) + 1} of {period.First.Year}",
            PeriodKind.Year => $"The team in {period.First.Year}",
            _ => "The team, all time",
        };

    private static string When(PeriodKind kind) =>
        kind == PeriodKind.All ? "" : $" this {kind.ToString().ToLowerInvariant()}";

    private static string Sum(TallySum sum)
    {
        var minutes = $"{CardWords.Count(sum.Breaks, "break")}, {Standings.Minutes(sum.Seconds)} min";
        return sum.Solos == 0 ? minutes : $"{minutes}, {sum.Solos} on your own";
    }

    private static StripDay Day(LocalDate day, ImmutableArray<DayTally> days)
    {
        var tally = days.FirstOrDefault(tally => tally.Day == day);
        var count = tally is null ? 0 : tally.Breaks + tally.Solos;
        var date = day.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        return new StripDay(day, Math.Min(count, 4), count == 0 ? date : $"{date}: {count}");
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
                            (Text)
                                $"{day.Day.ToString("dddd d MMMM", CultureInfo.InvariantCulture)}: {Sum(new TallySum(day.Breaks, day.Solos, day.Seconds))}"
                        ),
                ]),
            ];
}
