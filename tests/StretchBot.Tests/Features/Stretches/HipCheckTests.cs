using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Stretches;

public sealed class HipCheckTests
{
    [Fact]
    public async Task Every_combination_of_signs_can_be_ticked_and_fits()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        (await core.Hear(heron, "check")).ShouldFit("check");
        for (var ticked = 0; ticked < 512; ticked++)
        {
            var card = (await core.Press(heron, CheckPressed.Id(ticked))).ShouldBeOfType<Instead>().Card;
            card.ShouldFit($"check {ticked}");
            card.Buttons.Count(button => button.Label.StartsWith('✓'))
                .ShouldBe(System.Numerics.BitOperations.PopCount((uint)ticked));
        }
    }

    [Fact]
    public async Task A_sign_is_ticked_by_its_button_and_cleared_by_it()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var empty = await core.Hear(heron, "check");

        var ticked = await core.Feel(heron, empty.Buttons[2].Id);
        var cleared = await core.Feel(heron, ticked.Buttons[2].Id);

        var third = BotCore.Facts.SelfCheck.Signs[2].Text;
        empty.InPlainWords(BotCore.Berlin).ShouldContain($"• 3. {third}");
        ticked.InPlainWords(BotCore.Berlin).ShouldContain($"• ✓ {third}");
        cleared.InPlainWords(BotCore.Berlin).ShouldBe(empty.InPlainWords(BotCore.Berlin));
    }

    [Fact]
    public async Task Many_signs_call_for_a_doctor_and_the_button_opens_the_routine_that_fits()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        var all = await core.Feel(heron, CheckPressed.Id(511));

        all.InPlainWords(BotCore.Berlin).ShouldContain("see a doctor if it does not get better");
        (await core.Feel(heron, all.Buttons[^1].Id)).Title.ToString().ShouldStartWith("Hips without leaving the chair");
    }

    [Theory]
    [InlineData("check:999999", 9)]
    [InlineData("check:512", 0)]
    [InlineData("check:x", 0)]
    [InlineData("check", 0)]
    public async Task A_forged_tick_is_cut_to_the_signs_there_are(string button, int ticks)
    {
        await using var core = await BotCore.Start();

        var card = BotCore.CardOf(await core.Press(await core.Caller(), button));

        card.Buttons.Count(shown => shown.Label.StartsWith('✓')).ShouldBe(ticks == 9 ? Ticks(999_999) : ticks);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var before = await core.Number("SELECT total_changes()");

        var card = await core.Feel(heron, CheckPressed.Id(5));

        (await core.Number("SELECT count(*) FROM solos")).ShouldBe(0);
        (await core.Scalar("SELECT recent FROM members")).ShouldBe("");
        card.InPlainWords(BotCore.Berlin).ShouldContain("Only you see this, and it is not kept.");
        before.ShouldBe(0);
    }

    private static int Ticks(int number) => System.Numerics.BitOperations.PopCount((uint)(number & 511));
}
