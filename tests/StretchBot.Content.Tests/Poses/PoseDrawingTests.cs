using System.Globalization;
using System.Xml.Linq;

namespace StretchBot.Content.Tests;

public class PoseDrawingTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void Every_frame_of_every_pose_is_sound_svg_on_both_sides(string slug)
    {
        var stretch = Loaded.Stretch(slug);
        foreach (var side in Enum.GetValues<Side>())
            for (var pose = 0; pose < stretch.Poses.Count; pose++)
            {
                for (var frame = 0; frame < stretch.Poses[pose].Frames.Count; frame++)
                    Sound(PoseDrawing.Still(stretch, side, frame, pose));
                Sound(PoseDrawing.Animated(stretch, side, pose));
            }
    }

    [Fact]
    public void A_picture_says_what_it_shows()
    {
        var svg = XElement.Parse(PoseDrawing.Still(Loaded.Stretch("pigeon"), Side.Left));
        svg.Attribute("role")!.Value.ShouldBe("img");
        svg.Element(Svg + "title")!.Value.ShouldBe("Pigeon, left side");
        svg.Element(Svg + "desc")!.Value.ShouldBe(PoseDrawing.AltText(Loaded.Stretch("pigeon"), Side.Left));
    }

    [Theory]
    [InlineData(Side.Right, "Side view: sitting tall over the right shin")]
    [InlineData(Side.Left, "Side view: sitting tall over the left shin")]
    public void The_alternative_text_names_the_side(Side side, string begin) =>
        PoseDrawing.AltText(Loaded.Stretch("pigeon"), side).ShouldStartWith(begin);

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void The_alternative_text_tells_the_view_and_the_position(string slug)
    {
        var stretch = Loaded.Stretch(slug);
        for (var pose = 0; pose < stretch.Poses.Count; pose++)
        {
            var text = PoseDrawing.AltText(stretch, Side.Right, pose);
            text.ShouldMatch(
                "^(Side view|Front view|Front view from above|Back view|Seen from above|Seen from the side): .{25,}[.]$"
            );
            SideWords.HasAny(text).ShouldBeFalse();
            text.ShouldNotContain("picture");
            if (stretch.OneSided)
                (text == PoseDrawing.AltText(stretch, Side.Left, pose)).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_stretch_without_a_picture_is_told_by_its_name() =>
        PoseDrawing.AltText(Loaded.Stretch("pigeon") with { Poses = [] }, Side.Left).ShouldBe("Pigeon");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 9)]
    [InlineData(0, -1)]
    public void A_frame_or_pose_that_is_not_there_is_an_error(int frame, int pose)
    {
        var stretch = Loaded.Stretch("pigeon") with { Poses = [Loaded.Stretch("pigeon").Poses[0]] };
        Should.Throw<ArgumentOutOfRangeException>(() => PoseDrawing.Still(stretch, Side.Right, frame, pose));
    }

    [Fact]
    public void The_same_picture_is_the_same_text_in_every_culture()
    {
        var stretch = Loaded.Stretch("pigeon");
        var before = CultureInfo.CurrentCulture;
        var expected = PoseDrawing.Animated(stretch, Side.Left);
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "−";
            CultureInfo.CurrentCulture = comma;
            PoseDrawing.Animated(stretch, Side.Left).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_other_side_is_another_picture_and_the_shown_side_is_not()
    {
        var stretch = Loaded.Stretch("side-bend");
        var body = (Side side) => XElement.Parse(PoseDrawing.Still(stretch, side)).Element(Svg + "svg")!.ToString();
        (body(Side.Left) == body(Side.Right)).ShouldBeFalse();
        body(Side.Both).ShouldBe(body(Side.Right));
    }

    [Fact]
    public void Without_a_frame_the_one_that_shows_it_best_is_drawn()
    {
        var pigeon = Loaded.Stretch("pigeon");
        PoseDrawing.Still(pigeon, Side.Right).ShouldBe(PoseDrawing.Still(pigeon, Side.Right, frame: 1));
    }

    [Fact]
    public void An_animation_stands_still_for_people_who_ask_for_less_motion()
    {
        var svg = PoseDrawing.Animated(Loaded.Stretch("side-bend"), Side.Right);
        svg.ShouldContain(
            "@media (prefers-reduced-motion:reduce){.stretch-still{display:inline}.stretch-moving{display:none}}"
        );
        var groups = XElement.Parse(svg).Descendants(Svg + "g").ToList();
        var still = groups.Single(group => group.Attribute("class")?.Value == "stretch-still");
        var moving = groups.Single(group => group.Attribute("class")?.Value == "stretch-moving");
        Motions(still).ShouldBe(0);
        Motions(moving).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_pose_of_one_frame_does_not_move()
    {
        var stretch = Loaded.Stretch("wall-calf");
        PoseDrawing.Animated(stretch, Side.Right).ShouldBe(PoseDrawing.Still(stretch, Side.Right));
    }

    [Fact]
    public void A_label_is_written_as_text_and_never_as_markup()
    {
        const string Label = "<b>\"Ana & Bob\"</b>\u0007";
        var svg = PoseDrawing.Still(Loaded.Stretch("pigeon"), Side.Right, label: Label);
        XElement.Parse(svg).Element(Svg + "text")!.Value.ShouldBe("<b>\"Ana & Bob\"</b> ");
    }

    [Fact]
    public void Nothing_is_fetched_and_nothing_is_run()
    {
        foreach (var stretch in Loaded.Catalogue.Stretches)
        {
            var svg = PoseDrawing.Animated(stretch, Side.Right);
            svg.ShouldNotContain("<script");
            svg.ShouldNotContain("href");
            svg.ShouldNotContain("url(");
        }
    }

    static int Motions(XElement group) =>
        group.Descendants().Count(element => element.Name.LocalName is "animate" or "animateTransform");

    static void Sound(string svg)
    {
        var root = XElement.Parse(svg);
        root.Name.ShouldBe(Svg + "svg");
        svg.ShouldNotContain("NaN");
        svg.ShouldNotContain("∞");
        foreach (var motion in root.Descendants().Where(element => element.Attribute("keyTimes") is not null))
        {
            var times = Split(motion, "keyTimes")
                .Select(time => double.Parse(time, CultureInfo.InvariantCulture))
                .ToList();
            times[0].ShouldBe(0);
            times[^1].ShouldBe(1);
            times.ShouldBe(times.Order());
            Split(motion, "values").Length.ShouldBe(times.Count);
        }
    }

    static string[] Split(XElement motion, string attribute) => motion.Attribute(attribute)!.Value.Split(';');
}
