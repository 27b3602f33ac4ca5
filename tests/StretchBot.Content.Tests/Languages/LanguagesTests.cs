namespace StretchBot.Content.Tests;

public class LanguagesTests
{
    static readonly (string File, string Text)[] Files = [.. Embedded("Languages/de/")];

    [Fact]
    public void Every_text_of_the_catalogue_and_the_facts_is_said_in_every_language()
    {
        foreach (var language in Loaded.Languages.All.Where(language => !language.IsEnglish))
            Shown().Where(text => !language.TryContent(text, out _)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(
        "pigeon",
        Side.Right,
        "Setz aus dem Vierfüßlerstand den rechten Fuß zwischen die Hände und stell den linken"
    )]
    [InlineData(
        "pigeon",
        Side.Left,
        "Setz aus dem Vierfüßlerstand den linken Fuß zwischen die Hände und stell den rechten"
    )]
    [InlineData("bridge", Side.Both, "Leg dich auf den Rücken, die Knie gebeugt")]
    public void A_step_is_found_by_its_English_words_for_the_side_that_is_worked(string slug, Side side, string begins)
    {
        German().TryContent(Loaded.Stretch(slug).In(side).Steps[0], out var own).ShouldBeTrue();
        own.ShouldStartWith(begins);
    }

    [Theory]
    [InlineData("hips", "Hüfte")]
    [InlineData("Hips", "Hüfte")]
    [InlineData("upper back", "oberer Rücken")]
    [InlineData("Upper back", "Oberer Rücken")]
    [InlineData("pigeon", "Taube")]
    public void A_label_is_found_whether_a_sentence_begins_with_it_or_not(string english, string german)
    {
        German().TryContent(english, out var own).ShouldBeTrue();
        own.ShouldBe(german);
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("de_DE", "de")]
    [InlineData("DE", "de")]
    [InlineData("en-GB", "en")]
    public void A_locale_names_its_language(string locale, string code) =>
        Loaded.Languages.Find(locale)!.Code.ShouldBe(code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fr")]
    [InlineData("-")]
    public void A_locale_of_another_language_names_none(string? locale) => Loaded.Languages.Find(locale).ShouldBeNull();

    [Theory]
    [InlineData("Stretches/pigeon.yaml", "name: Taube\n", "", "Stretches/pigeon.yaml", "name is missing")]
    [InlineData("Stretches/pigeon.yaml", "cue:", "hint:", "Stretches/pigeon.yaml", "hint is not known")]
    [InlineData(
        "Stretches/pigeon.yaml",
        "den {other}en Fuß hinten",
        "den Fuß hinten",
        "Stretches/pigeon.yaml",
        "{other}"
    )]
    [InlineData(
        "Stretches/pigeon.yaml",
        "  - Atme dort, solange du hältst.\n",
        "",
        "Stretches/pigeon.yaml",
        "has 7 entries"
    )]
    [InlineData(
        "Stretches/pigeon.yaml",
        "slug: pigeon",
        "slug: dove",
        "Stretches/pigeon.yaml",
        "'pigeon', is accepted"
    )]
    [InlineData("Stretches/pigeon.yaml", "halbe Taube", "Brücke", "Stretches/pigeon.yaml", "bridge has already")]
    [InlineData("language.yaml", "Sonntag]", "Sonntag, Ruhetag]", "language.yaml", "7 are accepted")]
    [InlineData("language.yaml", "um {time} Uhr", "um Uhr", "language.yaml", "does not say {time}")]
    [InlineData("language.yaml", "one_other", "some", "language.yaml", "accepted are none, one_other")]
    [InlineData("Facts/vocabulary.yaml", "slug: neck,", "slug: nape,", "Facts/vocabulary.yaml", "areas lack neck")]
    [InlineData("Facts/self-check.yaml", "slug: groin,", "slug: knee,", "Facts/self-check.yaml", "stands here twice")]
    [InlineData("Facts/sources.yaml", "bonsecours:", "bonsec:", "Facts/sources.yaml", "bonsecours is missing")]
    public void Each_fault_names_its_file_its_field_and_what_is_accepted(
        string file,
        string part,
        string instead,
        string named,
        string message
    )
    {
        var broken = Files.Select(each =>
            each.File == $"Languages/de/{file}" ? (each.File, each.Text.Replace(part, instead)) : each
        );
        broken.ShouldNotBe(Files);
        var faults = Should.Throw<ContentFaultException>(() => Load(broken)).Faults;
        faults.ShouldContain(fault =>
            fault.File == $"Languages/de/{named}" && fault.ToString().Contains(message, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_missing_file_and_one_that_translates_nothing_are_faults()
    {
        var files = Files
            .Where(file => file.File != "Languages/de/Routines/calm-down.yaml")
            .Append(("Languages/de/Stretches/unicorn.yaml", "slug: unicorn"));
        var faults = Should.Throw<ContentFaultException>(() => Load(files)).Faults;
        faults.ShouldContain(fault => fault.File.EndsWith("calm-down.yaml") && fault.Message == "is missing");
        faults.ShouldContain(fault => fault.File.EndsWith("unicorn.yaml") && fault.Message.Contains("no English twin"));
    }

    [Theory]
    [InlineData("'Starts {0}.': 'Beginnt.'", "the placeholders {0} are accepted")]
    [InlineData("'Starts {0}.': 'Beginnt {1}.'", "the placeholders {0} are accepted")]
    [InlineData("'{0} break|{0} breaks': '{0} Pausen'", "has 1 forms; 2 joined by '|' are accepted")]
    [InlineData("'{0} of {1}|{0} of {1}': '{0}|{0} von {1}'", "the placeholders {0}, {1} are accepted")]
    public void A_sentence_whose_placeholders_or_forms_differ_is_a_fault(string line, string message)
    {
        var faults = Should
            .Throw<ContentFaultException>(() => Load(Files.Append(("Languages/de/Sentences/zz.yaml", line))))
            .Faults;
        faults.ShouldContain(fault => fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_language_is_one_more_folder()
    {
        var files = Files.Concat(
            Files.Select(file => (file.File.Replace("/de/", "/xx/", StringComparison.Ordinal), file.Text))
        );
        Load(files).All.Select(language => language.Code).ShouldBe(["en", "de", "xx"]);
    }

    [Theory]
    [InlineData(PluralRule.OneOther, 1, 0)]
    [InlineData(PluralRule.OneOther, 0, 1)]
    [InlineData(PluralRule.ZeroOneOther, 0, 0)]
    [InlineData(PluralRule.ZeroOneOther, 2, 1)]
    [InlineData(PluralRule.OneFewOther, 4, 1)]
    [InlineData(PluralRule.OneFewOther, 22, 2)]
    [InlineData(PluralRule.OneFewManyPolish, 22, 1)]
    [InlineData(PluralRule.OneFewManyPolish, 12, 2)]
    [InlineData(PluralRule.OneFewManyPolish, 21, 2)]
    [InlineData(PluralRule.OneFewManyEastSlavic, 21, 0)]
    [InlineData(PluralRule.OneFewManyEastSlavic, 11, 2)]
    [InlineData(PluralRule.None, 5, 0)]
    public void A_number_takes_the_form_that_its_language_gives_it(PluralRule rule, int number, int form) =>
        rule.FormFor(number).ShouldBe(form);

    static Language German() => Loaded.Languages.Find("de")!;

    static Languages Load(IEnumerable<(string File, string Text)> files) =>
        Content.Languages.Load(Loaded.Catalogue, Loaded.Facts, files);

    static IEnumerable<string> Shown() =>
        Loaded
            .Catalogue.Stretches.SelectMany(stretch => stretch.Sides.SelectMany(side => Shown(stretch, side)))
            .Concat(Loaded.Catalogue.Routines.Select(routine => routine.Name))
            .Concat(Loaded.Catalogue.Routines.Select(routine => routine.Note).OfType<string>())
            .Concat(Loaded.Catalogue.Sources.All.Select(source => source.Citation))
            .Concat(Loaded.Catalogue.Vocabulary.Areas.Select(area => area.Label))
            .Concat(Loaded.Catalogue.Vocabulary.AreaGroups.Select(area => area.Label))
            .Concat(Loaded.Catalogue.Vocabulary.Positions.Select(position => position.Label))
            .Concat(Loaded.Catalogue.Vocabulary.Equipment.Select(thing => thing.Label))
            .Concat(Loaded.Catalogue.Vocabulary.SkipTags.Select(tag => tag.Label))
            .Concat(Loaded.TextsOf(Loaded.Facts));

    static IEnumerable<string> Shown(Stretch stretch, Side side)
    {
        var text = stretch.In(side);
        return
        [
            stretch.Name,
            .. text.Steps,
            .. text.Deeper,
            .. stretch.GoodWhen,
            .. stretch.Poses.Select((_, pose) => PoseDrawing.AltText(stretch, side, pose)),
            .. new[] { text.Cue, text.Easier, text.Feel, stretch.SkipIf }.OfType<string>(),
        ];
    }

    static IEnumerable<(string File, string Text)> Embedded(string folder)
    {
        var carrier = typeof(Language).Assembly;
        foreach (
            var name in carrier
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        )
        {
            using var reader = new StreamReader(carrier.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }
}
