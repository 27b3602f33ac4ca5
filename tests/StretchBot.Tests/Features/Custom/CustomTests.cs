using System.Text;
using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.Custom;
using StretchBot.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Custom.OwnStretches;

namespace StretchBot.Tests.Features.Custom;

public sealed class CustomTests
{
    [Fact]
    public async Task A_stretch_that_an_admin_adds_is_found_listed_shown_and_marked_as_the_team_s()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);

        (await Add(core, admin, Wave)).Words().ShouldStartWith("Added for this team: Chair wave");

        foreach (var typed in new[] { "chair-wave", "Chair wave", "wavy", "chiar wave" })
        {
            var card = await core.Hear(await core.Caller("otter"), typed);
            card.Words().ShouldStartWith("Chair wave, right side");
            card.Words().ShouldContain("1. Sit tall and lift your right arm.");
            card.Words().ShouldContain("One of your team's own.");
        }
        (await core.Hear(admin, "list shoulders"))
            .Words()
            .ShouldContain("Chair wave: at the desk, hold 15 s, once a side, your team's own");
        (await core.Hear(admin, "custom")).Words().ShouldContain("#1 Chair wave: stretch");
        (await core.Dispatcher.Suggest(admin, "chair-w", 5, Cancel)).ShouldContain(
            "chair-wave",
            StringComparer.Ordinal
        );
        await core.Press(admin, "solo:chair-wave");
        (await core.Number("SELECT seconds FROM solos")).ShouldBe(30);
        (await core.Hear(admin, "me")).Words().ShouldContain("upper back");
    }

    [Fact]
    public async Task What_a_member_adds_reaches_nothing_until_an_admin_has_looked_at_it()
    {
        await using var core = await BotCore.Start();
        var otter = await core.Caller("otter");
        var admin = await core.Caller(admin: true);

        (await Add(core, otter, Wave)).Words().ShouldStartWith("Thank you: Chair wave\nA team admin looks at it");

        (await core.Hear(otter, "chair-wave")).Words().ShouldNotStartWith("Chair wave");
        core.Get<ITeamCatalogues>().Of(admin.Team).Known.FindStretch("chair-wave").ShouldBeNull();
        (await core.Hear(otter, "custom approve #1")).Words().ShouldStartWith("Only a team admin can approve it");
        var shown = await core.Hear(admin, "custom show #1");
        shown.Words().ShouldStartWith("#1 Chair wave: waits for an admin");
        shown.Words().ShouldContain("2. Wave to a colleague.");
        (await core.Hear(await core.Caller("fox"), "custom show #1")).Buttons.ShouldBeEmpty();

        (await core.Feel(admin, shown.Buttons[0].Id))
            .Words()
            .ShouldStartWith("Chair wave is part of your team's stretches");

        (await core.Hear(otter, "chair-wave")).Words().ShouldStartWith("Chair wave, right side");
    }

    [Fact]
    public async Task A_team_s_own_take_part_in_routines_schedules_and_breaks()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        BotCore
            .CardOf(await Send(core, admin, "custom-import", ("paste", OnePack)))
            .Words()
            .ShouldStartWith("Added for this team: 3 of them");

        (await core.Hear(admin, "routine friday wave")).Words().ShouldContain("1. Chair wave, right, 15 s");
        (await core.Feel(admin, ButtonId.Of("step", "friday-wave", "1")))
            .Words()
            .ShouldStartWith("1 of 3: Chair wave, right");
        (await core.Hear(admin, "schedule add daily 11:00 friday-wave")).Words().ShouldContain("Routine friday-wave");
        (await core.Say(admin, "schedule edit #1"))
            .ShouldBeOfType<Ask>()
            .Form.Fields.OfType<ChoiceField>()
            .First()
            .Choices.ShouldContain(choice => choice.Value == "friday-wave");
        await core.Pass(Duration.FromHours(1) + Duration.FromSeconds(20));

        var prompt = core.Platform.Newest;
        prompt.Words().ShouldStartWith("Chair wave: left side");
        prompt.Parts.OfType<Picture>().ShouldBeEmpty();
        core.Platform.Of("post")[0].Card.Words().ShouldContain("Chair wave, 30 s, both sides, your team's own");
        core.Platform.Of("post")[0].Card.Parts.OfType<RoutinePicture>().ShouldBeEmpty();
        var byHand = await core.StartBreak(await core.Caller(channel: "design"), "friday-wave");
        byHand.Routine.Name.ShouldBe("Friday wave");
        byHand.Ends.ShouldBe(byHand.Starts + Duration.FromSeconds(15 + 5 + 15 + 5 + 30));
    }

    [Fact]
    public async Task A_fresh_mix_can_hold_a_team_s_own_and_never_another_team_s()
    {
        await using var core = await BotCore.Start();
        await Add(core, await core.Caller(admin: true), Wave);
        await Add(core, await core.Caller(team: "other", admin: true), Nod);
        var ours = new HashSet<string>(StringComparer.Ordinal);
        var theirs = new HashSet<string>(StringComparer.Ordinal);

        for (var seed = 0UL; seed < 300; seed++)
        {
            var choice = core.Get<RoutineChoice>();
            ours.UnionWith(Slugs(choice.For((await core.Caller()).Team, null, false, [], seed)));
            theirs.UnionWith(Slugs(choice.For((await core.Caller(team: "other")).Team, null, false, [], seed)));
        }

        ours.Contains("chair-wave").ShouldBeTrue();
        ours.Contains("slow-nod").ShouldBeFalse();
        theirs.Contains("chair-wave").ShouldBeFalse();
        theirs.Contains("slow-nod").ShouldBeTrue();
    }

    [Fact]
    public async Task Two_teams_never_see_each_other_s()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await Add(core, admin, Wave);
        var stranger = await core.Caller("wolf", team: "other", admin: true);
        var id = new OwnItemId(await core.Number("SELECT id FROM customs"));

        (await core.Hear(stranger, "chair-wave")).Words().ShouldNotContain("Chair wave");
        (await core.Hear(stranger, "custom")).Words().ShouldStartWith("This team has no stretches of its own yet");
        (await core.Hear(stranger, "custom show #1"))
            .Words()
            .ShouldStartWith("This team has no stretches of its own yet");
        (await core.Feel(stranger, ShowCustomPressed.Id(id))).Words().ShouldStartWith("That one is no longer there");
        (await core.Feel(stranger, DecideCustom.Remove(id))).Words().ShouldStartWith("That one is no longer there");
        (await core.Feel(stranger, DecideCustom.Approve(id))).Words().ShouldStartWith("That one is no longer there");
        (await core.Hear(stranger, "custom export")).Words().ShouldStartWith("There is nothing to export yet");
        (await core.Feel(stranger, ButtonId.Of("show", "chair-wave", "Left"))).Words().ShouldNotContain("Wave to");
        (await core.Feel(stranger, ButtonId.Of("solo", "chair-wave"))).Words().ShouldNotStartWith("Done");
        (await core.Hear(stranger, "break friday-wave")).Words().ShouldStartWith("I know no routine called");
        // The same words may mean another thing there.
        (await Add(core, stranger, Wave.Replace("Wave to a colleague.", "Wave to the sea.", StringComparison.Ordinal)))
            .Words()
            .ShouldStartWith("Added");
        (await core.Hear(stranger, "chair-wave")).Words().ShouldContain("Wave to the sea.");
        (await core.Hear(admin, "chair-wave")).Words().ShouldContain("Wave to a colleague.");
        (await core.Number($"SELECT state FROM customs WHERE id = {id}")).ShouldBe(1);
    }

    [Fact]
    public async Task A_catalogue_stretch_that_is_switched_off_comes_up_nowhere_and_is_on_again_at_once()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var routine = BotCore.Catalogue.FindRoutine("desk-minute")!;
        var slug = routine.Items[0].Slug;
        (await core.Hear(await core.Caller("otter"), $"custom off {slug}"))
            .Words()
            .ShouldStartWith("Only a team admin");

        (await core.Hear(admin, $"custom off {slug}")).Words().ShouldContain("is switched off for this team");

        (await core.Hear(admin, slug)).Words().ShouldNotStartWith(routine.Items[0].Name);
        (await core.Hear(admin, "custom"))
            .Words()
            .ShouldContain($"Switched off for this team: {routine.Items[0].Name}.");
        (await core.Hear(admin, "routine desk-minute")).Words().ShouldNotContain(routine.Items[0].Name);
        var it = await core.StartBreak(admin);
        it.Routine.Items.ShouldNotContain(routine.Items[0]);
        (await core.Hear(await core.Caller(team: "other"), slug)).Words().ShouldStartWith(routine.Items[0].Name);

        (await core.Hear(admin, $"custom on {slug}")).Words().ShouldContain("is on for this team");
        (await core.Hear(admin, slug)).Words().ShouldStartWith(routine.Items[0].Name);
        // The break that is on stays what it was announced as.
        (await core.Get<IBreakStore>().Find(it.Id, admin.Team, Cancel))!.Routine.Items.ShouldNotContain(
            routine.Items[0]
        );
    }

    [Fact]
    public async Task What_is_removed_while_its_break_is_on_stays_in_that_break()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await Send(core, admin, "custom-import", ("paste", OnePack));
        var it = await core.StartBreak(admin, "friday-wave");
        await core.Turn();
        (await core.Hear(admin, "custom remove #1")).Words().ShouldStartWith("Chair wave is part of a routine");

        (await core.Hear(admin, "custom remove #3")).Words().ShouldStartWith("Friday wave is removed");
        (await core.Hear(admin, "custom remove #1")).Words().ShouldStartWith("Chair wave is removed");
        core.Set(it.Starts);
        await core.Turn();

        core.Platform.Newest.Words().ShouldStartWith("Chair wave: right side");
        (await core.Hear(admin, "chair-wave")).Words().ShouldNotStartWith("Chair wave");
        (await core.Hear(admin, "break friday-wave")).Words().ShouldNotContain("Friday wave is announced");
        (await Add(core, admin, Wave)).Words().ShouldStartWith("Added for this team: Chair wave");
        (await core.Hear(admin, "chair-wave")).Words().ShouldStartWith("Chair wave, right side");
    }

    [Fact]
    public async Task Only_whoever_added_it_or_an_admin_removes_it()
    {
        await using var core = await BotCore.Start();
        var otter = await core.Caller("otter");
        await Add(core, otter, Wave);

        (await core.Hear(await core.Caller("fox"), "custom remove #1"))
            .Words()
            .ShouldStartWith("That is for whoever added it");
        (await core.Hear(otter, "custom remove #1")).Words().ShouldStartWith("Chair wave is removed");
        (await core.Hear(otter, "custom")).Words().ShouldStartWith("This team has no stretches of its own yet");
    }

    [Fact]
    public async Task A_pack_that_is_exported_can_be_imported_by_another_team()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await Send(core, admin, "custom-import", ("file", OnePack));

        var file = (await core.Say(admin, "custom export")).ShouldBeOfType<FileForYou>();
        file.FileName.ShouldBe("stretches.yaml");
        var other = await core.Caller(team: "other", admin: true);
        BotCore
            .CardOf(await Send(core, other, "custom-import", ("file", Encoding.UTF8.GetString(file.Content.Span))))
            .Words()
            .ShouldStartWith("Added for this team: 3 of them");

        (await core.Hear(other, "routine friday-wave")).Words().ShouldStartWith("Friday wave:");
    }

    [Fact]
    public async Task A_routine_waits_until_its_stretches_do_not()
    {
        await using var core = await BotCore.Start();
        var otter = await core.Caller("otter");
        var admin = await core.Caller(admin: true);
        await Send(core, otter, "custom-import", ("paste", OnePack));

        (await core.Hear(admin, "custom approve #3")).Words().ShouldStartWith("Friday wave holds stretches that wait");
        await core.Hear(admin, "custom approve #1");
        await core.Hear(admin, "custom approve #2");
        (await core.Hear(admin, "custom approve #3")).Words().ShouldStartWith("Friday wave is part of");
        (await core.Hear(otter, "routine friday-wave")).Words().ShouldStartWith("Friday wave:");
    }

    [Fact]
    public async Task A_member_erased_leaves_what_they_wrote_without_their_name()
    {
        await using var core = await BotCore.Start();
        await Add(core, await core.Caller("otter"), Wave);

        await core.Press(await core.Caller("otter"), "erase:yes");

        (await core.Number("SELECT count(*) FROM customs WHERE author IS NULL")).ShouldBe(1);
        (await core.Hear(await core.Caller(admin: true), "custom approve #1"))
            .Words()
            .ShouldStartWith("Chair wave is part of");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Slugs(Routine routine) => routine.Items.Select(item => item.Slug);
}
