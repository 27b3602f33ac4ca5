using NodaTime;
using Shouldly;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class DoneBreakTests
{
    [Fact]
    public async Task Done_counts_at_once_while_it_runs()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        core.Set(it.Starts);

        var card = await core.Feel(heron, DoneBreak.Id(it.Id));

        Words(card).ShouldBe("Done, and counted\nAbout 1 minute of stretching added. See /stretch me.");
        (await Breaks(core)).ShouldBe(1);
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task Done_within_the_window_counts_once_however_often_it_is_pressed()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Until(it.Closes - Duration.FromMilliseconds(1));

        Words(await core.Feel(heron, DoneBreak.Id(it.Id))).ShouldStartWith("Done, and counted");
        for (var i = 0; i < 3; i++)
            Words(await core.Feel(heron, DoneBreak.Id(it.Id))).ShouldStartWith("Already counted");

        (await Breaks(core)).ShouldBe(1);
        (await core.Number("SELECT seconds FROM tallies WHERE scope = 0 AND kind = 5")).ShouldBe(65);
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task Done_after_the_window_counts_no_more()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Until(it.Closes);

        Words(await core.Feel(heron, DoneBreak.Id(it.Id))).ShouldStartWith("This break is closed");

        (await Breaks(core)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_was_in_at_the_end_has_it_counted_and_is_told_so()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Until(it.Ends);

        Words(await core.Feel(heron, DoneBreak.Id(it.Id))).ShouldStartWith("Already counted");
        await core.Until(it.Closes);

        (await Breaks(core)).ShouldBe(1);
        Words(await core.Feel(heron, DoneBreak.Id(it.Id))).ShouldStartWith("Already counted");
    }

    [Fact]
    public async Task Whoever_left_can_still_do_it_later()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Until(it.Ends);
        (await Breaks(core)).ShouldBe(0);

        await core.Press(heron, DoneBreak.Id(it.Id));

        (await Breaks(core)).ShouldBe(1);
    }

    [Fact]
    public async Task Done_before_the_start_is_an_I_am_in()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);

        Words(await core.Feel(heron, DoneBreak.Id(it.Id))).ShouldStartWith("You're in");

        (await Breaks(core)).ShouldBe(0);
        await core.Until(it.Ends);
        (await Breaks(core)).ShouldBe(1);
    }

    [Fact]
    public async Task The_break_becomes_a_shared_one_with_the_second_who_is_done()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Press(heron, JoinBreak.Id(it.Id));
        await core.Until(it.Ends);
        (await core.Number("SELECT shared FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(0);

        await core.Press(await core.Caller("otter"), DoneBreak.Id(it.Id));
        (await core.Number("SELECT shared FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(1);

        await core.Press(await core.Caller("fox"), DoneBreak.Id(it.Id));
        (await core.Number("SELECT shared FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(1);
        (await core.Number("SELECT taken FROM team_tallies WHERE scope = 0 AND kind = 1")).ShouldBe(3);
    }

    private static async Task<long> Breaks(BotCore core) =>
        await core.Scalar("SELECT breaks FROM tallies WHERE scope = 0 AND kind = 5") is long breaks ? breaks : 0;
}
