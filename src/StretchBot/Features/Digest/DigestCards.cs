using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;

namespace StretchBot.Features.Digest;

/// <summary>What a channel is told about its week.</summary>
internal static class DigestCards
{
    private const int MostNames = 5;
    private const int DaysInWeek = 7;

    public static Card Week(WeekTold week, Stretch? mostLoved) =>
        new($"Your week together, {Text.DayOfYear(week.Week)} to {Text.DayOfYear(week.Week.PlusDays(DaysInWeek - 1))}")
        {
            Parts =
            [
                new Details([
                    new Detail("Breaks taken together", Shared(week)),
                    new Detail("Minutes together", Minutes(week)),
                    new Detail("People", Text.Number(week.People)),
                ]),
                new Strip([.. Enumerable.Range(0, DaysInWeek).Select(i => OneDay(week, week.Week.PlusDays(i)))]),
                .. mostLoved is null
                    ? ImmutableArray<Part>.Empty
                    : [new Paragraph(Text.Of($"Most loved: {Text.Strong(mostLoved.Called())}."))],
                .. week.Top.IsEmpty ? ImmutableArray<Part>.Empty : [Names(week)],
                new Note(
                    Text.Of(
                        $"Once a week, and only after a week with breaks. More: {new Typed("/stretch leaderboard here")}"
                    )
                ),
            ],
        };

    private static Ranking Names(WeekTold week) =>
        new([
            .. week
                .Top.Take(MostNames)
                .Select(ranked => new RankingRow(
                    ranked.Rank,
                    ranked.Standing.Name,
                    ranked.Standing.Breaks,
                    Standings.Minutes(ranked.Standing.Seconds),
                    IsCaller: false
                )),
        ]);

    private static Text Shared(WeekTold week)
    {
        if (week.Total.SharedPart is not { } part)
            return "none was posted";
        var words = Text.Of($"{week.Total.Shared} of {week.Total.Posted} ({Percent(part)})");
        return week.Before?.SharedPart is { } before ? Text.Of($"{words}, the week before: {Percent(before)}") : words;
    }

    private static Text Minutes(WeekTold week)
    {
        var minutes = Text.Number(Standings.Minutes(week.Total.Seconds));
        return week.Before is { Taken: > 0 } before
            ? Text.Of($"{minutes}, the week before: {Text.Number(Standings.Minutes(before.Seconds))}")
            : minutes;
    }

    /// <summary>The fullest day of the week is the darkest square.</summary>
    private static StripDay OneDay(WeekTold week, LocalDate day)
    {
        var taken = week.Taken.GetValueOrDefault(day);
        var most = Math.Max(1, week.Taken.Values.DefaultIfEmpty().Max());
        var date = Text.ShortDay(day);
        return new StripDay(
            day,
            (int)Math.Ceiling(4.0 * taken / most),
            taken == 0 ? date : Text.Of($"{date}: {taken}")
        );
    }

    private static string Percent(double part) => $"{(int)Math.Round(part * 100, MidpointRounding.AwayFromZero)}%";
}
