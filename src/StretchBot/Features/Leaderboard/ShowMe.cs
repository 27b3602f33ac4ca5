using System.Collections.Immutable;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Away;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Leaderboard;

/// <summary><c>/stretch me</c>: a member's own breaks, minutes, streak, areas and history, for them alone.</summary>
internal sealed class ShowMe(
    ITallyStore tallies,
    IDaysOff daysOff,
    IAwayDays awayDays,
    ITeamCatalogues catalogues,
    TimeProvider clock
) : ICommand
{
    private const int DaysInStrip = 28;
    private const int DaysLookedAt = 400;
    private const int MostAreas = 6;

    public CommandDeclaration Declaration { get; } =
        new("me", "Your breaks, minutes, streak and areas; only you see it")
        {
            Examples = ["me"],
            Aliases = ["stats", "my stats"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        var today = clock.Now().InZone(caller.TeamZone).Date;
        var own = await tallies.Own(caller, today, today.PlusDays(-DaysLookedAt), cancel);
        var isDayOff = await daysOff.For(caller.Team, cancel);
        var isAway = await awayDays.Of(caller.Member, cancel);
        var streak = Streak.Of(
            today,
            own.Days.Select(day => day.Day).ToHashSet(),
            own.Offered.ToHashSet(),
            day => isDayOff(day) || isAway(day)
        );
        var areas = Areas(own, today, catalogues.Of(caller.Team).Known);
        return new OnlyYou(LeaderboardCards.Own(own, streak, areas, today, DaysInStrip));
    }

    /// <summary>Minutes by main area over the days of the strip, the most worked first.</summary>
    private static ImmutableArray<Bar> Areas(OwnTally own, LocalDate today, Catalogue catalogue)
    {
        var since = today.PlusDays(1 - DaysInStrip);
        var inBreaks = own
            .RoutineKeys.Where(taken => taken.Day >= since)
            .SelectMany(taken => Worked(catalogue.RoutineFromKey(taken.Routine)));
        var alone = own.Solos.Where(solo => solo.Day >= since).SelectMany(solo => Worked(solo.Stretch, catalogue));
        return
        [
            .. inBreaks
                .Concat(alone)
                .GroupBy(worked => worked.Area, worked => worked.Seconds, StringComparer.Ordinal)
                .Select(area => (Area: area.Key, Seconds: (int)Math.Round(area.Sum())))
                .OrderByDescending(area => area.Seconds)
                .Take(MostAreas)
                .Select(area => new Bar(catalogue.Vocabulary.Label(area.Area), area.Seconds, Length(area.Seconds))),
        ];
    }

    private static IEnumerable<(string Area, double Seconds)> Worked(string slug, Catalogue catalogue) =>
        catalogue.FindStretch(slug) is { } stretch
            ? [(stretch.Areas[0], stretch.Quick.Length.TotalSeconds * stretch.Sides.Count)]
            : Worked(catalogue.FindRoutine(slug));

    private static IEnumerable<(string Area, double Seconds)> Worked(Routine? routine) =>
        (routine?.Stages ?? []).Select(stage => (stage.Stretch.Areas[0], stage.Duration.TotalSeconds));

    private static Text Length(int seconds) =>
        seconds < 60 ? Text.Of($"{seconds} s") : Text.Of($"{Standings.Minutes(seconds)} min");
}
