using NodaTime;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>
/// Writes down what became of slots that nobody claims, in the caller's transaction. It is done before a schedule, its pause or its days
/// off change, so that each slot is told by what held at its time.
/// </summary>
internal static class SlotAccounts
{
    private const string Record = """
        INSERT INTO slots (schedule_id, at, outcome, detail, recorded_at, decided_by) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>
    /// Accounts for the slots up to <paramref name="end"/>, and notes so in the row, which the caller writes. A slot that is there already
    /// stays as it is.
    /// </summary>
    public static void Settle(
        StretchBotContext context,
        ScheduleRow row,
        Func<LocalDate, bool> isDayOff,
        Instant end,
        Instant now
    )
    {
        if (row.Accounted is { } since && since < end.ToRow())
        {
            using var record = new Statement(context, Record, 6);
            var schedule = ScheduleStore.ToSchedule(row);
            foreach (var slot in SilentSlots.Between(schedule, Stored.Instant(since), end, isDayOff))
            {
                var paused = slot.Outcome == SlotOutcome.Paused;
                record.Run(
                    row.Id,
                    slot.At.ToRow(),
                    (int)slot.Outcome,
                    paused ? row.PauseReason : null,
                    now.ToRow(),
                    paused ? row.PausedBy : null
                );
            }
        }
        row.Accounted = Math.Max(row.Accounted ?? 0, end.ToRow());
    }

    /// <summary>As the other, up to now, but leaves a slot alone that is due and will be claimed in a moment.</summary>
    public static void SettleBeforeDue(
        StretchBotContext context,
        ScheduleRow row,
        Func<LocalDate, bool> isDayOff,
        Instant now
    ) =>
        Settle(
            context,
            row,
            isDayOff,
            row.NextSlot is { } next && next <= now.ToRow() ? Stored.Instant(next - 1) : now,
            now
        );
}
