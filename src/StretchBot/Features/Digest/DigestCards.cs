using System.Collections.Immutable;
using System.Globalization;
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
        new($"Your week together, {Day(week.Week)} to {Day(week.Week.PlusDays(DaysInWeek - 1))}")
        {
            Parts =
            [
                new Details([
                    new Detail("Breaks taken together", Shared(week)),
                    new Detail("Minutes together", Minutes(week)),
                    new Detail("People", week.People.ToString(CultureInfo.InvariantCulture)),
                ]),
                new Strip([.. Enumerable.Range(0, DaysInWeek).Select(i => OneDay(week, week.Week.PlusDays(i)))]),
                .. mostLoved is null
                    ? ImmutableArray<Part>.Empty
                    : [new Paragraph(Text.Of($"Most loved: {new Strong(mostLoved.Name)}."))],
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

    private static string Shared(WeekTold week)
    {
        if (week.Total.SharedPart is not { } part)
            return "none was posted";
        var words = $"{week.Total.Shared} of {week.Total.Posted} ({Percent(part)})";
        return week.Before?.SharedPart is { } before ? $"{words}, the week before: {Percent(before)}" : words;
    }

    private static string Minutes(WeekTold week)
    {
        var minutes = Standings.Minutes(week.Total.Seconds);
        return week.Before is { Taken: > 0 } before
            ? $"{minutes}, the week before: {Standings.Minutes(before.Seconds)}"
            : minutes.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The fullest day of the week is the darkest square.</summary>
    private static StripDay OneDay(WeekTold week, LocalDate day)
    {
        var taken = week.Taken.GetValueOrDefault(day);
        var most = Math.Max(1, week.Taken.Values.DefaultIfEmpty().Max());
        var date = day.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        return new StripDay(day, (int)Math.Ceiling(4.0 * taken / most), taken == 0 ? date : $"{date}: {taken}");
    }

    private static string Percent(double part) => $"{(int)Math.Round(part * 100, MidpointRounding.AwayFromZero)}%";

    private static string Day(LocalDate day) => day.ToString("d MMMM", CultureInfo.InvariantCulture);
}
