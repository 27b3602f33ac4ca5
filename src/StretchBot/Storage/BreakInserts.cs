using NodaTime;
using StretchBot.Features.Breaks;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Writes new breaks and the intents to post their prompts, in the caller's transaction.</summary>
internal sealed class BreakInserts(StretchBotContext context) : IDisposable
{
    private readonly Statement insert = new(
        context,
        """
        INSERT INTO breaks (team_id, channel_id, schedule_id, slot, started_by, routine, planned, starts, ends, closes, late, day,
                            due, finished, taken)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, 0, 0) RETURNING id
        """,
        13
    );

    private readonly Statement announce = new(
        context,
        "INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts) VALUES (@p0, @p1, 1, 0, @p2, @p2, 0)",
        3
    );

    /// <param name="day">The team's local date, as a day number.</param>
    /// <returns>The new break's id.</returns>
    public long Insert(Break draft, Instant firstChange, int day)
    {
        var slot = draft.Origin as FromSlot;
        return insert.Number(
            draft.Team.Value,
            draft.Channel.Value,
            slot?.Schedule.Value,
            slot?.Slot.ToRow(),
            (draft.Origin as ByHand)?.Member?.Value,
            draft.Routine.ToKey(),
            draft.Planned.ToRow(),
            draft.Starts.ToRow(),
            draft.Ends.ToRow(),
            draft.Closes.ToRow(),
            slot?.Late == true ? 1 : 0,
            day,
            firstChange.ToRow()
        );
    }

    /// <summary>Asks for the break's prompt to be posted.</summary>
    public void Announce(long id, Instant now) => announce.Run((int)IntentKind.Prompt, id, now.ToRow());

    /// <summary>Takes a break back that was inserted in this transaction.</summary>
    public void Remove(long id)
    {
        using var remove = new Statement(context, "DELETE FROM breaks WHERE id = @p0", 1);
        remove.Run(id);
    }

    public void Dispose()
    {
        insert.Dispose();
        announce.Dispose();
    }
}
