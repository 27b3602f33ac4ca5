using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Stretches;

public sealed class StretchCardsTests
{
    [Fact]
    public void Every_stretch_fits_every_platform_on_both_sides()
    {
        foreach (var stretch in BotCore.Catalogue.Stretches)
        foreach (var side in stretch.Sides)
            StretchCards.Stretch(stretch, side, byChance: true).ShouldFit($"{stretch.Slug} {side}");
    }

    [Fact]
    public void Every_area_and_position_fits()
    {
        StretchCards.Areas([.. BotCore.Catalogue.Vocabulary.Areas.Select(area => (area, 12))]).ShouldFit("areas");
        foreach (var area in BotCore.Catalogue.Vocabulary.Areas.Concat(BotCore.Catalogue.Vocabulary.AreaGroups))
        {
            var stretches = ListStretches.In(BotCore.Catalogue, area);
            stretches.ShouldNotBeEmpty(area.Slug);
            StretchCards.Area(area.Label, stretches, position: null).ShouldFit(area.Slug);
        }
    }

    [Fact]
    public void Every_routine_fits_at_every_step()
    {
        RoutineCards.All(BotCore.Catalogue.Routines).ShouldFit("all");
        foreach (var routine in BotCore.Catalogue.Routines)
        {
            RoutineCards.Overview(new OwnRoutine(routine, Changed: false)).ShouldFit(routine.Slug!);
            for (var step = 1; step <= routine.Stages.Count; step++)
                RoutineCards.Step(routine, step).ShouldFit($"{routine.Slug} {step}");
            RoutineCards.End(routine).ShouldFit(routine.Slug!);
        }
    }

    [Fact]
    public void A_step_says_its_dose_once()
    {
        var desk = BotCore.Catalogue.FindRoutine("desk-minute")!;
        var neck = BotCore.Catalogue.FindRoutine("neck-and-screen")!;

        Dose(RoutineCards.Step(desk, 1)).ShouldBe("20 s: 5 times, about 4 s each.");
        foreach (var routine in new[] { desk, neck })
            for (var step = 1; step <= routine.Stages.Count; step++)
                Dose(RoutineCards.Step(routine, step)).ShouldNotMatch(@"^(\d+) s\W.*\b\1 s\b");
    }

    [Fact]
    public void A_stretch_and_a_routine_never_share_a_slug() =>
        BotCore
            .Catalogue.Stretches.Select(stretch => stretch.Slug)
            .Intersect(BotCore.Catalogue.Routines.Select(routine => routine.Slug!), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void The_pigeon_shows_picture_dose_steps_cue_and_who_should_skip_it()
    {
        var pigeon = BotCore.Catalogue.FindStretch("pigeon")!;

        var card = StretchCards.Stretch(pigeon, StretchCards.FirstSide(pigeon), byChance: false);

        var words = card.InPlainWords(BotCore.Berlin);
        words.ShouldStartWith("Pigeon, right side\nPicture: ");
        words.ShouldContain("In a break: Hold 30 s, once a side");
        words.ShouldContain("With more time: Hold 30 s, twice a side");
        words.ShouldContain("Not cold, please");
        words.ShouldContain("1. From hands and knees, step your right foot");
        words.ShouldContain("Watch: ");
        words.ShouldContain("Feel it here: ");
        words.ShouldContain("Easier: ");
        words.ShouldContain("Deeper: ");
        words.ShouldContain("Skip it if you have a knee injury");
        card.Buttons.Select(button => button.Label).ShouldBe(["Done", "Left side"]);
    }

    private static string Dose(Card card) => card.Parts.OfType<Paragraph>().First().Text.ToString();
}
