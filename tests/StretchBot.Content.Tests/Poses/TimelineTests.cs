namespace StretchBot.Content.Tests;

public class TimelineTests
{
    [Fact]
    public void Once_stays_on_the_last_frame()
    {
        var line = Of("pigeon");
        line.Repeats.ShouldBeFalse();
        line.Seconds.ShouldBe(2 + 0.8 + 6 + 0.8 + 6, 0.001);
        line.Marks.Select(mark => mark.Frame).ShouldBe([0, 0, 1, 1, 2, 2]);
    }

    [Fact]
    public void There_and_back_passes_the_middle_twice()
    {
        var line = Of("neck-half-circle");
        line.Repeats.ShouldBeTrue();
        line.Marks.Select(mark => mark.Frame).ShouldBe([0, 0, 1, 1, 2, 2, 1, 1, 0]);
    }

    [Fact]
    public void There_and_back_comes_back_in_reverse()
    {
        var pose = Loaded.Stretch("box-breathing").Poses[0] with { Loop = PoseLoop.Pingpong };
        new Timeline(pose).Marks.Select(mark => mark.Frame).ShouldBe([0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 1, 1, 0]);
    }

    [Fact]
    public void A_cycle_goes_from_the_last_to_the_first() =>
        Of("shoulder-roll").Marks.Select(mark => mark.Frame).ShouldBe([0, 0, 1, 1, 2, 2, 0]);

    [Fact]
    public void A_round_of_box_breathing_takes_its_sixteen_seconds() => Of("box-breathing").Seconds.ShouldBe(16, 0.001);

    static Timeline Of(string slug) => new(Loaded.Stretch(slug).Poses[0]);
}
