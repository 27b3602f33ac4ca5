using System.Globalization;
using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Doctor;

/// <summary>What the bot finds about itself, each fault with its cure. Pure.</summary>
internal static class OwnFindings
{
    /// <summary>A send that waits longer is not merely queueing.</summary>
    private static readonly Duration LongWait = Duration.FromMinutes(1);

    /// <summary>Jobs wake every half minute.</summary>
    private static readonly Duration LongSilence = Duration.FromMinutes(2);

    private const long Megabyte = 1024 * 1024;
    private const long LittleRoom = 200 * Megabyte;

    public static IEnumerable<Finding> Of(Workings looked, Caller caller, Instant now) =>
        [
            Zone(caller, now),
            Schedule(looked),
            .. Jobs(looked, now),
            Outbox(looked, caller, now),
            Database(looked),
            Versions(looked),
        ];

    private static Finding Zone(Caller caller, Instant now) =>
        new(
            "Time zone",
            Good: true,
            Text.Of($"{caller.TeamZone.Id}, where it is {Clock(now, caller)} now. A schedule keeps its own.")
        );

    private static Finding Schedule(Workings looked)
    {
        if (looked.NextBreak is { } next)
            return new Finding("Next break", Good: true, Text.Of($"{Day(next)}."));
        if (looked.Schedules == 0)
            return new Finding(
                "Next break",
                Good: true,
                "This channel has no schedule; /stretch schedule add makes one."
            );
        return looked.Pauses.IsEmpty
            ? new Finding(
                "Next break",
                Good: true,
                "None is planned: every schedule here is paused, as somebody wished."
            )
            : new Finding(
                "Next break",
                Good: false,
                $"None is planned. I paused the schedules here: {Text.Stored(looked.Pauses[0]).WithoutFullStop()}.",
                "Once that is mended, type /stretch schedule resume #1."
            );
    }

    private static IEnumerable<Finding> Jobs(Workings looked, Instant now)
    {
        if (looked.LastBeat is { } beat)
            yield return now - beat <= LongSilence
                ? new Finding("Jobs", Good: true, "They run.")
                : new Finding(
                    "Jobs",
                    Good: false,
                    Text.Of($"They have not run since {Day(beat)}."),
                    "Restart me; /health/ready says which part does not run."
                );
    }

    private static Finding Outbox(Workings looked, Caller caller, Instant now)
    {
        if (looked.WaitingSince is { } since && now - since > LongWait)
            return new Finding(
                "Outbox",
                Good: false,
                Text.Count(
                    looked.Waiting,
                    "{0} message to be sent, since {1}.|{0} messages to be sent, the oldest since {1}.",
                    Text.Said(Clock(since, caller))
                ),
                "The platform cannot be reached or refuses: see the last errors, and the network of this machine."
            );
        return new Finding(
            "Outbox",
            Good: true,
            looked.Waiting == 0
                ? "Nothing waits."
                : Text.Count(looked.Waiting, "{0} message on the way.|{0} messages on the way.")
        );
    }

    private static Finding Database(Workings looked)
    {
        var size = $"{Math.Max(1, looked.DatabaseBytes / Megabyte)} MB";
        if (looked.FreeBytes is not { } free)
            return new Finding("Database", Good: true, Text.Said($"{size}."));
        return free < LittleRoom
            ? new Finding(
                "Database",
                Good: false,
                $"{size}, and only {free / Megabyte} MB are free on its disk.",
                "Make room on that disk, or move the file and set Storage:ConnectionString."
            )
            : new Finding("Database", Good: true, $"{size}, with {Room(free)} free on its disk.");
    }

    private static Finding Versions(Workings looked) =>
        new(
            "Versions",
            Good: true,
            $"StretchBot {Own}, .NET {Environment.Version}, {looked.Engine}, time zones {DateTimeZoneProviders.Tzdb.VersionId.Replace("TZDB: ", "", StringComparison.Ordinal).Split(' ')[0]}."
        );

    private static string Own => typeof(OwnFindings).Assembly.GetName().Version?.ToString(3) ?? "?";

    private static string Room(long bytes) =>
        bytes >= 1024 * Megabyte ? $"{bytes / (1024 * Megabyte)} GB" : $"{bytes / Megabyte} MB";

    private static string Clock(Instant at, Caller caller) =>
        at.InZone(caller.TeamZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Moment Day(Instant at) => new(at, TimeStyle.DayAndClock);
}
