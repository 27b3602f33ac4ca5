using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Breaks;

/// <summary>What comes after "Not now": one nudge, or a walk. Nobody else sees any of it.</summary>
public sealed class SnoozeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Not_now_offers_a_nudge_and_a_walk_and_keeps_nothing()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);

        var card = await core.Feel(heron, NotNow.Id(it.Id));

        card.ShouldFit("not now");
        card.Buttons.Select(button => button.Label).ShouldBe(["In 10 minutes", "I walked instead"]);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
        (await core.Number("SELECT count(*) FROM nudges")).ShouldBe(0);
        core.Set(it.Closes - Duration.FromMinutes(5));
        (await core.Feel(heron, NotNow.Id(it.Id)))
            .Buttons.Select(button => button.Label)
            .ShouldBe(["I walked instead"]);
        core.Set(it.Closes);
        (await core.Feel(heron, NotNow.Id(it.Id))).Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_nudge_comes_once_in_private_ten_minutes_later()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        var asked = core.Now;

        (await Feel(core, heron, NudgeLater.Id(it.Id))).ShouldStartWith("I'll nudge you once\nAt 10:10, in private");
        (await Feel(core, heron, NudgeLater.Id(it.Id))).ShouldStartWith("One nudge is all I do");
        await core.Until(it.Closes + Duration.FromHours(1));

        var nudge = core.Platform.Of("tell").ShouldHaveSingleItem();
        nudge.Place.ShouldBe("acme/heron");
        nudge.At.ShouldBe(asked + Duration.FromMinutes(10));
        nudge.Card.ShouldFit("nudge");
        nudge
            .Card.InPlainWords(BotCore.Berlin)
            .ShouldBe(
                """
                Ten minutes are up
                One-minute desk reset is still open until 10:30, and takes about 1 minute.
                You asked for this one nudge. Only you see it.
                """
            );
        nudge.Card.Buttons.Select(button => button.Label).ShouldBe(["Done", "I walked instead"]);
        (await core.Number("SELECT count(*) FROM nudges")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_joined_meanwhile_is_not_nudged()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        await core.Press(heron, NudgeLater.Id(it.Id));

        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Until(it.Closes + Duration.FromHours(1));

        core.Platform.Of("tell").ShouldBeEmpty();
        (await core.Number("SELECT count(*) FROM intents")).ShouldBe(0);
    }

    [Fact]
    public async Task After_a_sleep_past_the_close_nothing_is_sent()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        await core.Press(heron, NudgeLater.Id(it.Id));

        core.Set(it.Closes + Duration.FromMinutes(1));
        await core.Turn();

        core.Platform.Of("tell").ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_takes_part_needs_no_nudge_and_a_break_that_ends_soon_gets_none()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        var fox = await core.Caller("fox");
        await core.Press(fox, JoinBreak.Id(it.Id));

        (await Feel(core, fox, NudgeLater.Id(it.Id))).ShouldStartWith("You take part already");
        core.Set(it.Closes - Duration.FromMinutes(10));
        (await Feel(core, heron, NudgeLater.Id(it.Id))).ShouldStartWith("This break will be over by then");
        (await Feel(core, await core.Caller(team: "other"), NudgeLater.Id(it.Id))).ShouldStartWith(
            "I can't find that break"
        );
        (await Feel(core, heron, ButtonId.Of("nudge"))).ShouldStartWith("I can't find that break");
        (await core.Number("SELECT count(*) FROM nudges")).ShouldBe(0);
    }

    [Fact]
    public async Task A_nudge_of_somebody_who_was_erased_goes_nowhere()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        await core.Press(heron, NudgeLater.Id(it.Id));

        await core.Query(context => context.Database.ExecuteSqlRawAsync("DELETE FROM members", Cancel));
        await core.Until(it.Closes);

        core.Platform.Of("tell").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_walk_counts_and_only_the_walker_knows()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        await core.Until(it.Ends + Duration.FromMinutes(5));

        (await Feel(core, heron, WalkBreak.Id(it.Id))).ShouldStartWith("A walk counts too\nYou took part.");
        (await Feel(core, heron, WalkBreak.Id(it.Id))).ShouldStartWith("Already counted");
        await core.Until(it.Closes + Duration.FromMinutes(1));

        (await Hear(core, heron, "me")).ShouldContain("Walked instead: 1 break");
        (await Hear(core, heron, "me")).ShouldNotContain("Areas worked");
        (await Hear(core, heron, "leaderboard")).ShouldContain("1. heron (you): 1 break, 1 min");
        foreach (var attempt in core.Platform.Attempts)
            attempt.Card.InPlainWords(BotCore.Berlin).ShouldNotContain("walk", Case.Insensitive);
        core.Platform.Newest.InPlainWords(BotCore.Berlin).ShouldContain("Took part: heron.");
    }

    [Fact]
    public async Task A_walk_before_the_start_counts_at_the_end_and_can_become_a_stretch()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        var fox = await core.Caller("fox");

        (await Feel(core, heron, WalkBreak.Id(it.Id))).ShouldContain("You take part from 10:00 on.");
        await core.Press(fox, WalkBreak.Id(it.Id));
        await core.Until(it.Starts + Duration.FromSeconds(10));
        await core.Press(fox, DoneBreak.Id(it.Id));
        await core.Until(it.Closes + Duration.FromMinutes(1));

        (await core.Number("SELECT count(*) FROM participations WHERE counted AND walked")).ShouldBe(1);
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(2);
        (await Hear(core, fox, "me")).ShouldNotContain("Walked");
    }

    [Fact]
    public async Task A_walk_after_the_close_is_too_late()
    {
        await using var core = await BotCore.Start();
        var (heron, it) = await Begin(core);
        await core.Until(it.Closes);

        (await Feel(core, heron, WalkBreak.Id(it.Id))).ShouldStartWith("This break is closed");
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);
    }

    private static async Task<(Caller Heron, Break It)> Begin(BotCore core)
    {
        var heron = await core.Caller();
        var it = await core.StartBreak(await core.Caller("starter"));
        await core.Turn();
        return (heron, it);
    }

    private static async Task<string> Feel(BotCore core, Caller caller, ButtonId button) =>
        (await core.Feel(caller, button)).InPlainWords(BotCore.Berlin);

    private static async Task<string> Hear(BotCore core, Caller caller, string words) =>
        (await core.Hear(caller, words)).InPlainWords(BotCore.Berlin);
}
