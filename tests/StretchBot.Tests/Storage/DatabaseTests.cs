using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Schedules;
using StretchBot.Storage;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class DatabaseTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 11, 0);

    [Fact]
    public async Task On_a_full_disk_every_press_is_kept_whole_or_not_at_all()
    {
        var disk = new PageLimit();
        await using var core = await BotCore.Start(more: disk.AddTo);
        var callers = new List<Caller>();
        for (var i = 0; i < 400; i++)
            callers.Add(await core.Caller($"member-{i}"));
        var it = await core.StartBreak(callers[0]);
        await core.Turn();
        core.Set(it.Starts);
        disk.Most = await core.Number("PRAGMA page_count");

        var kept = 0;
        var refused = 0;
        foreach (var caller in callers)
        {
            var words = (await core.Feel(caller, DoneBreak.Id(it.Id))).InPlainWords(BotCore.Berlin);
            if (words.StartsWith("Done, and counted", StringComparison.Ordinal))
                kept++;
            else
            {
                refused++;
                words.ShouldBe(
                    """
                    I can't save anything right now
                    The disk that keeps my database is full. Nothing was changed.
                    Please try again in a moment.
                    """
                );
            }
        }

        refused.ShouldBeGreaterThan(0);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(kept);
        (await core.Number("SELECT count(*) FROM presences")).ShouldBe(kept);
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(kept);
        (await core.Number("SELECT count(*) FROM tallies WHERE scope = 0 AND kind = 1")).ShouldBe(kept);
        (await core.Number("SELECT taken FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(kept);
    }

    [Fact]
    public async Task Slots_that_a_full_disk_kept_from_being_claimed_are_claimed_once_there_is_room()
    {
        var disk = new PageLimit();
        await using var core = await BotCore.Start(more: disk.AddTo);
        for (var i = 0; i < 60; i++)
            await core.AddSchedule(await core.Caller(channel: $"channel-{i}"), "daily 12:00");
        core.Set(Noon - Duration.FromMinutes(2));
        disk.Most = await core.Number("PRAGMA page_count");

        await Should.ThrowAsync<NotStoredException>(async () => await core.Turn());
        (await core.Number("SELECT count(*) FROM breaks")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
        disk.Lift();
        await core.Until(Noon);

        (await core.Number("SELECT count(*) FROM slots")).ShouldBe(60);
        core.Platform.Of("post").Length.ShouldBe(60);
    }

    [Fact]
    public async Task Where_another_program_holds_the_database_everyone_hears_so_soon()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var otter = await core.Caller("otter");
        var it = await core.StartBreak(heron);
        await using var holder = await core.Connect();
        await using var exclusive = holder.BeginTransaction(System.Data.IsolationLevel.Serializable);
        var watch = Stopwatch.StartNew();

        var cards = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => Task.Run(async () => await core.Feel(i % 2 == 0 ? heron : otter, JoinBreak.Id(it.Id))))
        );

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(6));
        foreach (var card in cards)
        {
            card.Title.ToString().ShouldBe("I can't save anything right now");
            card.InPlainWords(BotCore.Berlin).ShouldContain("Nothing was changed.");
        }
        cards.ShouldContain(card =>
            card.InPlainWords(BotCore.Berlin).Contains("Another program holds my database locked.")
        );
        await exclusive.RollbackAsync(TestContext.Current.CancellationToken);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
        (await core.Feel(heron, JoinBreak.Id(it.Id))).Title.ToString().ShouldBe("You're in");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_said_to_be_so()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Get<IScheduleStore>().Count(TestContext.Current.CancellationToken);
        core.Get<OpenContexts>().Dispose();
        SqliteConnection.ClearAllPools();
        var folder = Path.GetDirectoryName(core.File)!;
        Directory.Move(folder, folder + "-elsewhere");
        try
        {
            (await core.Hear(heron, "leaderboard"))
                .InPlainWords(BotCore.Berlin)
                .ShouldContain("My database file cannot be opened.");
            (await core.Hear(heron, "break"))
                .InPlainWords(BotCore.Berlin)
                .ShouldContain("My database file cannot be opened. Nothing was changed.");
        }
        finally
        {
            Directory.Move(folder + "-elsewhere", folder);
        }
    }

    [Fact]
    public async Task What_the_store_could_not_keep_is_told_apart_from_a_bug_by_its_cause()
    {
        var disk = new PageLimit();
        await using var core = await BotCore.Start(more: disk.AddTo);
        disk.Most = await core.Number("PRAGMA page_count");

        var trouble = await Should.ThrowAsync<NotStoredException>(async () =>
        {
            for (var i = 0; i < 1_000; i++)
                await core.Caller($"member-{i}");
        });

        trouble.InnerException.ShouldBeOfType<SqliteException>();
    }

    [Fact]
    public async Task A_write_that_throws_leaves_nothing_behind()
    {
        await using var core = await BotCore.Start();
        var database = core.Get<Database>();

        await Should.ThrowAsync<InvalidOperationException>(async () =>
            await database.Write<int>(
                async context =>
                {
                    context.Teams.Add(
                        new TeamRow
                        {
                            Key = "half",
                            Name = "half",
                            Zone = "UTC",
                        }
                    );
                    await context.SaveChangesAsync(TestContext.Current.CancellationToken);
                    throw new InvalidOperationException("half way");
                },
                TestContext.Current.CancellationToken
            )
        );

        (await core.Number("SELECT count(*) FROM teams")).ShouldBe(0);
        (await core.Caller()).Team.Value.ShouldBe(1);
    }
}
