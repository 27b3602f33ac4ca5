using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules;

namespace StretchBot.Storage;

/// <summary>Claims due slots: the hot path of a full hour, so plain prepared statements rather than tracked entities.</summary>
internal sealed class SlotClaims(Database database, IDaysOff daysOff, IAlarm alarm) : IDueSlots
{
    private const string Due = """
        SELECT s.id, s.team_id, s.channel_id, s.rule, s.zone, s.jitter, s.lead, s.window, s.routine, s.floor,
               s.next_slot, s.skipped_slot, c.live_until, c.recent, t.zone,
               s.state, s.paused_until, s.pause_reason, s.paused_by, s.skipped_by, s.accounted
        FROM schedules s JOIN channels c ON c.id = s.channel_id JOIN teams t ON t.id = s.team_id
        WHERE s.due <= @p0 ORDER BY s.due LIMIT @p1
        """;

    private const string Record = """
        INSERT INTO slots (schedule_id, at, outcome, detail, recorded_at, break_id, decided_by) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6)
        ON CONFLICT DO NOTHING
        """;

    // A pause with an end has its next slot behind that end, so claiming it is what ends the pause.
    private const string MoveOn = """
        UPDATE schedules SET next_slot = @p1, due = @p2, accounted = @p3, state = 0, paused_until = NULL, pause_reason = NULL, paused_by = NULL
        WHERE id = @p0
        """;

    private const string Hold = "UPDATE schedules SET due = @p1 WHERE id = @p0";

    private const string Occupy =
        "UPDATE channels SET live_break_id = @p1, live_until = @p2, recent = @p3 WHERE id = @p0";

    public async ValueTask<int> Claim(
        Instant now,
        int most,
        Func<DueSlot, SlotDecision> decide,
        CancellationToken cancel
    )
    {
        var opened = false;
        Instant? change = null;
        var looked = await database.Write(
            async context =>
            {
                var due = ReadDue(context, now, most);
                if (due.Count == 0)
                    return 0;
                using var write = new Writes(context);
                var channels = new Dictionary<long, Channel>();
                foreach (var row in due)
                {
                    var channel = channels.GetValueOrDefault(row.Schedule.Channel.Value, row.Channel);
                    var slot = new DueSlot(
                        row.Schedule,
                        row.Slot,
                        channel.LiveUntil,
                        Stored.Recent(channel.Recent),
                        await daysOff.For(row.Schedule.Team, cancel)
                    );
                    var decision = decide(slot);
                    if (decision is not Wait)
                        SlotAccounts.Settle(
                            context,
                            row.Stored,
                            slot.IsDayOff,
                            row.Slot - Duration.FromMilliseconds(1),
                            now
                        );
                    switch (decision)
                    {
                        case Wait wait:
                            write.Hold.Run(row.Schedule.Id.Value, wait.Until.ToRow());
                            break;
                        case Pass pass:
                            write.Record(row, pass.Outcome, pass.Detail.ToStored(), breakId: null, now);
                            write.MoveOn(row, pass.Next);
                            break;
                        case OpenBreak open:
                            write.MoveOn(row, open.Next);
                            if (write.Open(row, channel, open, now) is not { } occupied)
                                break;
                            channels[row.Schedule.Channel.Value] = occupied;
                            opened = true;
                            change = change is { } known ? Instant.Min(known, open.FirstChange) : open.FirstChange;
                            break;
                        case var unknown:
                            throw new InvalidOperationException($"Unknown decision {unknown.GetType().Name}.");
                    }
                }
                return due.Count;
            },
            cancel
        );
        if (opened)
            await alarm.Set(DueKind.Outbox, now);
        if (change is { } first)
            await alarm.Set(DueKind.Breaks, first);
        return looked;
    }

    public async ValueTask<Instant?> EarliestDue(CancellationToken cancel) =>
        Stored.Instant(
            await database.Read(
                context => context.Schedules.Where(row => row.Due != null).MinAsync(row => row.Due, cancel),
                cancel
            )
        );

    private static SlotOutcome Outcome(OpenBreak open) =>
        open.Draft.Origin is FromSlot { Late: true } ? SlotOutcome.Late : SlotOutcome.Posted;

    private static List<Row> ReadDue(StretchBotContext context, Instant now, int most)
    {
        using var statement = new Statement(context, Due, 2);
        using var rows = statement.Rows(now.ToRow(), most);
        var due = new List<Row>();
        while (rows.Read())
        {
            var stored = new ScheduleRow
            {
                Id = rows.GetInt64(0),
                TeamId = rows.GetInt64(1),
                ChannelId = rows.GetInt64(2),
                Rule = rows.GetString(3),
                Zone = rows.GetString(4),
                Jitter = rows.GetInt64(5),
                Lead = rows.GetInt64(6),
                Window = rows.GetInt64(7),
                Routine = rows.IsDBNull(8) ? null : rows.GetString(8),
                Floor = rows.GetInt64(9) != 0,
                NextSlot = rows.GetInt64(10),
                SkippedSlot = NumberOrNull(rows, 11),
                State = rows.GetInt32(15),
                PausedUntil = NumberOrNull(rows, 16),
                PauseReason = rows.IsDBNull(17) ? null : rows.GetString(17),
                PausedBy = NumberOrNull(rows, 18),
                SkippedBy = NumberOrNull(rows, 19),
                Accounted = NumberOrNull(rows, 20),
            };
            var channel = new Channel(rows.IsDBNull(12) ? null : Stored.Instant(rows.GetInt64(12)), rows.GetString(13));
            due.Add(
                new Row(
                    stored,
                    ScheduleStore.ToSchedule(stored),
                    Stored.Instant(rows.GetInt64(10)),
                    channel,
                    Stored.Zone(rows.GetString(14))
                )
            );
        }
        return due;
    }

    private static long? NumberOrNull(DbDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetInt64(column);

    private sealed record Row(
        ScheduleRow Stored,
        Schedule Schedule,
        Instant Slot,
        Channel Channel,
        DateTimeZone TeamZone
    );

    private sealed record Channel(Instant? LiveUntil, string Recent);

    /// <summary>The statements that a batch writes with, prepared once.</summary>
    private sealed class Writes(StretchBotContext context) : IDisposable
    {
        private readonly Statement record = new(context, SlotClaims.Record, 7);
        private readonly Statement moveOn = new(context, SlotClaims.MoveOn, 4);
        private readonly Statement occupy = new(context, Occupy, 4);
        private readonly BreakInserts breaks = new(context);

        public Statement Hold { get; } = new(context, SlotClaims.Hold, 2);

        /// <summary>False when the slot was claimed before.</summary>
        public bool Record(Row row, SlotOutcome outcome, string? detail, long? breakId, Instant now) =>
            record.Run(
                row.Schedule.Id.Value,
                row.Slot.ToRow(),
                (int)outcome,
                detail,
                now.ToRow(),
                breakId,
                outcome == SlotOutcome.Skipped ? row.Stored.SkippedBy : null
            ) == 1;

        public void MoveOn(Row row, NextDue next) =>
            moveOn.Run(
                row.Schedule.Id.Value,
                next.Slot?.ToRow(),
                next.Due?.ToRow(),
                Math.Max(row.Stored.Accounted ?? 0, row.Slot.ToRow())
            );

        /// <summary>Null when the slot was claimed before: then there is no second break.</summary>
        public Channel? Open(Row row, Channel channel, OpenBreak open, Instant now)
        {
            var draft = open.Draft;
            var day = Features.Leaderboard.Period.DayNumber(draft.Starts.InZone(row.TeamZone).Date);
            var id = breaks.Insert(draft, open.FirstChange, day);
            if (!Record(row, Outcome(open), detail: null, id, now))
            {
                breaks.Remove(id);
                return null;
            }
            breaks.Announce(id, now);
            var recent = Stored.WithNewest(channel.Recent, draft.Stretches);
            occupy.Run(draft.Channel.Value, id, draft.Ends.ToRow(), recent);
            return new Channel(draft.Ends, recent);
        }

        public void Dispose()
        {
            record.Dispose();
            moveOn.Dispose();
            occupy.Dispose();
            breaks.Dispose();
            Hold.Dispose();
        }
    }
}
