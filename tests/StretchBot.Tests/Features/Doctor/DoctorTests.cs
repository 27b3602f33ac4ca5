using Microsoft.Extensions.Logging;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules.Why;
using StretchBot.Operations;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Infrastructure;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Doctor;

public sealed class DoctorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_is_well_where_it_is()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        await core.Get<IRunningTimes>().Beat(core.Now, Cancel);

        var card = await core.Hear(you, "doctor");

        card.ShouldFit("doctor");
        var words = card.InPlainWords(BotCore.Berlin);
        words.ShouldStartWith(
            "All is well here\n• ✓ Channel: I can post here.\n• ✓ Test post: Posted here, and taken away again."
        );
        words.ShouldContain("✓ Time zone: Europe/Berlin, where it is 10:00 now.");
        words.ShouldContain("✓ Next break: Monday 23 November, 10:30.");
        words.ShouldContain("✓ Jobs: They run.");
        words.ShouldContain("✓ Outbox: Nothing waits.");
        words.ShouldContain("✓ Database: 1 MB, with ");
        words.ShouldMatch(
            @"✓ Versions: StretchBot \d+\.\d+\.\d+, \.NET 10\.\S+, SQLite 3\.\S+, time zones 20\d\d[a-z]\."
        );
        words.ShouldEndWith("No errors since I was started.");
        core.Platform.Of("post").ShouldHaveSingleItem();
        core.Platform.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_refuses_comes_first_with_its_cure()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.AddSchedule(you, "weekdays 10:30");
        core.Platform.Before = attempt => attempt.Verb == "post" ? new Refused("the channel is archived.") : null;
        await core.Pass(Duration.FromHours(1));

        var lines = (await core.Hear(you, "doctor")).InPlainWords(BotCore.Berlin).Split('\n');

        lines[0].ShouldBe("2 things need you");
        lines[1]
            .ShouldBe(
                "• ✗ Test post: I could not post here: the channel is archived. What to do: Invite me to the channel, and let me post and attach files there."
            );
        lines[2]
            .ShouldBe(
                "• ✗ Next break: None is planned. I paused the schedules here: the channel is archived. What to do: Once that is mended, type /stretch schedule resume #1."
            );
    }

    [Fact]
    public async Task What_waits_for_long_is_a_fault_and_so_are_jobs_that_stand_still()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        await core.Get<IRunningTimes>().Beat(core.Now, Cancel);
        await core.StartBreak(you);
        core.Advance(Duration.FromMinutes(3));

        var words = (await core.Hear(you, "doctor")).InPlainWords(BotCore.Berlin);

        words.ShouldContain("✗ Outbox: 1 message to be sent, since 10:00. What to do:");
        words.ShouldContain("✗ Jobs: They have not run since Monday 23 November, 10:00. What to do: Restart me");
    }

    [Fact]
    public async Task A_nudge_that_is_to_come_does_not_wait()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        var it = await core.StartBreak(you);
        await core.Turn();
        await core.Press(await core.Caller(), ButtonId.Of("nudge", it.Id.ToString()));

        (await core.Hear(you, "doctor")).InPlainWords(BotCore.Berlin).ShouldContain("✓ Outbox: Nothing waits.");
    }

    [Fact]
    public async Task A_member_hears_what_concerns_them_and_nothing_is_posted()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        Logger(core).LogError("it broke");

        var words = (await core.Hear(heron, "doctor")).InPlainWords(BotCore.Berlin);

        words.ShouldBe(
            "StretchBot works here\nNo break is planned. Start one any time: /stretch break\nWhat became of earlier ones: /stretch why"
        );
        core.Platform.Attempts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_five_errors_are_told_with_their_age()
    {
        await using var core = await BotCore.Start();
        var you = await core.Caller("you", admin: true);
        for (var i = 1; i <= 6; i++)
        {
            Logger(core).LogError(new InvalidOperationException("Password=hunter2hunter2"), "Fault {Number}", i);
            core.Advance(Duration.FromMinutes(1));
        }
        Logger(core).LogError(new InvalidOperationException(), "Fault {Number}", 6);
        Logger(core).LogWarning("Not worth it");

        var words = (await core.Hear(you, "doctor")).InPlainWords(BotCore.Berlin);

        words.ShouldEndWith(
            """
            Last errors:
            • at 10:06, DoctorTests: Fault 6 (InvalidOperationException) (2 times)
            • at 10:04, DoctorTests: Fault 5 (InvalidOperationException)
            • at 10:03, DoctorTests: Fault 4 (InvalidOperationException)
            • at 10:02, DoctorTests: Fault 3 (InvalidOperationException)
            • at 10:01, DoctorTests: Fault 2 (InvalidOperationException)
            """
        );
    }

    [Fact]
    public async Task In_the_running_bot_the_test_post_leaves_no_trace()
    {
        await using var app = await AppFixture.Start();
        app.Get<ILoggerFactory>().CreateLogger("StretchBot.Somewhere").LogError("It broke");

        var text = (await app.Say("/stretch doctor"))
            .GetProperty("replies")
            .EnumerateArray()
            .Single()
            .GetProperty("text")
            .GetString()!;

        text.ShouldStartWith("All is well here");
        text.ShouldContain("✓ Jobs: They run.");
        text.ShouldContain("Somewhere: It broke");
        (await app.Messages("heron")).ToString().ShouldNotContain("Only a test");
    }

    private static ILogger Logger(BotCore core) =>
        core.Get<RecentErrors>().CreateLogger("StretchBot.Tests.DoctorTests");
}
