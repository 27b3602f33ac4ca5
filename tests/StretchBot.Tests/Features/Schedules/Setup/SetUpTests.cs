using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Setup;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Schedules.Setup;

public sealed class SetUpTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_form_and_one_press_lead_to_a_first_scheduled_break()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var form = (await core.Say(admin, "setup")).ShouldBeOfType<Ask>().Form;
        form.Fields.Length.ShouldBeLessThanOrEqualTo(5);
        form.Fields.Single(field => field.Name == "zone").Value.ShouldBe("Europe/Berlin");

        // Sent as it stands.
        var confirm = BotCore.CardOf(
            await Send(core, admin, [.. form.Fields.Select(field => (field.Name, field.Value))])
        );
        Words(confirm)
            .ShouldBe(
                """
                Shall I start?
                Breaks at 9:00, 10:00, 11:00, 12:00, 13:00, 14:00, 15:00, 16:00 and 17:00 on weekdays, Berlin time.
                The first one is Monday 23 November, 11:00, and nobody has to join.
                """
            );
        (await core.Number("SELECT count(*) FROM schedules")).ShouldBe(0);

        Words(await core.Feel(admin, confirm.Buttons[0].Id)).ShouldStartWith("Your breaks are set");
        await core.Pass(Duration.FromHours(1));

        core.Platform.Of("post").ShouldHaveSingleItem().At.ShouldBe(BotCore.Morning + Duration.FromMinutes(58));
    }

    [Fact]
    public async Task The_press_sent_twice_makes_one_schedule()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var confirm = BotCore.CardOf(await Send(core, admin));

        await core.Feel(admin, confirm.Buttons[0].Id);
        await core.Feel(admin, confirm.Buttons[0].Id);

        (await core.Number("SELECT count(*) FROM schedules")).ShouldBe(1);
        Words(BotCore.CardOf(await Send(core, admin))).ShouldContain("This channel has breaks already");
    }

    [Fact]
    public async Task Whoever_may_not_change_schedules_hears_whom_to_ask()
    {
        await using var core = await BotCore.Start();
        var otter = await core.Caller("otter");
        var admin = await core.Caller(admin: true);
        var confirm = BotCore.CardOf(await Send(core, admin));

        Words(await core.Hear(otter, "setup")).ShouldStartWith("Someone who manages this team");
        Words(BotCore.CardOf(await Send(core, otter))).ShouldStartWith("Someone who manages this team");
        Words(await core.Feel(otter, confirm.Buttons[0].Id)).ShouldStartWith("Someone who manages this team");

        (await core.Number("SELECT count(*) FROM schedules")).ShouldBe(0);
    }

    [Theory]
    [InlineData("hours", "whenever")]
    [InlineData("hours", "10:30")]
    [InlineData("days", "someday")]
    [InlineData("zone", "Atlantis")]
    public async Task What_cannot_be_read_is_marked_in_the_form(string field, string value)
    {
        await using var core = await BotCore.Start();

        (await Send(core, await core.Caller(admin: true), (field, value)))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Name.ShouldBe(field);
    }

    [Fact]
    public async Task The_first_set_up_gives_the_team_its_zone_and_later_ones_leave_it()
    {
        await using var core = await BotCore.Start();
        var confirm = BotCore.CardOf(await Send(core, await core.Caller(admin: true), ("zone", "America/New_York")));
        await core.Feel(await core.Caller(admin: true), confirm.Buttons[0].Id);
        (await core.Caller()).TeamZone.Id.ShouldBe("America/New_York");

        var second = BotCore.CardOf(
            await Send(core, await core.Caller(channel: "design", admin: true), ("zone", "Asia/Tokyo"))
        );
        await core.Feel(await core.Caller(channel: "design", admin: true), second.Buttons[0].Id);

        (await core.Caller()).TeamZone.Id.ShouldBe("America/New_York");
        (await core.Scalar("SELECT group_concat(zone) FROM (SELECT zone FROM schedules ORDER BY id)")).ShouldBe(
            "America/New_York,Asia/Tokyo"
        );
    }

    [Fact]
    public void Every_zone_and_any_days_fit_into_the_button()
    {
        var longest = DateTimeZoneProviders.Tzdb.Ids.MaxBy(id => id.Length)!;
        var days = DaySet.Of(
            IsoDayOfWeek.Monday,
            IsoDayOfWeek.Wednesday,
            IsoDayOfWeek.Thursday,
            IsoDayOfWeek.Saturday,
            IsoDayOfWeek.Sunday
        );
        var rule = new EveryInterval(days, 90, new LocalTime(9, 30), new LocalTime(17, 0));

        ConfirmSetUp.Id(rule, DateTimeZoneProviders.Tzdb[longest]).ToString().Length.ShouldBeLessThanOrEqualTo(100);
    }

    [Theory]
    [InlineData("setup-go")]
    [InlineData("setup-go:weekdays:60:0900:1700:Atlantis")]
    [InlineData("setup-go:weekdays:60:9:17:UTC")]
    [InlineData("setup-go:never:60:0900:1700:UTC")]
    public async Task A_button_that_was_tampered_with_changes_nothing(string button)
    {
        await using var core = await BotCore.Start();

        Words(BotCore.CardOf(await core.Press(await core.Caller(admin: true), button)))
            .ShouldStartWith("I could not read that");

        (await core.Number("SELECT count(*) FROM schedules")).ShouldBe(0);
    }

    [Theory]
    [InlineData("calm", "every 90m")]
    [InlineData("normal", "every 60m")]
    [InlineData("active", "every 30m")]
    public async Task A_preset_gives_a_channel_without_breaks_some_and_one_that_has_them_another_pace(
        string pace,
        string every
    )
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await core.Hear(admin, $"settings preset {pace}");
        (await core.Scalar("SELECT rule FROM schedules")).ShouldBe($"weekdays {every} 9:00-17:00");

        var design = await core.Caller(channel: "design", admin: true);
        await core.Hear(design, "schedule add mon,tue every 45m 8:00-12:00");
        await core.Hear(design, $"settings preset {pace}");

        (await core.Scalar("SELECT rule FROM schedules WHERE id = 2")).ShouldBe($"mon,tue {every} 8:00-12:00");
    }

    [Fact]
    public async Task A_preset_leaves_fixed_times_and_other_people_s_schedules_alone()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await core.Hear(admin, "schedule add daily 12:00");

        Words(await core.Hear(admin, "settings preset calm")).ShouldStartWith("The breaks here have fixed times");
        Words(await core.Hear(await core.Caller("otter"), "settings preset calm")).ShouldContain("#1");

        (await core.Scalar("SELECT group_concat(rule) FROM schedules")).ShouldBe("daily 12:00");
    }

    private static async Task<Reply> Send(BotCore core, Caller caller, params (string Name, string Value)[] values) =>
        await core.Dispatcher.Answer(
            new FormSent(
                caller,
                "setup",
                values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)
            ),
            Cancel
        );

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
