using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Breaks.SampleBreaks;

namespace StretchBot.Tests.Features.Breaks;

public sealed class EasierVersionTests
{
    [Fact]
    public async Task It_is_private_keeps_nothing_and_counts_just_the_same()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        await core.Until(it.Starts);
        var attempts = core.Platform.Attempts.Length;

        var reply = await core.Press(heron, EasierVersion.Id(it.Id));
        await core.Turn();

        var card = reply.ShouldBeOfType<OnlyYou>().Card;
        Words(card).ShouldStartWith("Easier: Shoulder rolls\nRoll one shoulder at a time.");
        Words(card).ShouldContain("Only you see this, and it counts just the same.");
        core.Platform.Attempts.Length.ShouldBe(attempts);
        (await core.Number("SELECT count(*) FROM participations")).ShouldBe(0);

        await core.Press(heron, card.Buttons.ShouldHaveSingleItem().Id);
        await core.Until(it.Closes);
        (await core.Number("SELECT taken FROM breaks")).ShouldBe(1);
    }

    [Fact]
    public async Task It_follows_the_stretch_of_the_moment()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);

        var announced = await core.Feel(heron, EasierVersion.Id(it.Id));
        core.Set(it.Starts + Duration.FromSeconds(30));
        var second = await core.Feel(heron, EasierVersion.Id(it.Id));

        Words(announced).ShouldContain("shoulder rolls");
        Words(second).ShouldContain("elbows wide");
    }

    [Fact]
    public async Task While_only_done_counts_it_offers_done()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var it = await core.StartBreak(heron);
        core.Set(it.Ends);

        var card = await core.Feel(heron, EasierVersion.Id(it.Id));

        card.Buttons.ShouldHaveSingleItem().Id.ShouldBe(DoneBreak.Id(it.Id));
    }

    [Fact]
    public async Task A_closed_break_has_none_and_says_when_the_next_break_is()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        await core.AddSchedule(heron, "weekdays 12:30");
        var it = await core.StartBreak(heron);
        await core.Until(it.Closes);

        Words(await core.Feel(heron, EasierVersion.Id(it.Id)))
            .ShouldStartWith("This break is closed\nNext break here: Monday 23 November, 12:30.");
    }

    [Fact]
    public void Every_stretch_has_a_card_that_fits_whichever_side_is_asked_for()
    {
        var it = Break();
        foreach (var stretch in BotCore.Catalogue.Stretches)
        foreach (var side in stretch.Sides)
        {
            if (BotCore.Catalogue.GentlerTwin(stretch, ImmutableHashSet<string>.Empty) is not { } gentler)
                continue;
            var shown = EasierVersion.SideFor(gentler, side);
            gentler.Sides.ShouldContain(shown);
            var card = BreakCards.EasierVersion(it, stretch, gentler, shown, open: false);
            card.Title.ToString().Length.ShouldBeLessThanOrEqualTo(100, stretch.Slug);
            Words(card).ShouldNotContain("{", Case.Sensitive, stretch.Slug);
            Words(card).Length.ShouldBeLessThanOrEqualTo(3_000, stretch.Slug);
        }
    }
}
