using Shouldly;
using StretchBot.Features.Digest;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Digest;

public sealed class MostLovedTests
{
    private static readonly string[] Desk = SlugsOf("desk-minute");
    private static readonly string[] Neck = SlugsOf("neck-and-screen");

    [Fact]
    public void It_is_what_most_people_did_not_what_was_offered_most()
    {
        var loved = MostLoved.Of([("desk-minute", 1), ("desk-minute", 1), ("neck-and-screen", 9)], BotCore.Catalogue)!;

        Neck.Contains(loved.Slug, StringComparer.Ordinal).ShouldBeTrue();
        Desk.Except(Neck, StringComparer.Ordinal).Contains(loved.Slug, StringComparer.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void A_break_that_nobody_took_is_loved_by_nobody()
    {
        MostLoved.Of([("desk-minute", 0)], BotCore.Catalogue).ShouldBeNull();
        MostLoved.Of([], BotCore.Catalogue).ShouldBeNull();
    }

    [Fact]
    public void A_routine_that_has_left_the_catalogue_is_passed_over() =>
        MostLoved.Of([("no-such-routine", 5)], BotCore.Catalogue).ShouldBeNull();

    [Fact]
    public void Of_equals_it_is_always_the_same() =>
        MostLoved
            .Of([("desk-minute", 3)], BotCore.Catalogue)!
            .Name.ShouldBe(
                BotCore
                    .Catalogue.FindRoutine("desk-minute")!
                    .Items.Select(item => item.Name)
                    .Min(StringComparer.Ordinal)
            );

    private static string[] SlugsOf(string routine) =>
        [.. BotCore.Catalogue.FindRoutine(routine)!.Stages.Select(stage => stage.Stretch.Slug)];
}
