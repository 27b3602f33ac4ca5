namespace StretchBot.Content.Tests;

public class TwinsTests
{
    [Theory]
    [InlineData("pigeon", "seated-figure-four")]
    [InlineData("diamond", "seated-figure-four")]
    [InlineData("lying-figure-four", "seated-figure-four")]
    [InlineData("half-kneeling-hip-flexor", "seated-hip-flexor")]
    [InlineData("standing-hamstring", "seated-hamstring")]
    [InlineData("wall-calf", "ankle-pumps")]
    [InlineData("knees-to-chest", "seated-knee-hug")]
    public void A_floor_or_standing_stretch_has_a_twin_on_the_chair(string slug, string twin) =>
        Loaded.Catalogue.GentlerTwin(Loaded.Stretch(slug), Loaded.NoTags)?.Slug.ShouldBe(twin);

    [Theory]
    [InlineData("neck-side-tilt")]
    [InlineData("side-bend")]
    [InlineData("march-in-place")]
    public void A_stretch_that_fits_a_chair_is_its_own_twin(string slug) =>
        Loaded.Catalogue.GentlerTwin(Loaded.Stretch(slug), Loaded.NoTags)?.Slug.ShouldBe(slug);

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void A_twin_never_has_a_tag_to_avoid_and_is_never_harder(string slug)
    {
        var stretch = Loaded.Stretch(slug);
        foreach (var tag in Loaded.Catalogue.Vocabulary.SkipTags)
        {
            var twin = Loaded.Catalogue.GentlerTwin(stretch, Loaded.Tags(tag.Slug));
            if (twin is null)
                continue;
            twin.HitsAny(Loaded.Tags(tag.Slug)).ShouldBeFalse();
            twin.Difficulty.ShouldBeLessThanOrEqualTo(stretch.Difficulty);
            (twin == stretch || !twin.NeedsWarmUp).ShouldBeTrue();
            twin.Areas.Intersect(stretch.Areas, StringComparer.Ordinal).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_person_with_a_painful_knee_is_not_sent_to_another_knee_stretch() =>
        Loaded
            .Catalogue.GentlerTwin(Loaded.Stretch("pigeon"), Loaded.Tags("knee_injury"))
            ?.Slug.ShouldBe("seated-knee-hug");

    [Fact]
    public void Without_anything_left_there_is_no_twin()
    {
        var all = Loaded.Catalogue.Vocabulary.SkipTags.Select(tag => tag.Slug).ToArray();
        Loaded.Catalogue.GentlerTwin(Loaded.Stretch("pigeon"), Loaded.Tags(all)).ShouldBeNull();
    }
}
