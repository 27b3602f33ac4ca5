using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Leaderboard;

public sealed class ShowMeTests
{
    [Fact]
    public async Task With_nothing_counted_it_says_how_to_begin_and_reproaches_nobody()
    {
        await using var core = await BotCore.Start();

        Words(await core.Hear(await core.Caller(), "me"))
            .ShouldBe(
                """
                Nothing counted yet, and nothing is missing
                Join a break with “I'm in”, or do one stretch now: /stretch. A minute is plenty.
                """
            );
    }

    [Fact]
    public async Task It_shows_breaks_minutes_streak_areas_and_history_to_the_member_alone()
    {
        await using var core = await BotCore.Start();
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        core.Set(BotCore.Morning + Duration.FromDays(1));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron");
        var heron = await core.Caller();
        await core.Press(heron, "solo:pigeon");

        var reply = await core.Say(heron, "me");

        var card = reply.ShouldBeOfType<OnlyYou>().Card;
        var words = Words(card);
        words.ShouldStartWith(
            """
            Your stretching
            This week: 2 breaks, 3 min, 1 on your own
            Streak: 2 days
            Altogether: 2 breaks, 3 min, 1 on your own
            """
        );
        words.ShouldContain(
            "• Tuesday 24 November: 1 break, 2 min, 1 on your own\n• Monday 23 November: 1 break, 1 min"
        );
        words.ShouldContain("Only you see this.");
        card.Parts.OfType<Strip>().Single().Days.Select(day => day.Level).TakeLast(3).ShouldBe([0, 1, 2]);
        var areas = card.Parts.OfType<Bars>().Single().Items;
        areas.Select(bar => (bar.Label, bar.Value)).ShouldContain(("hips", 60));
        areas.Select(bar => (bar.Label, bar.Value)).ShouldContain(("shoulders", 40));
    }

    [Fact]
    public async Task A_day_offered_and_not_taken_ends_the_streak_but_only_once_the_member_is_of_the_channel()
    {
        await using var core = await BotCore.Start();
        await ShowLeaderboardTests.Take(core, "desk-minute", "otter");
        core.Set(BotCore.Morning + Duration.FromDays(1));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        core.Set(BotCore.Morning + Duration.FromDays(2));
        await ShowLeaderboardTests.Take(core, "desk-minute", "otter");
        core.Set(BotCore.Morning + Duration.FromDays(3));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");

        Words(await core.Hear(await core.Caller("otter"), "me")).ShouldContain("Streak: 4 days");
        Words(await core.Hear(await core.Caller(), "me")).ShouldContain("Streak: 1 day\n");
    }

    [Fact]
    public async Task A_break_in_a_channel_the_member_never_joined_offers_them_nothing()
    {
        await using var core = await BotCore.Start();
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron");
        core.Set(BotCore.Morning + Duration.FromDays(1));
        var design = await core.StartBreak(await core.Caller("starter", channel: "design"));
        await core.Until(design.Closes);
        core.Set(BotCore.Morning + Duration.FromDays(2));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron");

        Words(await core.Hear(await core.Caller(), "me")).ShouldContain("Streak: 2 days");
    }

    [Fact]
    public async Task Days_on_which_the_bot_was_down_and_days_off_never_end_a_streak()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "weekdays 12:00");
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron");
        await core.Until(BotCore.Morning + Duration.FromHours(8));
        core.DaysOff.Days.Add(new LocalDate(2026, 11, 25));

        // Down all of Tuesday, off on Wednesday though a break was there.
        core.Set(BotCore.Morning + Duration.FromDays(2));
        await core.Turn();
        await ShowLeaderboardTests.Take(core, "desk-minute", "otter");
        core.Set(BotCore.Morning + Duration.FromDays(3));
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron");

        Words(await core.Hear(heron, "me")).ShouldContain("Streak: 2 days");
    }

    [Fact]
    public async Task A_solo_stretch_keeps_a_streak_alive_and_one_an_hour_counts()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        Words(await core.Feel(heron, ButtonId.Of("solo", "pigeon"))).ShouldStartWith("Done, and counted");
        core.Advance(Duration.FromMinutes(59));
        Words(await core.Feel(heron, ButtonId.Of("solo", "bridge")))
            .ShouldStartWith("Nicely done\nOne stretch an hour counts");
        core.Advance(Duration.FromMinutes(1));
        Words(await core.Feel(heron, ButtonId.Of("solo", "bridge"))).ShouldStartWith("Done, and counted");

        var words = Words(await core.Hear(heron, "me"));
        words.ShouldContain("This week: 0 breaks,");
        words.ShouldContain("2 on your own");
        words.ShouldContain("Streak: 1 day\n");
    }

    [Fact]
    public async Task A_guided_routine_counts_with_the_whole_of_its_time_and_areas()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var routine = BotCore.Catalogue.FindRoutine("back-ease")!;
        var end = await core.Feel(heron, ButtonId.Of("step", "back-ease", $"{routine.Stages.Count + 1}"));

        await core.Press(heron, end.Buttons[0].Id);

        (await core.Number("SELECT seconds FROM solos")).ShouldBe((long)routine.Duration.TotalSeconds);
        var areas = (await core.Hear(heron, "me")).Parts.OfType<Bars>().Single().Items;
        areas
            .Select(bar => bar.Label.ToString())
            .ShouldBe(
                routine
                    .Items.Select(stretch => BotCore.Catalogue.Vocabulary.LabelOf(stretch.Areas[0]))
                    .Distinct(StringComparer.Ordinal),
                ignoreOrder: true
            );
    }

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
