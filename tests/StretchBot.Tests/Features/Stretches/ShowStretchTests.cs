using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Stretches;

public sealed class ShowStretchTests
{
    [Fact]
    public async Task The_bare_command_never_repeats_within_the_last_few_and_never_asks_for_the_floor()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var last = new Queue<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 150; i++)
        {
            var slug = SlugOf(await core.Hear(heron, i % 3 == 0 ? "random" : ""));
            var stretch = BotCore.Catalogue.FindStretch(slug)!;
            stretch.FitsIn(Position.AtDesk).ShouldBeTrue(slug);
            stretch.NeedsWarmUp.ShouldBeFalse(slug);
            last.Contains(slug, StringComparer.Ordinal).ShouldBeFalse(slug);
            last.Enqueue(slug);
            if (last.Count > 6)
                last.Dequeue();
            seen.Add(slug);
            core.Advance(Duration.FromSeconds(1));
        }
        seen.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task Another_one_is_another_one_in_place()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var first = await core.Hear(heron, "");

        var reply = await core.Press(heron, first.Buttons.Single(button => button.Label == "Another one").Id);

        string.Equals(SlugOf(reply.ShouldBeOfType<Instead>().Card), SlugOf(first), StringComparison.Ordinal)
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("pigeon", "pigeon")]
    [InlineData("PIGEON pose", "pigeon")]
    [InlineData("pidgeon", "pigeon")]
    [InlineData("hip opener", "pigeon")]
    [InlineData("buterfly", "butterfly")]
    [InlineData("seated hip stretch", "diamond")]
    [InlineData("ear to shoulder", "neck-side-tilt")]
    public async Task Names_aliases_and_slips_of_the_keys_find_the_stretch(string typed, string slug)
    {
        await using var core = await BotCore.Start();

        var reply = await core.Say(await core.Caller(), typed);

        SlugOf(reply.ShouldBeOfType<OnlyYou>().Card).ShouldBe(slug);
    }

    [Fact]
    public async Task An_area_lists_its_stretches_each_with_a_button()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        var card = await core.Hear(heron, "hips");

        card.ShouldFit("hips");
        card.Title.ToString().ShouldStartWith("Hips: ");
        var shown = await core.Press(heron, card.Buttons[0].Id);
        shown.ShouldBeOfType<Instead>().Card.Parts.OfType<Picture>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Words_that_mean_nothing_get_three_to_choose_from()
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(), "qwertz uiop");

        card.Title.ToString().ShouldBe("I'm not sure what “qwertz uiop” is");
        card.Buttons.Length.ShouldBe(3);
        card.ShouldFit("unsure");
    }

    [Theory]
    [InlineData("leaderbord", "/stretch leaderboard")]
    [InlineData("shedule", "/stretch schedule")]
    [InlineData("brake", "/stretch break")]
    public async Task A_slip_in_a_command_offers_the_command(string typed, string offered)
    {
        await using var core = await BotCore.Start();

        (await core.Hear(await core.Caller(), typed)).InPlainWords(BotCore.Berlin).ShouldContain(offered);
    }

    [Theory]
    [InlineData("<!channel> @everyone *bold* <script>")]
    [InlineData("مرحبا يا عالم")]
    [InlineData("🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩🦩")]
    [InlineData("' OR 1=1; DROP TABLE members; --")]
    [InlineData("\u202e\u0000\n")]
    public async Task Odd_words_are_answered_like_any_others(string typed)
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(), typed);

        card.Title.ToString().ShouldNotContain("broke");
        card.Title.ToString().Length.ShouldBeLessThanOrEqualTo(100);
        card.Title.Spans.ShouldAllBe(span => span is Plain);
    }

    [Theory]
    [InlineData("show:no-such-stretch:Left", "That stretch is no longer in the catalogue")]
    [InlineData("show", "That stretch is no longer in the catalogue")]
    [InlineData("solo:no-such-stretch", "That stretch is no longer in the catalogue")]
    [InlineData("area:no-such-area", "That stretch is no longer in the catalogue")]
    [InlineData("step:no-such-routine:1", "That routine is no longer in the catalogue")]
    [InlineData("step:desk-minute", "That routine is no longer in the catalogue")]
    [InlineData("step:desk-minute:99999999999", "That was the routine. Nicely done.")]
    [InlineData("show:pigeon:Sideways", "Pigeon, right side")]
    [InlineData("show:pigeon:7", "Pigeon, right side")]
    [InlineData("show:butterfly:Left", "Butterfly")]
    public async Task A_forged_button_is_answered(string button, string title)
    {
        await using var core = await BotCore.Start();

        BotCore.CardOf(await core.Press(await core.Caller(), button)).Title.ToString().ShouldBe(title);
        (await core.Number("SELECT count(*) FROM solos")).ShouldBe(0);
    }

    [Fact]
    public async Task The_other_side_is_one_press_away_and_back()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var right = await core.Hear(heron, "neck-side-tilt");

        var left = await core.Feel(heron, right.Buttons.Single(button => button.Label == "Left side").Id);
        var again = await core.Feel(heron, left.Buttons.Single(button => button.Label == "Right side").Id);

        left.Title.ToString().ShouldBe("Neck side tilt, left side");
        again.Title.ToString().ShouldBe("Neck side tilt, right side");
    }

    private static string SlugOf(Card card) => card.Parts.OfType<Picture>().First().Stretch;
}
