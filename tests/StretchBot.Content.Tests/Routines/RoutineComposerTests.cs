namespace StretchBot.Content.Tests;

public class RoutineComposerTests
{
    const int Seeds = 10_000;
    static readonly RoutineComposer Composer = new(Loaded.Catalogue);
    static readonly Lazy<IReadOnlyList<Routine>> AtDesk = new(() => Composed(new ComposeRules()));
    static readonly Lazy<IReadOnlyList<Routine>> OnFloor = new(() =>
        Composed(new ComposeRules { FloorAllowed = true })
    );

    [Fact]
    public void A_routine_opens_standing_or_warming_and_goes_on_with_two_or_three()
    {
        foreach (var routine in AtDesk.Value)
        {
            var first = routine.Items[0];
            (first.Position == Position.Standing || first.IsWarmUp).ShouldBeTrue(routine.ToKey());
            routine.Items.Count.ShouldBeInRange(3, 4);
            routine.Items.Distinct().Count().ShouldBe(routine.Items.Count);
        }
    }

    [Fact]
    public void Nothing_on_the_floor_and_nothing_that_needs_a_warm_up_unless_allowed()
    {
        foreach (var routine in AtDesk.Value)
            routine.Items.ShouldAllBe(stretch => stretch.Position != Position.Floor && !stretch.NeedsWarmUp);
    }

    [Fact]
    public void The_floor_when_allowed_comes_up_and_what_needs_a_warm_up_follows_one()
    {
        var routines = OnFloor.Value;
        routines.ShouldContain(routine => routine.OnFloor);
        routines.ShouldContain(routine => routine.NeedsWarmUp);
        routines.Where(routine => routine.NeedsWarmUp).ShouldAllBe(routine => routine.Items[0].IsWarmUp);
    }

    [Fact]
    public void Nothing_comes_back_within_three_breaks()
    {
        var breaks = new List<Routine>();
        var chance = new SeededChance(5);
        for (var i = 0; i < Seeds; i++)
        {
            string[] recent =
            [
                .. breaks.TakeLast(3).SelectMany(routine => routine.Items).Select(stretch => stretch.Slug),
            ];
            var routine = Composer.Compose(new ComposeRules { Recent = recent }, chance)!;
            routine.Items.Select(stretch => stretch.Slug).Intersect(recent, StringComparer.Ordinal).ShouldBeEmpty();
            breaks.Add(routine);
        }

        var used = breaks.SelectMany(routine => routine.Items).Distinct().Count();
        used.ShouldBe(
            Loaded.Catalogue.Stretches.Count(stretch => stretch is { NeedsWarmUp: false, Position: not Position.Floor })
        );
    }

    [Fact]
    public void Areas_rotate_within_a_routine()
    {
        var repeats = AtDesk.Value.Count(routine =>
        {
            var areas = routine.Items.Where(stretch => !stretch.IsWarmUp).SelectMany(stretch => stretch.Areas).ToList();
            return areas.Distinct(StringComparer.Ordinal).Count() < areas.Count;
        });
        repeats.ShouldBe(0);
    }

    [Fact]
    public void Areas_rotate_from_break_to_break()
    {
        string[] hips = ["standing-hip-flexor", "seated-figure-four", "seated-hip-flexor"];
        foreach (var routine in Composed(new ComposeRules { Recent = hips }, 1000))
            routine.Items[0].Areas.ShouldNotContain(area => area == "hips");
    }

    [Fact]
    public void Tags_to_avoid_are_never_hit()
    {
        string[] all = [.. Loaded.Catalogue.Vocabulary.SkipTags.Select(tag => tag.Slug)];
        for (var seed = 0; seed < Seeds; seed++)
        {
            var chance = new SeededChance((ulong)seed);
            var avoid = Loaded.Tags([.. all.Where(_ => chance.Next(4) == 0)]);
            var rules = new ComposeRules { AvoidTags = avoid, FloorAllowed = seed % 2 == 0 };
            Composer.Compose(rules, chance)?.Items.ShouldAllBe(stretch => !stretch.HitsAny(avoid));
        }
    }

    [Fact]
    public void With_everything_recent_it_still_composes()
    {
        string[] all = [.. Loaded.Catalogue.Stretches.Select(stretch => stretch.Slug)];
        foreach (var routine in Composed(new ComposeRules { Recent = all }, 1000))
            routine.Items.Count.ShouldBeInRange(3, 4);
    }

    [Fact]
    public void With_every_tag_to_avoid_only_what_has_none_is_left()
    {
        var all = Loaded.Tags([.. Loaded.Catalogue.Vocabulary.SkipTags.Select(tag => tag.Slug)]);
        var routine = Composer.Compose(new ComposeRules { AvoidTags = all }, new SeededChance(1));
        routine!.Items.ShouldHaveSingleItem().Slug.ShouldBe("eyes-20-20-20");
    }

    [Fact]
    public void Where_tags_leave_nothing_there_is_no_routine()
    {
        var catalogue = Content.Catalogue.Load([("wave.yaml", StretchFile.Good)]);
        var rules = new ComposeRules { AvoidTags = Loaded.Tags("shoulder_injury") };
        var composer = new RoutineComposer(catalogue);
        composer.Compose(rules, new SeededChance(1)).ShouldBeNull();
        composer.PickOne([], rules.AvoidTags, new SeededChance(1)).ShouldBeNull();
        composer.Compose(new ComposeRules(), new SeededChance(1))!.Items.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_same_seed_composes_the_same_routine() =>
        Composed(new ComposeRules(), 1000).ShouldBe(AtDesk.Value.Take(1000));

    [Fact]
    public void A_composed_routine_comes_back_from_its_key()
    {
        foreach (var routine in OnFloor.Value)
            Loaded.Catalogue.RoutineFromKey(routine.ToKey()).ShouldBe(routine);
    }

    [Fact]
    public void A_composed_break_takes_about_one_to_five_minutes() =>
        AtDesk
            .Value.Select(routine => routine.Duration.TotalSeconds)
            .ShouldAllBe(seconds => seconds >= 50 && seconds <= 300);

    [Fact]
    public void One_for_now_fits_a_desk_and_is_none_of_the_last()
    {
        string[] recent = ["neck-side-tilt", "chin-tuck", "palming", "shoulder-roll"];
        for (var seed = 0; seed < Seeds; seed++)
        {
            var stretch = Composer.PickOne(recent, Loaded.NoTags, new SeededChance((ulong)seed))!;
            recent.ShouldNotContain(slug => slug == stretch.Slug);
            stretch.FitsIn(Position.AtDesk).ShouldBeTrue();
            stretch.Equipment.ShouldAllBe(thing => thing == "chair" || thing == "desk");
        }
    }

    [Fact]
    public void One_for_now_can_be_for_an_area_in_a_position()
    {
        var hips = Loaded.Catalogue.Vocabulary.AreaNamed("hips");
        for (var seed = 0; seed < 1000; seed++)
        {
            var stretch = Composer.PickOne([], Loaded.NoTags, new SeededChance((ulong)seed), hips, Position.Floor)!;
            stretch.Areas.ShouldContain(area => area == "hips");
            stretch.FitsIn(Position.Floor).ShouldBeTrue();
        }
    }

    [Fact]
    public void One_for_now_repeats_a_recent_one_rather_than_give_none()
    {
        string[] all = [.. Loaded.Catalogue.Stretches.Select(stretch => stretch.Slug)];
        Composer.PickOne(all, Loaded.NoTags, new SeededChance(3)).ShouldNotBeNull();
    }

    static List<Routine> Composed(ComposeRules rules, int seeds = Seeds) =>
        [.. Enumerable.Range(0, seeds).Select(seed => Composer.Compose(rules, new SeededChance((ulong)seed))!)];
}
