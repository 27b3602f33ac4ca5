namespace StretchBot.Storage;

// One class a table, as plain as the table itself. Instants are Unix milliseconds, days are days since 1970-01-01, durations are seconds:
// SQLite can neither compare nor order a DateTimeOffset.

internal sealed class TeamRow
{
    public long Id { get; set; }
    public int Platform { get; set; }
    public required string Key { get; set; }
    public required string Name { get; set; }
    public required string Zone { get; set; }

    /// <summary>0 everyone, 1 opt-in, 2 off.</summary>
    public int Leaderboard { get; set; }

    /// <summary>Whether everyone may change schedules, not admins alone.</summary>
    public bool EveryoneSchedules { get; set; }

    /// <summary>Whether a fresh mix may hold stretches on the floor where nothing else was said.</summary>
    public bool Floor { get; set; }

    /// <summary>Breaks in a row with nobody in before the channel is asked; 0 never asks, null as the host decides.</summary>
    public int? QuietAfter { get; set; }

    /// <summary>Whom a new prompt calls: "here", "role:" and its key, or null for nobody.</summary>
    public string? Mention { get; set; }
    public long CreatedAt { get; set; }

    /// <summary>When the bot was taken out of the team; null while it is in it.</summary>
    public long? LeftAt { get; set; }

    /// <summary>The language of what the team sees, as a BCP 47 tag; null until somebody chooses.</summary>
    public string? Language { get; set; }

    /// <summary>The day of the week on which digests are posted: 1 Monday to 7 Sunday.</summary>
    public int DigestDay { get; set; } = 1;

    /// <summary>The hour of that day, 0 to 23.</summary>
    public int DigestHour { get; set; } = 9;
    public bool DigestOff { get; set; }
}

internal sealed class ChannelRow
{
    public long Id { get; set; }
    public long TeamId { get; set; }
    public required string Key { get; set; }
    public required string Name { get; set; }

    /// <summary>The announced or running break, if there is one.</summary>
    public long? LiveBreakId { get; set; }

    /// <summary>When that break's running part ends.</summary>
    public long? LiveUntil { get; set; }

    /// <summary>Stretches of the last three breaks: slugs joined by commas, breaks by bars, newest first.</summary>
    public required string Recent { get; set; }

    /// <summary>Scheduled breaks in a row that nobody took part in.</summary>
    public int Quiet { get; set; }

    /// <summary>When the bot said hello here; once is enough.</summary>
    public long? WelcomedAt { get; set; }

    public bool DigestOff { get; set; }

    /// <summary>When the next digest is due. Null while there is no week to tell of.</summary>
    public long? DigestDue { get; set; }
}

internal sealed class MemberRow
{
    public long Id { get; set; }
    public long TeamId { get; set; }
    public required string Key { get; set; }
    public required string Name { get; set; }
    public string? Zone { get; set; }

    /// <summary>0 as the team decides, 1 hidden, 2 opted in.</summary>
    public int Visibility { get; set; }

    /// <summary>Skip tags of what their body should skip, joined by commas. Theirs alone.</summary>
    public string Avoid { get; set; } = "";

    /// <summary>Slugs of the last stretches this member was shown, newest first, joined by commas.</summary>
    public required string Recent { get; set; }

    /// <summary>The member's language as a BCP 47 tag, where the platform tells it.</summary>
    public string? Locale { get; set; }

    /// <summary>When the member left the team; null while they are in it.</summary>
    public long? LeftAt { get; set; }
}

internal sealed class ScheduleRow
{
    public long Id { get; set; }
    public long TeamId { get; set; }
    public long ChannelId { get; set; }

    /// <summary>The recurrence in its canonical one-line form.</summary>
    public required string Rule { get; set; }
    public required string Zone { get; set; }
    public long Jitter { get; set; }
    public long Lead { get; set; }
    public long Window { get; set; }
    public string? Routine { get; set; }
    public bool Floor { get; set; }
    public long? Creator { get; set; }

    /// <summary>0 active, 1 paused, 2 removed (kept, since its slots and breaks refer to it).</summary>
    public int State { get; set; }
    public long? PausedUntil { get; set; }

    /// <summary>Why the bot paused it, a sentence; null when a member did.</summary>
    public string? PauseReason { get; set; }
    public long? PausedBy { get; set; }
    public long? NextSlot { get; set; }
    public long? SkippedSlot { get; set; }
    public long? SkippedBy { get; set; }

    /// <summary>Up to when it is written down what became of its slots.</summary>
    public long? Accounted { get; set; }

    /// <summary>When the next slot must be claimed: its start less the lead. Null when nothing is to come.</summary>
    public long? Due { get; set; }
}

internal sealed class SlotRow
{
    public long ScheduleId { get; set; }
    public long At { get; set; }
    public int Outcome { get; set; }
    public string? Detail { get; set; }
    public long? BreakId { get; set; }
    public long RecordedAt { get; set; }

    /// <summary>The member who skipped it or paused its schedule.</summary>
    public long? DecidedBy { get; set; }
}

internal sealed class BreakRow
{
    public long Id { get; set; }
    public long TeamId { get; set; }
    public long ChannelId { get; set; }
    public long? ScheduleId { get; set; }
    public long? Slot { get; set; }
    public long? StartedBy { get; set; }
    public required string Routine { get; set; }

    /// <summary>When it was to start, before it ran late.</summary>
    public long Planned { get; set; }
    public long Starts { get; set; }
    public long Ends { get; set; }
    public long Closes { get; set; }
    public bool Late { get; set; }

    /// <summary>The team's local date, by which the break is tallied.</summary>
    public int Day { get; set; }

    /// <summary>The next instant at which the prompt changes. Null once closed.</summary>
    public long? Due { get; set; }

    /// <summary>True once those who were in at the end have been tallied.</summary>
    public bool Finished { get; set; }

    /// <summary>Members whose participation counts so far.</summary>
    public int Taken { get; set; }
    public string? Message { get; set; }
    public long? EditedAt { get; set; }
}

internal sealed class ParticipationRow
{
    public long BreakId { get; set; }
    public long MemberId { get; set; }

    /// <summary>1 in, 2 left, 3 done.</summary>
    public int State { get; set; }
    public long At { get; set; }
    public bool Easier { get; set; }
    public bool Counted { get; set; }

    /// <summary>Whether the member walked instead: for their own eyes alone.</summary>
    public bool Walked { get; set; }
}

internal sealed class SoloRow
{
    public long Id { get; set; }
    public long MemberId { get; set; }
    public required string Stretch { get; set; }
    public long At { get; set; }
    public long Seconds { get; set; }
    public int Day { get; set; }
    public bool Counted { get; set; }
}

/// <summary>A member's count over one period, for the team (scope 0) or one channel.</summary>
internal sealed class TallyRow
{
    public long TeamId { get; set; }
    public long Scope { get; set; }
    public int Kind { get; set; }
    public int Start { get; set; }
    public long MemberId { get; set; }
    public int Breaks { get; set; }
    public long Seconds { get; set; }
    public int Solos { get; set; }
}

/// <summary>The team's own count over one period; stays right when a member is erased.</summary>
internal sealed class TeamTallyRow
{
    public long TeamId { get; set; }
    public long Scope { get; set; }
    public int Kind { get; set; }
    public int Start { get; set; }

    /// <summary>Breaks that were posted.</summary>
    public int Posted { get; set; }

    /// <summary>Of those, breaks that at least two people took.</summary>
    public int Shared { get; set; }

    /// <summary>Participations that counted.</summary>
    public int Taken { get; set; }
    public long Seconds { get; set; }

    /// <summary>Members who took part and have been erased since.</summary>
    public int Gone { get; set; }
}

/// <summary>A channel in which a member has taken part, since which day: what "a channel of theirs" means for a streak.</summary>
internal sealed class PresenceRow
{
    public long ChannelId { get; set; }
    public long MemberId { get; set; }
    public int Since { get; set; }
}

internal sealed class IntentRow
{
    public int Kind { get; set; }

    /// <summary>The break or schedule it is about.</summary>
    public long Subject { get; set; }

    /// <summary>Grows whenever the subject changes, so that a change made while a send is under way is not lost.</summary>
    public int Version { get; set; }

    /// <summary>0 for a first post, 1 for anything that may wait behind posts.</summary>
    public int Urgency { get; set; }

    /// <summary>When it was first asked for.</summary>
    public long Asked { get; set; }

    /// <summary>The next try. Pushed ahead while a try is under way, so a crash brings it back.</summary>
    public long Due { get; set; }
    public int Attempts { get; set; }
}

internal sealed class PlaygroundMessageRow
{
    public long Id { get; set; }
    public required string Channel { get; set; }
    public required string Author { get; set; }
    public string? OnlyFor { get; set; }
    public required string Card { get; set; }
    public long At { get; set; }
    public long? EditedAt { get; set; }
    public string? Key { get; set; }
}
