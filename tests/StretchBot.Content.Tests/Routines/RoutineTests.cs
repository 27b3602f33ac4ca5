namespace StretchBot.Content.Tests;

public class RoutineTests
{
    static Routine Named(string slug) =>
        Loaded.Catalogue.FindRoutine(slug) ?? throw new InvalidOperationException($"There is no routine '{slug}'.");

    [Theory]
    [InlineData("desk-minute", 65, 3)]
    [InlineData("neck-and-screen", 180, 7)]
    [InlineData("typing-hands", 124, 6)]
    [InlineData("chair-hips", 242, 7)]
    [InlineData("stand-up-three", 190, 6)]
    [InlineData("back-ease", 162, 6)]
    [InlineData("butterfly-to-diamond", 190, 3)]
    [InlineData("deep-hips", 515, 8)]
    [InlineData("calm-down", 98, 3)]
    public void A_routine_takes_its_doses_and_the_changes_between_them(string slug, int seconds, int stages)
    {
        Named(slug).Duration.ShouldBe(TimeSpan.FromSeconds(seconds));
        Named(slug).Stages.Count.ShouldBe(stages);
    }

    [Fact]
    public void A_one_sided_stretch_runs_once_a_side_right_first()
    {
        var stages = Named("stand-up-three").Stages;
        stages
            .Select(stage =>
                (stage.Stretch.Slug, stage.Side, (int)stage.Start.TotalSeconds, (int)stage.Duration.TotalSeconds)
            )
            .ShouldBe([
                ("march-in-place", Side.Both, 0, 30),
                ("overhead-reach", Side.Both, 35, 15),
                ("standing-hip-flexor", Side.Right, 55, 30),
                ("standing-hip-flexor", Side.Left, 90, 30),
                ("wall-calf", Side.Right, 125, 30),
                ("wall-calf", Side.Left, 160, 30),
            ]);
    }

    [Fact]
    public void A_full_routine_does_every_repetition() =>
        Named("deep-hips")
            .Stages.First(stage => stage.Stretch.Slug == "pigeon")
            .Duration.ShouldBe(TimeSpan.FromSeconds(60));

    [Fact]
    public void Deep_hips_asks_for_a_warm_up_and_ends_with_pigeon()
    {
        var routine = Named("deep-hips");
        routine.NeedsWarmUp.ShouldBeTrue();
        routine.WarmUpMinutes.ShouldBe(5);
        routine.OnFloor.ShouldBeTrue();
        routine.Items[^1].Slug.ShouldBe("pigeon");
        routine.Note!.ShouldContain("never cold");
    }

    [Fact]
    public void A_routine_that_needs_a_warm_up_begins_with_one() =>
        Loaded
            .Catalogue.Routines.Where(routine => routine.Items.Any(stretch => stretch.NeedsWarmUp))
            .ShouldAllBe(routine => routine.NeedsWarmUp && routine.Items[0].IsWarmUp);

    [Fact]
    public void Every_catalogue_routine_comes_back_from_its_key()
    {
        foreach (var routine in Loaded.Catalogue.Routines)
            Loaded.Catalogue.RoutineFromKey(routine.ToKey()).ShouldBeSameAs(routine);
    }

    [Theory]
    [InlineData(DoseKind.Quick, "composed:march-in-place+side-bend+wall-calf")]
    [InlineData(DoseKind.Full, "composed-full:march-in-place+side-bend+wall-calf")]
    public void A_composed_routine_comes_back_from_its_key(DoseKind dose, string key)
    {
        var stretches = new[] { "march-in-place", "side-bend", "wall-calf" }.Select(Loaded.Stretch).ToArray();
        var name = Routine.NameFor(stretches, Loaded.Catalogue.Vocabulary);
        var routine = Routine.Of(name, stretches, dose);
        routine.ToKey().ShouldBe(key);
        var back = Loaded.Catalogue.RoutineFromKey(key);
        back.ShouldBe(routine);
        back!.Stages.ShouldBe(routine.Stages);
        back.Name.ShouldBe("Full body, sides and calves");
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("composed:")]
    [InlineData("composed:nap")]
    [InlineData("composed:march-in-place+nap")]
    [InlineData("composed:march-in-place+")]
    [InlineData("Composed:march-in-place")]
    public void An_unknown_key_gives_no_routine(string key) => Loaded.Catalogue.RoutineFromKey(key).ShouldBeNull();

    [Fact]
    public void A_key_without_end_gives_no_routine() =>
        Loaded
            .Catalogue.RoutineFromKey("composed:" + string.Join('+', Enumerable.Repeat("pigeon", 10_000)))
            .ShouldBeNull();

    [Fact]
    public void A_routine_of_nothing_takes_no_time() => Routine.Of("Nothing", []).Duration.ShouldBe(TimeSpan.Zero);
}
