using Microsoft.EntityFrameworkCore;
using NodaTime;
using StretchBot.Outbox;

namespace StretchBot.Storage;

/// <summary>Adds to the outbox inside the caller's transaction.</summary>
internal static class IntentWrites
{
    /// <summary>
    /// Asks for a subject to be said as it now stands. An intent that already waits is kept, with a newer version; one that is just being
    /// sent comes back afterwards.
    /// </summary>
    public static Task Ask(
        this StretchBotContext context,
        IntentKind kind,
        long subject,
        Instant due,
        CancellationToken cancel
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intents (kind, subject, version, urgency, asked, due, attempts)
            VALUES ({(int)kind}, {subject}, 1, 1, {due.ToRow()}, {due.ToRow()}, 0)
            ON CONFLICT (kind, subject) DO UPDATE SET version = intents.version + 1
            """,
            cancel
        );

    /// <summary>Asks for a break's prompt to be redrawn, no sooner than edits of one message may follow each other.</summary>
    /// <returns>When it will be.</returns>
    public static async Task<Instant> Redraw(
        this StretchBotContext context,
        BreakRow row,
        Instant now,
        CancellationToken cancel
    )
    {
        var due = row.EditedAt is { } edited ? Instant.Max(now, Stored.Instant(edited) + SendOutbox.BetweenEdits) : now;
        await context.Ask(IntentKind.Prompt, row.Id, due, cancel);
        return due;
    }
}
