using System.Text;
using NodaTime;
using StretchBot.Features.Schedules.Reading;

namespace StretchBot.Features.Schedules;

/// <summary>What a person decides about a schedule; the rest of <see cref="Schedule"/> follows or is kept by the bot.</summary>
/// <param name="Routine">A slug, or null for a fresh mix each time.</param>
internal sealed record ScheduleTerms(
    Recurrence Rule,
    DateTimeZone Zone,
    string? Routine,
    Duration Jitter,
    Duration Lead,
    Duration Window,
    bool FloorAllowed
)
{
    public static ScheduleTerms Of(Schedule schedule) =>
        new(
            schedule.Rule,
            schedule.Zone,
            schedule.Routine,
            schedule.Jitter,
            schedule.Lead,
            schedule.Window,
            schedule.FloorAllowed
        );

    /// <summary>The line that makes such a schedule again, without what goes without saying.</summary>
    public string ToLine(BreakDefaults defaults)
    {
        var line = new StringBuilder($"{Rule.ToLine()} {Zone.Id}");
        if (Routine is not null)
            line.Append($" {Routine}");
        if (Lead != defaults.Lead)
            line.Append($" lead {Minutes(Lead)}");
        if (Window != defaults.Window)
            line.Append($" window {Minutes(Window)}");
        if (Jitter != Duration.Zero)
            line.Append($" jitter {Minutes(Jitter)}");
        if (FloorAllowed)
            line.Append(" floor");
        return line.ToString();
    }

    /// <summary>The words that turn <paramref name="other"/> into these terms: what is the same is left out.</summary>
    public string ToLineOver(ScheduleTerms other)
    {
        var words = new List<string>();
        if (Rule != other.Rule)
            words.Add(Rule.ToLine());
        if (Zone != other.Zone)
            words.Add(Zone.Id);
        if (Routine != other.Routine)
            words.Add(Routine ?? RoutineWish.Composed);
        if (Lead != other.Lead)
            words.Add($"lead {Minutes(Lead)}");
        if (Window != other.Window)
            words.Add($"window {Minutes(Window)}");
        if (Jitter != other.Jitter)
            words.Add($"jitter {Minutes(Jitter)}");
        if (FloorAllowed != other.FloorAllowed)
            words.Add(FloorAllowed ? "floor" : "no floor");
        return string.Join(' ', words);
    }

    /// <summary>"2m": lengths are typed in whole minutes, so they are written so.</summary>
    public static string Minutes(Duration length) => $"{(long)length.TotalMinutes}m";
}
