using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Settings;
using StretchBot.Tests.Features.Leaderboard;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Settings;

public sealed class SettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_says_how_everything_is_set_and_offers_changes_to_admins()
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(admin: true), "settings");

        Words(card)
            .ShouldStartWith(
                """
                What this team has decided
                Leaderboard names: Everyone who took part, but for those who hide
                Weekly digest: Monday at 9:00, in channels that had breaks
                Who may change schedules: Team admins, and whoever made a schedule
                Stretches on the floor: Standing and seated only
                Ask when nobody joins: As usual: after a few breaks with nobody in
                Whom a prompt calls: Nobody
                Time zone: Europe/Berlin
                Language: English
                """
            );
        card.Buttons.Length.ShouldBe(2);
        (await core.Hear(await core.Caller("otter"), "settings")).Buttons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("settings leaderboard maybe", "I can't read “maybe” for “leaderboard”.")]
    [InlineData("settings leaderboard", "What shall “leaderboard” be?")]
    [InlineData("settings quiet 0", "I can't read “0” for “quiet”.")]
    [InlineData("settings quiet 101", "I can't read “101” for “quiet”.")]
    [InlineData("settings digest someday", "I can't read “someday” for “digest”.")]
    [InlineData("settings digest monday 25:00", "I can't read “monday 25:00” for “digest”.")]
    [InlineData("settings language tlh", "I can't read “tlh” for “language”.")]
    [InlineData("settings zone Atlantis", "I can't read “Atlantis” for “zone”.")]
    [InlineData("settings mention @everyone", "I can't read “@everyone” for “mention”.")]
    [InlineData("settings mention two words", "I can't read “two words” for “mention”.")]
    [InlineData("settings mention acme", "That role is everybody, and I don't call everybody.")]
    [InlineData("settings colour blue", "I have no setting called “colour”.")]
    [InlineData("settings preset frantic", "I know no pace called “frantic”.")]
    public async Task What_cannot_be_read_is_named_with_an_example_and_nothing_changes(string words, string what)
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var before = Words(await core.Hear(admin, "settings"));

        var said = Words(await core.Hear(admin, words));

        said.ShouldStartWith(what);
        said.ShouldContain("For example: /stretch settings ");
        Words(await core.Hear(admin, "settings")).ShouldBe(before);
    }

    [Fact]
    public async Task Only_admins_change_settings_by_words_form_or_button()
    {
        await using var core = await BotCore.Start();
        var otter = await core.Caller("otter");
        var before = Words(await core.Hear(otter, "settings"));

        Words(await core.Hear(otter, "settings leaderboard off")).ShouldStartWith("Only a team admin");
        Words(await core.Feel(otter, ChangeSettings.Id("breaks"))).ShouldStartWith("Only a team admin");
        Words(await core.Feel(otter, CallNobody.Id())).ShouldStartWith("Only a team admin");
        Words(BotCore.CardOf(await Send(core, otter, "team", ("leaderboard", "off"))))
            .ShouldStartWith("Only a team admin");

        Words(await core.Hear(otter, "settings")).ShouldBe(before);
    }

    [Fact]
    public async Task A_setting_holds_for_its_own_team_alone()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var other = await core.Caller(team: "other", admin: true);
        var before = Words(await core.Hear(other, "settings"));

        foreach (
            var words in new[]
            {
                "leaderboard off",
                "schedules everyone",
                "floor yes",
                "quiet 9",
                "mention here",
                "digest friday 16",
                "zone UTC",
                "language de",
            }
        )
            Words(await core.Hear(admin, $"settings {words}")).ShouldNotContain("For example");

        Words(await core.Hear(other, "settings")).ShouldBe(before);
        Words(await core.Hear(admin, "settings")).ShouldNotContain("Europe/Berlin");
    }

    [Fact]
    public async Task The_leaderboard_s_rule_holds_at_once_and_is_shown_in_the_break_that_is_on()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller("admin", admin: true);
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");
        var it = await core.StartBreak(await core.Caller("starter", channel: "design"));
        await core.Turn();
        await core.Press(await core.Caller(channel: "design"), JoinBreak.Id(it.Id));
        await core.Hear(await core.Caller("otter"), "privacy show");

        await core.Hear(admin, "settings leaderboard opt-in");
        await core.Pass(Duration.FromSeconds(4));

        var board = Words(await core.Hear(admin, "leaderboard"));
        board.ShouldContain("otter");
        board.ShouldNotContain("heron");
        Words(core.Platform.Newest).ShouldContain("In: 1 person");
        Words(core.Platform.Newest).ShouldNotContain("starter");

        await core.Hear(admin, "settings leaderboard off");
        Words(await core.Hear(admin, "leaderboard")).ShouldNotContain("otter");
        await core.Hear(admin, "settings leaderboard everyone");
        Words(await core.Hear(admin, "leaderboard")).ShouldContain("heron");
    }

    [Fact]
    public async Task Everyone_may_change_schedules_once_the_team_says_so_and_no_longer_once_it_does_not()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller("admin", admin: true);
        Words(await core.Hear(await core.Caller("otter"), "schedule add daily 12:00")).ShouldNotContain("added");

        await core.Hear(admin, "settings schedules everyone");
        Words(await core.Hear(await core.Caller("otter"), "schedule add daily 12:00"))
            .ShouldStartWith("Schedule #1 added");
        Words(await core.Hear(await core.Caller("fox"), "schedule pause #1")).ShouldNotContain("whoever made");

        await core.Hear(admin, "settings schedules admins");
        Words(await core.Hear(await core.Caller("fox"), "schedule remove #1")).ShouldNotContain("removed");
        (await core.Number("SELECT count(*) FROM schedules WHERE state < 2")).ShouldBe(1);
    }

    [Fact]
    public async Task Floor_is_what_a_new_schedule_and_a_break_by_hand_take_when_nothing_else_is_said()
    {
        await using var core = await BotCore.Start();
        await core.Hear(await core.Caller(admin: true), "settings floor yes");
        var admin = await core.Caller(admin: true);

        await core.Hear(admin, "schedule add daily 12:00");
        await core.Hear(admin, "schedule add daily 13:00 no floor");

        (await core.Scalar("SELECT group_concat(floor) FROM (SELECT floor FROM schedules ORDER BY id)")).ShouldBe(
            "1,0"
        );
        var onFloor = false;
        for (var i = 0; i < 12 && !onFloor; i++)
        {
            core.Advance(Duration.FromMinutes(47));
            onFloor = (await core.StartBreak(admin, "window 5m")).Routine.OnFloor;
        }
        onFloor.ShouldBeTrue();
    }

    [Theory]
    [InlineData("settings quiet 2", 2)]
    [InlineData("settings quiet off", 0)]
    public async Task The_team_s_own_quiet_rule_is_the_one_that_asks(string words, int after)
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await core.Hear(admin, words);
        await core.AddSchedule(admin, "daily every 60m 0:00-23:00");

        await core.Pass(Duration.FromHours(3));

        var asked = core
            .Platform.Of("post")
            .Where(post => Words(post.Card).StartsWith("Shall I be quieter", StringComparison.Ordinal))
            .ToArray();
        asked.Length.ShouldBe(after == 0 ? 0 : 1);
        if (after > 0)
            Words(asked[0].Card).ShouldContain("Nobody joined the last 2 breaks here");
        await core.Pass(Duration.FromHours(10));
        (await core.Number("SELECT count(*) FROM schedules WHERE state = 1")).ShouldBe(after == 0 ? 0 : 1);
    }

    [Theory]
    [InlineData("here")]
    [InlineData("<!subteam^S0STRETCH|@stretchers>")]
    [InlineData("<@&S0STRETCH>")]
    [InlineData("S0STRETCH")]
    public async Task A_mention_goes_with_the_first_post_of_a_scheduled_break_and_with_nothing_else(string whom)
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await core.AddSchedule(admin, "weekdays 11:00,15:00");

        var told = Words(await core.Hear(admin, $"settings mention {whom}"));
        told.ShouldContain("about 10 interruptions a week");
        await core.Pass(Duration.FromHours(2));
        var byHand = await core.StartBreak(admin);
        await core.Until(byHand.Closes);

        Mention expected = whom == "here" ? new MentionHere() : new MentionRole("S0STRETCH");
        var posts = core.Platform.Of("post");
        posts.Length.ShouldBe(2);
        posts[0].Card.Mention.ShouldBe(expected);
        posts[1].Card.Mention.ShouldBeNull();
        core.Platform.Of("edit").ShouldAllBe(edit => edit.Card.Mention == null);
    }

    [Fact]
    public async Task A_mention_is_taken_back_with_one_press()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await core.AddSchedule(admin, "weekdays 11:00");
        var told = await core.Hear(admin, "settings mention here");

        await core.Feel(admin, told.Buttons[0].Id);
        await core.Pass(Duration.FromHours(2));

        core.Platform.Of("post").ShouldHaveSingleItem().Card.Mention.ShouldBeNull();
    }

    [Theory]
    [InlineData("settings digest off", null)]
    [InlineData("settings digest tuesday 14:00", 38)]
    [InlineData("settings digest mon 9", 9)]
    public async Task The_digest_comes_when_the_team_wants_it_also_when_one_is_planned_already(string words, int? hour)
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await ShowLeaderboardTests.Take(core, "desk-minute", "heron", "otter");

        await core.Hear(admin, words);
        await core.Pass(Duration.FromDays(9));

        // Next Monday's midnight in Berlin, counted in hours.
        var midnight = Instant.FromUtc(2026, 11, 29, 23, 0);
        var digests = core
            .Platform.Of("post")
            .Where(post => Words(post.Card).StartsWith("Your week together", StringComparison.Ordinal));
        digests.Select(post => post.At).ShouldBe(hour is { } h ? [midnight + Duration.FromHours(h)] : []);
    }

    [Fact]
    public async Task The_time_zone_moves_days_and_weeks_for_everyone_at_once()
    {
        await using var core = await BotCore.Start(Instant.FromUtc(2026, 11, 22, 22, 0));
        var admin = await core.Caller(admin: true);
        await core.Caller("otter");
        admin.TeamZone.Id.ShouldBe("Europe/Berlin");

        await core.Hear(admin, "settings zone asia/tokyo");

        (await core.Caller("otter")).TeamZone.Id.ShouldBe("Asia/Tokyo");
    }

    [Fact]
    public async Task A_form_changes_what_was_filled_in_and_marks_what_is_wrong()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var form = (await core.Press(admin, ChangeSettings.Id("breaks"))).ShouldBeOfType<Ask>().Form;
        form.Fields.Length.ShouldBeLessThanOrEqualTo(5);
        form.Title.Length.ShouldBeLessThanOrEqualTo(24);
        form.Fields.Single(field => field.Name == "schedules").Value.ShouldBe("admins");

        (await Send(core, admin, "breaks", ("floor", "yes"), ("quiet", "many")))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Name.ShouldBe("quiet");
        Words(await core.Hear(admin, "settings")).ShouldContain("Standing and seated only");

        var list = Words(BotCore.CardOf(await Send(core, admin, "breaks", ("floor", "yes"), ("quiet", "3"))));
        list.ShouldContain("Allowed where a schedule says nothing else");
        list.ShouldContain("After 3 breaks with nobody in");
    }

    [Fact]
    public void Every_form_fits_the_tightest_platform()
    {
        foreach (var group in SettingsGroup.All)
        {
            group.Settings.Length.ShouldBeInRange(1, 5);
            group.Title.Length.ShouldBeInRange(1, 24);
        }
        SettingsGroup.All.SelectMany(group => group.Settings).ShouldBe(SettingsBook.All, ignoreOrder: true);
    }

    private static async Task<Reply> Send(
        BotCore core,
        Caller caller,
        string group,
        params (string Name, string Value)[] values
    ) =>
        await core.Dispatcher.Answer(
            new FormSent(
                caller,
                $"settings:{group}",
                values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)
            ),
            Cancel
        );

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
