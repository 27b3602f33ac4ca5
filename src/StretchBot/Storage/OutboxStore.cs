using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>What is still to be said.</summary>
internal sealed class OutboxStore(Database database, IAlarm alarm) : IOutboxStore
{
    public ValueTask<ImmutableArray<Intent>> Claim(Instant now, int most, Duration lease, CancellationToken cancel) =>
        database.Write(
            async context =>
            {
                var from = now.ToRow();
                var rows = await Due(context, urgency: 0, from, most, cancel);
                rows.AddRange(await Due(context, urgency: 1, from, most - rows.Count, cancel));
                if (rows.Count == 0)
                    return ImmutableArray<Intent>.Empty;
                using var take = new Statement(
                    context,
                    "UPDATE intents SET due = @p2, attempts = attempts + 1 WHERE kind = @p0 AND subject = @p1",
                    3
                );
                foreach (var row in rows)
                    take.Run(row.Kind, row.Subject, (now + lease).ToRow());
                return
                [
                    .. rows.Select(row => new Intent(
                        (IntentKind)row.Kind,
                        row.Subject,
                        row.Version,
                        row.Attempts + 1,
                        Stored.Instant(row.Asked)
                    )),
                ];
            },
            cancel
        );

    public async ValueTask Finish(Intent intent, Instant again, CancellationToken cancel)
    {
        var changed = await database.Write(
            async context =>
            {
                if (
                    await context
                        .Intents.Where(Is(intent))
                        .Where(row => row.Version == intent.Version)
                        .ExecuteDeleteAsync(cancel) == 1
                )
                    return 0;
                // It changed while it was being sent. What comes now is an edit, and it starts afresh.
                return await context
                    .Intents.Where(Is(intent))
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(row => row.Due, again.ToRow())
                                .SetProperty(row => row.Urgency, 1)
                                .SetProperty(row => row.Attempts, 0),
                        cancel
                    );
            },
            cancel
        );
        if (changed > 0)
            await alarm.Set(DueKind.Outbox, again);
    }

    public async ValueTask PutOff(Intent intent, Instant due, CancellationToken cancel)
    {
        await database.Write(
            context =>
                context
                    .Intents.Where(Is(intent))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Due, due.ToRow()), cancel),
            cancel
        );
        await alarm.Set(DueKind.Outbox, due);
    }

    public async ValueTask Recover(Instant now, CancellationToken cancel) =>
        await database.Write(
            context =>
                context
                    .Intents.Where(row => row.Attempts > 0)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Due, now.ToRow()), cancel),
            cancel
        );

    public async ValueTask<Instant?> EarliestDue(CancellationToken cancel) =>
        Stored.Instant(await database.Read(context => context.Intents.MinAsync(row => (long?)row.Due, cancel), cancel));

    private static Expression<Func<IntentRow, bool>> Is(Intent intent) =>
        row => row.Kind == (int)intent.Kind && row.Subject == intent.Subject;

    private static Task<List<IntentRow>> Due(
        StretchBotContext context,
        int urgency,
        long from,
        int most,
        CancellationToken cancel
    ) =>
        context
            .Intents.AsNoTracking()
            .Where(row => row.Urgency == urgency && row.Due <= from)
            .OrderBy(row => row.Due)
            .Take(most)
            .ToListAsync(cancel);

    public ValueTask<int> Depth(CancellationToken cancel) =>
        database.Read(context => context.Intents.CountAsync(cancel), cancel);
}
