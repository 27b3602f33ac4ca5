namespace StretchBot.Content.Tests;

public class VocabularyTests
{
    static Vocabulary Vocabulary => Loaded.Catalogue.Vocabulary;

    [Theory]
    [InlineData("hips", "hips")]
    [InlineData("Hip flexors", "hips")]
    [InlineData("upper_back", "upper_back")]
    [InlineData("UPPER-BACK", "upper_back")]
    [InlineData("fingers", "hands")]
    [InlineData("legs", "legs")]
    public void People_may_call_an_area_what_they_like(string typed, string area) =>
        Vocabulary.AreaNamed(typed)?.Slug.ShouldBe(area);

    [Theory]
    [InlineData("desk", Position.AtDesk)]
    [InlineData("on my feet", Position.Standing)]
    [InlineData("lying down", Position.Floor)]
    public void People_may_call_a_position_what_they_like(string typed, Position position) =>
        Vocabulary.PositionNamed(typed).ShouldBe(position);

    [Theory]
    [InlineData("knees", "knee_injury", "knee_replacement")]
    [InlineData("Wrists", "wrist_injury", "carpal_tunnel")]
    [InlineData("pregnant", "pregnancy")]
    [InlineData("back", "back_acute", "sciatica", "stenosis")]
    [InlineData("knee_injury", "knee_injury")]
    public void One_word_avoids_every_tag_it_stands_for(string typed, params string[] tags) =>
        Vocabulary.SkipTagsNamed(typed).ShouldBe(tags);

    [Fact]
    public void Unknown_words_name_nothing()
    {
        Vocabulary.AreaNamed("wing").ShouldBeNull();
        Vocabulary.PositionNamed("on the moon").ShouldBeNull();
        Vocabulary.SkipTagsNamed("mondays").ShouldBeEmpty();
    }

    [Fact]
    public void Every_area_has_a_stretch_and_every_position_one() =>
        Vocabulary
            .Areas.Select(area => area.Slug)
            .Except(Loaded.Catalogue.Stretches.SelectMany(stretch => stretch.Areas), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void Every_skip_tag_keeps_somebody_from_something() =>
        Vocabulary
            .SkipTags.Select(tag => tag.Slug)
            .Except(Loaded.Catalogue.Stretches.SelectMany(stretch => stretch.SkipTags), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void A_group_covers_areas_that_exist() =>
        Vocabulary
            .AreaGroups.SelectMany(group => group.Covers)
            .Except(Vocabulary.Areas.Select(area => area.Slug), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Fact]
    public void Everything_has_a_label_in_plain_words()
    {
        Vocabulary.LabelOf("upper_back").ShouldBe("upper back");
        Vocabulary.LabelOf(Position.AtDesk).ShouldBe("at your desk");
        Vocabulary.LabelOf("hip_replacement").ShouldBe("hip replacement");
        Vocabulary.LabelOf("unknown").ShouldBe("unknown");
    }
}
