using Microsoft.EntityFrameworkCore;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Leaderboard;
using StretchBot.Features.Schedules;
using Xunit;

namespace StretchBot.Tests.Storage;

public sealed class RosterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_who_left_drops_out_of_the_ranking_until_they_speak_again()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var fox = await core.Caller("fox");
        await TakeABreak(core, heron, fox);
        (await Names(core, heron)).ShouldBe(["fox", "heron"], ignoreOrder: true);

        await core.Get<IRoster>().MemberLeft(PlatformName.Playground, "acme", "fox", Cancel);
        (await Names(core, heron)).ShouldBe(["heron"]);

        await core.Caller("fox");
        (await Names(core, heron)).ShouldBe(["fox", "heron"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_left_another_team_is_still_in_this_one()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.Caller(team: "other");
        await TakeABreak(core, heron);

        await core.Get<IRoster>().MemberLeft(PlatformName.Playground, "other", "heron", Cancel);
        await core.Get<IRoster>().MemberLeft(PlatformName.Slack, "acme", "heron", Cancel);

        (await Names(core, heron)).ShouldBe(["heron"]);
    }

    [Fact]
    public async Task When_the_bot_leaves_a_team_its_schedules_pause_and_nobody_is_told()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var other = await core.Caller(team: "other");
        await core.AddSchedule(heron, "daily 12:00");
        await core.AddSchedule(other, "daily 12:00");

        await core.Get<IRoster>().TeamLeft(PlatformName.Playground, "acme", Cancel);
        await core.Pass(NodaTime.Duration.FromHours(3));

        core.Platform.Of("post").Select(post => post.Place).Distinct(StringComparer.Ordinal).ShouldBe(["other/team"]);
        core.Platform.Of("tell").ShouldBeEmpty();
        (await States(core)).ShouldBe([ScheduleState.Paused, ScheduleState.Active]);
    }

    [Fact]
    public async Task A_team_that_comes_back_is_no_longer_gone()
    {
        await using var core = await BotCore.Start();
        await core.Caller();
        await core.Get<IRoster>().TeamLeft(PlatformName.Playground, "acme", Cancel);
        (await core.Number("SELECT count(*) FROM teams WHERE left_at IS NOT NULL")).ShouldBe(1);

        await core.Get<IRoster>().TeamReturned(PlatformName.Playground, "acme", Cancel);

        (await core.Number("SELECT count(*) FROM teams WHERE left_at IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task A_channel_that_was_archived_pauses_its_schedules_and_tells_their_maker_once()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var design = await core.Caller(channel: "design");
        await core.AddSchedule(heron, "daily 12:00");
        await core.AddSchedule(design, "daily 12:00");

        await core.Get<IRoster>().ChannelClosed(PlatformName.Playground, "acme", "team", "It was archived.", Cancel);
        await core.Get<IRoster>().ChannelClosed(PlatformName.Playground, "acme", "team", "It was archived.", Cancel);
        await core.Turn();

        (await States(core)).ShouldBe([ScheduleState.Paused, ScheduleState.Active]);
        var told = core.Platform.Of("tell").ShouldHaveSingleItem();
        told.Place.ShouldBe("acme/heron");
        told.Card.InPlainWords(BotCore.Berlin).ShouldContain("It was archived.");
    }

    private static async Task TakeABreak(BotCore core, params Caller[] who)
    {
        var it = await core.StartBreak(who[0]);
        await core.Turn();
        foreach (var member in who)
            await core.Press(member, $"in:{it.Id}");
        await core.Until(it.Closes);
    }

    private static async Task<string[]> Names(BotCore core, Caller caller)
    {
        var week = Period.Of(PeriodKind.Week, core.Now.InZone(BotCore.Berlin).Date);
        var standing = await core.Get<ITallyStore>().Standing(caller, channel: null, week, most: 10, Cancel);
        return [.. standing.Top.Select(row => row.Standing.Name)];
    }

    private static Task<ScheduleState[]> States(BotCore core) =>
        core.Query(context =>
            context.Schedules.OrderBy(row => row.Id).Select(row => (ScheduleState)row.State).ToArrayAsync(Cancel)
        );
}
