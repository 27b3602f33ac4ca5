using System.Globalization;
using System.Xml.Linq;

namespace StretchBot.Content.Tests;

public class RecipeTests
{
    [Theory]
    [InlineData("pigeon", Side.Left, "Pigeon", "left side · 30 s")]
    [InlineData("bridge", Side.Both, "Bridge", "30 s")]
    [InlineData("shoulder-roll", Side.Both, "Shoulder rolls", "10 × 4 s")]
    [InlineData("march-in-place", Side.Both, "March in place", "60 s")]
    public void A_label_tells_name_side_and_hold(string slug, Side side, string name, string details)
    {
        var label = PictureLabel.Of(Loaded.Stretch(slug), side);
        (label.Name, label.Details).ShouldBe((name, details));
    }

    [Fact]
    public void Both_sides_of_a_stretch_are_laid_out_alike()
    {
        TextsOn("toe-stretch", Side.Left).ShouldBe(["Sole and toe stretch", "left side · 15 s"]);
        TextsOn("toe-stretch", Side.Right).ShouldBe(["Sole and toe stretch", "right side · 15 s"]);
    }

    [Fact]
    public void A_label_that_is_too_long_for_a_line_takes_two()
    {
        TextsOn("pigeon").ShouldBe(["Pigeon· right side · 30 s"]);
        TextsOn("half-kneeling-hip-flexor").ShouldBe(["Half-kneeling hip flexor stretch", "right side · 30 s"]);
    }

    [Fact]
    public void A_moving_picture_holds_each_frame_and_glides_between()
    {
        var recipe = Recipes.Moving(Loaded.Stretch("pigeon"), Side.Right);
        recipe.Repeats.ShouldBeFalse();
        recipe.Steps.Count.ShouldBe(3 + 7 + 7);
        recipe.Steps.Select(step => step.Centiseconds).Where(time => time > 12).ShouldBe([200, 600, 600]);
    }

    [Fact]
    public void A_changed_pose_or_another_time_makes_another_hash()
    {
        var stretch = Loaded.Stretch("bridge");
        var pose = stretch.Poses[0];
        Frame[] moved =
        [
            .. pose.Frames.Select(frame => frame with { Head = new Point(frame.Head.X + 1, frame.Head.Y) }),
        ];
        Frame[] longer = [.. pose.Frames.Select(frame => frame with { Hold = frame.Hold + 1 })];
        Stretch[] changed =
        [
            stretch,
            stretch with
            {
                Poses = [pose with { Frames = moved }],
            },
            stretch with
            {
                Poses = [pose with { Frames = longer }],
            },
            stretch with
            {
                Poses = [pose with { Loop = PoseLoop.Once }],
            },
            stretch with
            {
                Name = "Other",
            },
        ];
        changed
            .Select(one => Recipes.Moving(one, Side.Both).Hash)
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(changed.Length);
        Recipes.Moving(stretch, Side.Both).Hash.ShouldBe(Recipes.Moving(stretch, Side.Both).Hash);
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void Head_and_hands_are_inside_what_is_shown(string slug)
    {
        var pose = Loaded.Stretch(slug).Poses[0];
        var shown = Contents.Of(pose);
        foreach (var frame in pose.Frames)
        foreach (var point in new[] { frame.Head, frame.RightArm.Hand, frame.LeftArm.Hand })
        {
            point.X.ShouldBeInRange(shown.X, shown.X + shown.Width);
            point.Y.ShouldBeInRange(shown.Y, shown.Y + shown.Height);
        }
    }

    [Fact]
    public void A_routine_card_has_a_figure_a_stretch_with_its_seconds()
    {
        var routine = Loaded.Catalogue.FindRoutine("back-ease")!;
        var svg = XElement.Parse(Recipes.Card(routine).Steps[0].Svg);
        svg.Elements().Count(element => element.Name.LocalName == "svg").ShouldBe(4);
        Texts(svg).ShouldBe(["32 s", "2 × 20 s", "2 × 20 s", "25 s", "Back ease· about 3 minutes"]);
    }

    [Fact]
    public void A_long_routine_takes_two_rows()
    {
        var height = (string routine) =>
            int.Parse(
                XElement
                    .Parse(Recipes.Card(Loaded.Catalogue.FindRoutine(routine)!).Steps[0].Svg)
                    .Attribute("height")!
                    .Value,
                CultureInfo.InvariantCulture
            );
        height("deep-hips").ShouldBeGreaterThan(height("neck-and-screen") * 2);
    }

    static string[] TextsOn(string slug, Side side = Side.Right) =>
        Texts(XElement.Parse(Recipes.Still(Loaded.Stretch(slug), side).Steps[0].Svg));

    static string[] Texts(XElement svg) =>
        [.. svg.Elements().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
}
