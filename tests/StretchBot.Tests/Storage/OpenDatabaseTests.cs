using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Shouldly;
using StretchBot.Outbox;
using StretchBot.Storage;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class OpenDatabaseTests
{
    [Fact]
    public async Task A_start_that_was_killed_while_it_brought_the_tables_up_to_date_does_not_block_the_next()
    {
        await using var core = await BotCore.Start();
        await core.Query(context =>
            context.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
                    "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 09:00:00');
                """,
                TestContext.Current.CancellationToken
            )
        );
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        await Open(core).StartingAsync(patience.Token);

        (await core.Number("SELECT count(*) FROM __EFMigrationsHistory")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task What_was_being_sent_when_the_process_died_is_due_at_once()
    {
        await using var core = await BotCore.Start();
        await core.StartBreak(await core.Caller());
        var outbox = core.Get<IOutboxStore>();
        await outbox.Claim(core.Now, 10, Duration.FromMinutes(1), TestContext.Current.CancellationToken);
        (await outbox.EarliestDue(TestContext.Current.CancellationToken)).ShouldBe(core.Now + Duration.FromMinutes(1));

        await Open(core).StartingAsync(TestContext.Current.CancellationToken);

        (await outbox.EarliestDue(TestContext.Current.CancellationToken)).ShouldBe(core.Now);
    }

    private static OpenDatabase Open(BotCore core) =>
        core.Get<IEnumerable<IHostedService>>().OfType<OpenDatabase>().Single();
}
