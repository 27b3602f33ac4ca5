using System.Diagnostics;

namespace StretchBot.Content.Tests;

public class StretchSearchTests
{
    [Theory]
    // As it is called.
    [InlineData("pigeon", "pigeon")]
    [InlineData("Pigeon pose", "pigeon")]
    [InlineData("PIGEON", "pigeon")]
    [InlineData("hip opener", "pigeon")]
    [InlineData("seated hip stretch", "diamond")]
    [InlineData("ear to shoulder", "neck-side-tilt")]
    [InlineData("half-kneeling-hip-flexor", "half-kneeling-hip-flexor")]
    [InlineData("cat cow", "seated-cat-cow")]
    [InlineData("20 20 20", "eyes-20-20-20")]
    [InlineData("4-4-4-4", "box-breathing")]
    [InlineData("child’s pose", "childs-pose")]
    [InlineData("setu bandha", "bridge")]
    [InlineData("runners lunge", "half-kneeling-hip-flexor")]
    [InlineData("tight calves", "wall-calf")]
    // With words around it.
    [InlineData("the pigeon please", "pigeon")]
    [InlineData("show me pigeon", "pigeon")]
    [InlineData("left pigeon", "pigeon")]
    [InlineData("a glute bridge exercise", "bridge")]
    // Slips of the keys.
    [InlineData("pidgeon", "pigeon")]
    [InlineData("pigon", "pigeon")]
    [InlineData("pigoen", "pigeon")]
    [InlineData("buterfly", "butterfly")]
    [InlineData("butterlfy", "butterfly")]
    [InlineData("buttefly pose", "butterfly")]
    [InlineData("dimond", "diamond")]
    [InlineData("diamnod", "diamond")]
    [InlineData("brige", "bridge")]
    [InlineData("bidge", "bridge")]
    [InlineData("childs poes", "childs-pose")]
    [InlineData("neck tlit", "neck-side-tilt")]
    [InlineData("chin tukc", "chin-tuck")]
    [InlineData("sholder rols", "shoulder-roll")]
    [InlineData("egale arms", "eagle-arms")]
    [InlineData("box breahting", "box-breathing")]
    [InlineData("palmimg", "palming")]
    [InlineData("prayer strech", "prayer-stretch")]
    // Half a name that only one stretch has.
    [InlineData("butterf", "butterfly")]
    [InlineData("half kneel", "half-kneeling-hip-flexor")]
    [InlineData("squats", "sit-to-stand")]
    [InlineData("seated twis", "seated-twist")]
    [InlineData("downward dog", "desk-lat-stretch")]
    public void Words_that_can_only_mean_one_stretch_find_it(string typed, string slug) =>
        Loaded.Search.Find(typed).ShouldBeOfType<Found>().Stretch.Slug.ShouldBe(slug);

    [Theory]
    [InlineData("hips", "hips")]
    [InlineData("tight hips", "hips")]
    [InlineData("my neck hurts", "neck")]
    [InlineData("something for my wrists", "wrists")]
    [InlineData("lower back pain", "lower_back")]
    [InlineData("lower bakc", "lower_back")]
    [InlineData("shouldres", "shoulders")]
    [InlineData("nek", "neck")]
    [InlineData("hiips", "hips")]
    [InlineData("wrsit", "wrists")]
    [InlineData("hamstrin stretch", "hamstrings")]
    [InlineData("hamst", "hamstrings")]
    [InlineData("legs", "legs")]
    [InlineData("knees", "legs")]
    [InlineData("back", "back")]
    [InlineData("upper_back", "upper_back")]
    public void Words_that_mean_an_area_list_its_stretches(string typed, string area)
    {
        var named = Loaded.Search.Find(typed).ShouldBeOfType<AreaNamed>();
        named.Area.Slug.ShouldBe(area);
        named.Stretches.ShouldNotBeEmpty();
        named.Stretches.ShouldAllBe(stretch => stretch.Areas.Any(named.Area.Covers.Contains));
    }

    [Theory]
    [InlineData("twist", "neck-rotation", "lying-twist", "seated-twist")]
    [InlineData("figure four", "lying-figure-four", "seated-figure-four")]
    [InlineData("hamstring chair or step", "seated-hamstring")]
    public void Words_that_can_mean_several_offer_those(string typed, params string[] slugs)
    {
        var nearest = Loaded.Search.Find(typed).ShouldBeOfType<Unsure>().Nearest;
        nearest.Count.ShouldBe(3);
        slugs.Except(nearest.Select(stretch => stretch.Slug), StringComparer.Ordinal).ShouldBeEmpty();
    }

    public static TheoryData<string> Nonsense() =>
        [
            "",
            " ",
            "asdfgh",
            "qwertyuiop",
            "12345",
            "pizza",
            "plank",
            "cobra",
            "lorem ipsum dolor",
            "🙂",
            "🧘‍♀️🧘‍♂️",
            "שלום עולם",
            "مرحبا بالعالم",
            "‮noegip",
            "ストレッチ",
            "\0\a\b",
            "'; drop table stretches; --",
            "<script>alert(1)</script>",
            "@everyone",
            "\ud83d",
            "stretch",
            new string('x', 40_000),
            new string(' ', 40_000),
            string.Concat(Enumerable.Repeat("hip ", 10_000)),
        ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Nonsense_finds_nothing_and_offers_three(string typed)
    {
        var nearest = Loaded.Search.Find(typed).ShouldBeOfType<Unsure>().Nearest;
        nearest.Count.ShouldBe(3);
        nearest.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Every_slug_name_and_alias_finds_its_stretch()
    {
        foreach (var stretch in Loaded.Catalogue.Stretches)
        foreach (var name in stretch.Aliases.Append(stretch.Slug).Append(stretch.Name))
            Loaded.Search.Find(name).ShouldBe(new Found(stretch), name);
    }

    [Fact]
    public void A_letter_dropped_from_a_long_name_hardly_ever_finds_another_stretch()
    {
        var (right, wrong) = (0, new List<string>());
        foreach (var stretch in Loaded.Catalogue.Stretches)
            for (var i = 0; i < stretch.Name.Length; i++)
                switch (Loaded.Search.Find(stretch.Name.Remove(i, 1)))
                {
                    case Found found when found.Stretch == stretch:
                        right++;
                        break;
                    case Found:
                        wrong.Add(stretch.Name.Remove(i, 1));
                        break;
                }

        wrong.ShouldBeEmpty();
        right.ShouldBeGreaterThan(700);
    }

    [Fact]
    public void A_lookup_takes_less_than_a_millisecond()
    {
        string[] typed = ["pidgeon", "asdfgh", "lower bakc stretch", "twist", "qwerty uiop", new string('x', 40_000)];
        var times = new List<TimeSpan>();
        for (var round = 0; round < 100; round++)
            foreach (var words in typed)
            {
                var start = Stopwatch.GetTimestamp();
                Loaded.Search.Find(words);
                times.Add(Stopwatch.GetElapsedTime(start));
            }

        // The median, so that a pause of the machine does not count.
        times.Order().ElementAt(times.Count / 2).ShouldBeLessThan(TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData("pi", "pigeon")]
    [InlineData("butt", "butterfly")]
    [InlineData("nose", "neck-levator")]
    [InlineData("hip", "hips")]
    [InlineData("lowe", "lower_back")]
    [InlineData("dog", "desk-lat-stretch")]
    [InlineData("pidgeon", "pigeon")]
    public void Half_typed_words_are_completed(string prefix, string slug) =>
        Loaded.Search.Suggest(prefix, 10).Select(suggestion => suggestion.Slug).ShouldContain(each => each == slug);

    [Fact]
    public void Names_that_begin_so_come_before_words_that_do()
    {
        var slugs = Loaded.Search.Suggest("neck", 25).Select(suggestion => suggestion.Slug).ToList();
        slugs.IndexOf("neck-half-circle").ShouldBeLessThan(slugs.IndexOf("chin-to-chest"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("zzzz")]
    [InlineData("🙂")]
    public void No_more_is_suggested_than_asked_for_and_nothing_twice(string prefix)
    {
        var suggestions = Loaded.Search.Suggest(prefix, 25);
        suggestions.Count.ShouldBeLessThanOrEqualTo(25);
        suggestions.Distinct().Count().ShouldBe(suggestions.Count);
        suggestions.ShouldAllBe(suggestion => !(Loaded.Search.Find(suggestion.Slug) is Unsure));
    }

    [Fact]
    public void Before_anything_is_typed_the_core_stretches_are_suggested_first() =>
        Loaded.Search.Suggest("", 5).ShouldAllBe(suggestion => Loaded.Stretch(suggestion.Slug).IsCore);

    [Theory]
    [InlineData("desk-minute", "desk-minute")]
    [InlineData("Deep hip session", "deep-hips")]
    [InlineData("deep hip sesion", "deep-hips")]
    [InlineData("calm donw", "calm-down")]
    public void A_routine_is_found_by_slug_or_name(string typed, string slug) =>
        Loaded.Search.FindRoutine(typed)?.Slug.ShouldBe(slug);

    [Theory]
    [InlineData("")]
    [InlineData("asdfgh")]
    public void No_routine_is_found_for_nonsense(string typed)
    {
        Loaded.Search.FindRoutine(typed).ShouldBeNull();
        Loaded.Search.SuggestRoutines(typed, 25).Count.ShouldBe(9);
    }

    [Theory]
    [InlineData("knees", "knee_injury", "knee_replacement")]
    [InlineData("kness", "knee_injury", "knee_replacement")]
    [InlineData("pregnent", "pregnancy")]
    [InlineData("carpal tunel", "carpal_tunnel")]
    public void Skip_tags_are_found_with_slips(string typed, params string[] tags) =>
        Loaded.Search.FindSkipTags(typed).ShouldBe(tags, ignoreOrder: true);

    [Theory]
    [InlineData("mondays")]
    [InlineData("")]
    public void Unknown_things_to_avoid_offer_three(string typed)
    {
        Loaded.Search.FindSkipTags(typed).ShouldBeEmpty();
        Loaded.Search.NearestSkipTags(typed).Count.ShouldBe(3);
    }
}
