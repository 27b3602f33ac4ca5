namespace StretchBot.Content.Tests;

public class SelfCheckTests
{
    static SelfCheck Check => Loaded.Facts.SelfCheck;

    [Fact]
    public void It_asks_for_nine_signs() => Check.Signs.Count.ShouldBe(9);

    [Fact]
    public void It_says_what_people_notice_and_is_no_diagnosis()
    {
        Check.Intro.ShouldContain("people with tight hip flexors often notice");
        Check.Note.ShouldContain("not a diagnosis");
        Check.Doctor.ShouldContain("See a doctor");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("low-back", 0)]
    [InlineData("low-back groin", 2)]
    [InlineData("weak-stomach pelvic-tilt", 0)]
    [InlineData("weak-stomach pelvic-tilt low-back", 2)]
    [InlineData("low-back groin knee tender-hip growing-ache", 5)]
    [InlineData("unknown unheard-of", 0)]
    public void More_signs_say_more_and_weak_ones_count_half(string ticked, int from) =>
        Check.For(ticked.Split(' ')).From.ShouldBe(from);

    [Fact]
    public void Every_outcome_offers_a_routine_that_is_there() =>
        Check.Outcomes.ShouldAllBe(outcome => Loaded.Catalogue.FindRoutine(outcome.Routine) != null);
}
