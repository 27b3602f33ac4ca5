namespace StretchBot.Content.Tests;

public class StretchTests
{
    [Theory]
    [InlineData(Side.Right, "Let your right arm hang, or hold the edge of the seat with your right hand.")]
    [InlineData(Side.Left, "Let your left arm hang, or hold the edge of the seat with your left hand.")]
    [InlineData(Side.Both, "Let your right arm hang, or hold the edge of the seat with your right hand.")]
    public void Steps_name_the_side_that_is_worked(Side side, string step) =>
        Loaded.Stretch("neck-side-tilt").In(side).Steps[1].ShouldBe(step);

    [Fact]
    public void The_other_side_is_the_opposite_one()
    {
        var text = Loaded.Stretch("neck-side-tilt").In(Side.Left);
        text.Steps[2].ShouldBe("Tip your right ear toward your right shoulder without turning your head.");
        text.Feel.ShouldBe("Side of the neck down to the top of the left shoulder.");
    }

    [Fact]
    public void A_sentence_that_begins_with_a_token_begins_with_a_capital() =>
        Loaded.Stretch("seated-twist").Poses[0].Frames[1].NameIn(Side.Left).ShouldStartWith("Right hand");

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void No_token_is_left_in_any_text(string slug)
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            var text = Loaded.Stretch(slug).In(side);
            string?[] all = [.. text.Steps, .. text.Deeper, text.Cue, text.Easier, text.Feel];
            all.ShouldAllBe(said => !said!.Contains('{'));
        }
    }

    [Fact]
    public void A_one_sided_stretch_is_worked_right_side_first() =>
        Loaded.Stretch("pigeon").Sides.ShouldBe([Side.Right, Side.Left]);

    [Fact]
    public void A_two_sided_stretch_is_worked_once() => Loaded.Stretch("butterfly").Sides.ShouldBe([Side.Both]);

    [Fact]
    public void Pigeon_is_told_as_the_corrected_facts_have_it()
    {
        var text = Loaded.Stretch("pigeon").In(Side.Right);
        var steps = string.Join(' ', text.Steps);
        steps.ShouldContain("walk the right foot across toward your left hand");
        steps.ShouldContain("knee out behind your right wrist");
        steps.ShouldContain("slant so that the foot lies near your left hip");
        steps.ShouldContain("untuck its toes");
        steps.ShouldContain("both hips face forward");
        text.Deeper[^1].ShouldContain("bend the left knee, take that foot with your left hand");
        text.Easier!.ShouldContain("lying figure four");
    }

    [Fact]
    public void Bridge_keeps_the_ribs_down_and_pushes_with_the_feet()
    {
        var steps = string.Join(' ', Loaded.Stretch("bridge").Steps);
        steps.ShouldContain("hip to shoulder width");
        steps.ShouldContain("not through your arms");
        steps.ShouldContain("shoulders, hips and knees line up");
        steps.ShouldContain("ribs down");
        Loaded.Stretch("bridge").SkipIf!.ShouldContain("Never turn your head");
    }

    [Fact]
    public void The_half_kneeling_stretch_tucks_before_it_moves()
    {
        var text = Loaded.Stretch("half-kneeling-hip-flexor").In(Side.Right);
        text.Steps[3].ShouldBe("Tuck your tailbone under and squeeze the right buttock before you move.");
        text.Steps.ShouldContain(step => step.Contains("front knee roughly over the foot", StringComparison.Ordinal));
        text.Feel.ShouldBe("Front of the right hip and upper thigh.");
        text.Deeper[0].ShouldStartWith("Reach your right arm overhead");
    }

    [Fact]
    public void Butterfly_leads_to_diamond()
    {
        Loaded.Stretch("butterfly").Next.ShouldBe(["diamond"]);
        Loaded.Stretch("diamond").Previous.ShouldBe(["butterfly"]);
        Loaded.Stretch("diamond").GoodWhen[1].ShouldBe("after hard cardio");
    }

    [Fact]
    public void Breathing_tells_its_pattern()
    {
        Loaded.Stretch("box-breathing").BreathPattern.ShouldBe(new BreathPattern(4, 0, 4, 4, 4));
        Loaded.Stretch("long-exhale").BreathPattern.ShouldBe(new BreathPattern(3, 1, 0, 8, 0));
    }
}
