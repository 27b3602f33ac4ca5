namespace StretchBot.Content.Tests;

public class GermanSearchTests
{
    static readonly StretchSearch Search = Loaded.Search.In(Loaded.Languages.Find("de")!);

    [Theory]
    [InlineData("taube", "pigeon")]
    [InlineData("Taube", "pigeon")]
    [InlineData("taubee", "pigeon")]
    [InlineData("brücke", "bridge")]
    [InlineData("bruecke", "bridge")]
    [InlineData("brucke", "bridge")]
    [InlineData("schmeterling", "butterfly")]
    [InlineData("schulterkreisen", "shoulder-roll")]
    [InlineData("schulter kreisen", "shoulder-roll")]
    [InlineData("die Taube bitte", "pigeon")]
    [InlineData("doppelkinn", "chin-tuck")]
    [InlineData("ohr zur schulter", "neck-side-tilt")]
    [InlineData("katzenbuckel", "seated-cat-cow")]
    [InlineData("fusswippen", "ankle-pumps")]
    // English words keep their meaning.
    [InlineData("pigeon", "pigeon")]
    [InlineData("pidgeon", "pigeon")]
    [InlineData("hip opener", "pigeon")]
    public void German_names_and_slips_find_their_stretch(string typed, string slug) =>
        Search.Find(typed).ShouldBeOfType<Found>().Stretch.Slug.ShouldBe(slug);

    [Theory]
    [InlineData("hüfte", "hips")]
    [InlineData("huefte", "hips")]
    [InlineData("hufte", "hips")]
    [InlineData("nacken", "neck")]
    [InlineData("naken", "neck")]
    [InlineData("mein Nacken ist steif", "neck")]
    [InlineData("etwas für den Rücken", "back")]
    [InlineData("füße", "feet")]
    [InlineData("fuesse", "feet")]
    [InlineData("hips", "hips")]
    public void German_words_for_an_area_name_it(string typed, string area) =>
        Search.Find(typed).ShouldBeOfType<AreaNamed>().Area.Slug.ShouldBe(area);

    [Fact]
    public void Completions_are_named_in_German()
    {
        Search.Suggest("tau", 5)[0].ShouldBe(new Suggestion("pigeon", "Taube"));
        Search.Suggest("nack", 3).ShouldContain(new Suggestion("neck", "Nacken"));
    }

    [Fact]
    public void German_words_for_positions_routines_and_what_to_avoid_are_understood()
    {
        Search.Vocabulary.PositionNamed("im Stehen").ShouldBe(Position.Standing);
        Search.FindRoutine("eine minute am schreibtisch")!.Slug.ShouldBe("desk-minute");
        Search.FindSkipTags("knie").ShouldBe(["knee_injury", "knee_replacement"], ignoreOrder: true);
        Search.FindSkipTags("knies").ShouldBe(["knee_injury", "knee_replacement"], ignoreOrder: true);
        Search.FindSkipTags("knees").ShouldBe(["knee_injury", "knee_replacement"], ignoreOrder: true);
    }

    [Fact]
    public void Whoever_has_no_German_is_not_answered_as_if() => Loaded.Search.Find("taube").ShouldNotBeOfType<Found>();

    [Fact]
    public void A_topic_is_found_by_its_German_title() =>
        Loaded.Facts.FindTopic("wie lange", Loaded.Languages.Find("de")).ShouldNotBeNull().Slug.ShouldBe("holding");
}
