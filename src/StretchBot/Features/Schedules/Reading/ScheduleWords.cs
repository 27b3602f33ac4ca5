using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>A routine by its slug, or a fresh mix each time when there is none.</summary>
internal sealed record RoutineWish(string? Slug)
{
    /// <summary>What people type for a fresh mix.</summary>
    public const string Composed = "composed";
}

/// <summary>What was said about a schedule. What was not said is null.</summary>
internal sealed record ScheduleWords(RuleWords Rule)
{
    public DateTimeZone? Zone { get; init; }

    public RoutineWish? Routine { get; init; }

    public Duration? Lead { get; init; }

    public Duration? Window { get; init; }

    public Duration? Jitter { get; init; }

    public bool? FloorAllowed { get; init; }

    /// <summary>A new schedule, with the defaults for what was left out.</summary>
    /// <param name="floor">Whether the team allows stretches on the floor where nothing else is said.</param>
    public Parsed<ScheduleTerms> ForNew(DateTimeZone zone, BreakDefaults defaults, bool floor = false) =>
        Rule.Over(null)
            .Then<ScheduleTerms>(rule => new ScheduleTerms(
                rule,
                Zone ?? zone,
                Routine?.Slug,
                Jitter ?? Duration.Zero,
                Lead ?? defaults.Lead,
                Window ?? defaults.Window,
                FloorAllowed ?? floor
            ));

    /// <summary>A changed schedule, where what was left out stays as it is.</summary>
    public Parsed<ScheduleTerms> Over(ScheduleTerms present) =>
        Rule.Over(present.Rule)
            .Then<ScheduleTerms>(rule => new ScheduleTerms(
                rule,
                Zone ?? present.Zone,
                Routine is null ? present.Routine : Routine.Slug,
                Jitter ?? present.Jitter,
                Lead ?? present.Lead,
                Window ?? present.Window,
                FloorAllowed ?? present.FloorAllowed
            ));
}
