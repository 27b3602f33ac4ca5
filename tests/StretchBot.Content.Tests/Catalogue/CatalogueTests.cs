namespace StretchBot.Content.Tests;

public class CatalogueTests
{
    static readonly string[] CoreSlugs = ["bridge", "butterfly", "diamond", "half-kneeling-hip-flexor", "pigeon"];

    [Fact]
    public void The_built_in_catalogue_has_54_stretches_and_9_routines()
    {
        Loaded.Catalogue.Stretches.Count.ShouldBe(54);
        Loaded.Catalogue.Routines.Count.ShouldBe(9);
    }

    [Fact]
    public void The_five_core_stretches_are_marked() =>
        Loaded.Catalogue.Stretches.Where(stretch => stretch.IsCore).Select(stretch => stretch.Slug).ShouldBe(CoreSlugs);

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void A_built_in_stretch_leaves_nothing_out(string slug)
    {
        var stretch = Loaded.Stretch(slug);
        stretch.Cue.ShouldNotBeNull();
        stretch.Easier.ShouldNotBeNull();
        stretch.Feel.ShouldNotBeNull();
        stretch.SkipIf.ShouldNotBeNull();
        stretch.Deeper.ShouldNotBeEmpty();
        stretch.Aliases.ShouldNotBeEmpty();
        stretch.Muscles.Primary.ShouldNotBeEmpty();
        stretch.Sources.ShouldNotBeEmpty();
        stretch.Poses.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void A_built_in_stretch_lives_in_the_file_of_its_slug(string slug) =>
        EmbeddedFiles.Text($"Stretches/{slug}.yaml").ShouldStartWith($"slug: {slug}\n");

    [Fact]
    public void Pigeon_diamond_and_bridge_need_a_warm_up() =>
        Loaded
            .Catalogue.Stretches.Where(stretch => stretch.NeedsWarmUp)
            .Select(stretch => stretch.Slug)
            .ShouldBe(["bridge", "diamond", "pigeon"]);

    [Fact]
    public void A_directory_loads_like_the_built_in_files()
    {
        var directory = Directory.CreateTempSubdirectory("stretches-");
        try
        {
            File.WriteAllText(Path.Combine(directory.FullName, "wave.yaml"), StretchFile.Good);
            File.WriteAllText(
                Path.Combine(directory.FullName, "short.yaml"),
                "slug: short\nname: Short\nplace: at_desk\nstretches: [wave]"
            );
            var catalogue = Content.Catalogue.Load(directory.FullName);
            catalogue.Stretches.ShouldHaveSingleItem().Name.ShouldBe("Wave");
            catalogue.Routines.ShouldHaveSingleItem().Items[0].Slug.ShouldBe("wave");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_teams_own_stretch_joins_the_built_in_ones()
    {
        var catalogue = Loaded.Catalogue.With([("own.yaml", StretchFile.Good)]);
        catalogue.Stretches.Count.ShouldBe(55);
        catalogue.FindStretch("wave").ShouldNotBeNull();
        Loaded.Catalogue.FindStretch("wave").ShouldBeNull();
    }

    [Fact]
    public void A_teams_own_stretch_cannot_take_a_built_in_name()
    {
        var text = StretchFile.With("name: Wave", "name: Pigeon pose");
        var faults = Should.Throw<ContentFaultException>(() => Loaded.Catalogue.With([("own.yaml", text)])).Faults;
        faults
            .ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "own.yaml, line 2: name has 'Pigeon pose', which pigeon has already; words of its own are accepted"
            );
    }

    [Fact]
    public void A_routine_may_use_stretches_of_the_catalogue_it_joins()
    {
        const string Text = "slug: ours\nname: Ours\nplace: floor\nstretches: [march-in-place, pigeon]";
        var catalogue = Loaded.Catalogue.With([("ours.yaml", Text)]);
        catalogue.FindRoutine("ours")!.OnFloor.ShouldBeTrue();
    }
}
