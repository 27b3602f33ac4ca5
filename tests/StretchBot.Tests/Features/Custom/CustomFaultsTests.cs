using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Custom;
using StretchBot.Tests.Storage;
using Xunit;
using static StretchBot.Tests.Features.Custom.OwnStretches;

namespace StretchBot.Tests.Features.Custom;

public sealed class CustomFaultsTests
{
    [Theory]
    [InlineData("slug: chair-wave\nname: Chair wave", "areas is missing")]
    [InlineData("just words", "is not a map")]
    [InlineData("slug: [", "is not readable YAML")]
    [InlineData("a: &x [1]\nb: *x", "not accepted")]
    public async Task What_cannot_be_taken_is_told_by_line_and_field_and_nothing_is_added(string yaml, string fault)
    {
        await using var core = await BotCore.Start();

        var words = (await Add(core, await core.Caller(admin: true), yaml)).Words();

        words.ShouldStartWith("I can't take that yet; nothing was added.\nline ");
        words.ShouldContain(fault);
        (await core.Number("SELECT count(*) FROM customs")).ShouldBe(0);
    }

    [Fact]
    public async Task The_example_that_a_mistake_gives_works_as_it_stands()
    {
        await using var core = await BotCore.Start();

        var card = await core.Hear(await core.Caller(admin: true), CustomMistakes.Example);

        card.Words().ShouldStartWith("Added for this team: Chair wave");
    }

    [Theory]
    [InlineData("slug: pigeon", "which pigeon has already")]
    [InlineData("name: Pigeon pose", "which pigeon has already")]
    [InlineData("core: true", "core is not known")]
    [InlineData("picture: http://example.org/x.png", "is no https link")]
    [InlineData("picture: https://user@example.org/x.png", "is no https link")]
    [InlineData("picture: javascript:alert(1)", "is no https link")]
    public async Task A_team_s_own_may_not_take_what_is_not_its_own(string line, string fault)
    {
        await using var core = await BotCore.Start();
        var field = line.Split(':')[0];
        var others = Nod.ReplaceLineEndings("\n").Split('\n').Where(other => other.Split(':')[0] != field);

        var words = (await Add(core, await core.Caller(admin: true), string.Join('\n', others.Append(line)))).Words();

        words.ShouldContain(fault);
        (await core.Number("SELECT count(*) FROM customs")).ShouldBe(0);
    }

    [Fact]
    public async Task A_pack_with_one_bad_file_adds_none_and_says_which()
    {
        await using var core = await BotCore.Start();

        var faults = (
            await Send(core, await core.Caller(admin: true), "custom-import", ("paste", OnePack + "---\nslug: bad\n"))
        )
            .ShouldBeOfType<NotYet>()
            .Faults;

        faults.ShouldHaveSingleItem().Name.ShouldBe("paste");
        faults[0].Message.ShouldContain("number 4, line 1");
        (await core.Number("SELECT count(*) FROM customs")).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_makes_a_stretch_and_marks_what_is_wrong_beside_its_field()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var form = (await core.Say(admin, "custom add")).ShouldBeOfType<Ask>().Form;
        form.Title.Length.ShouldBeLessThanOrEqualTo(24);
        form.Fields.OfType<ManyField>().Single().Choices.Length.ShouldBeLessThanOrEqualTo(25);

        (
            await Send(
                core,
                admin,
                "custom-stretch",
                ("name", "Pigeon"),
                ("areas", "hips"),
                ("steps", "Sit."),
                ("seconds", "9999")
            )
        )
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Name.ShouldBe("seconds");
        (await Send(core, admin, "custom-stretch", ("name", "Pigeon"), ("areas", "moon"), ("steps", "")))
            .ShouldBeOfType<NotYet>()
            .Faults.Select(fault => fault.Name)
            .ShouldBe(["name", "areas", "steps"], ignoreOrder: true);
        var card = BotCore.CardOf(
            await Send(
                core,
                admin,
                "custom-stretch",
                ("name", "Füße \"hoch\": {now}"),
                ("areas", "ankles,calves"),
                ("position", "seated"),
                ("steps", "Lift your {side} foot.\r\n- [not] yaml: &at all\n"),
                ("seconds", "90")
            )
        );

        card.Words().ShouldStartWith("Added for this team: Füße \"hoch\": {now}");
        (await core.Hear(admin, "fusse-hoch-now"))
            .Words()
            .ShouldContain("1. Lift your right foot.\n2. - [not] yaml: &at all");
    }

    [Fact]
    public async Task A_form_makes_a_routine_from_names_as_people_type_them()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        await Add(core, admin, Wave);

        (await Send(core, admin, "custom-routine", ("name", "Mondays"), ("stretches", "pidgeon\nunheard of thing")))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .Message.ShouldContain("“unheard of thing”");
        BotCore
            .CardOf(
                await Send(core, admin, "custom-routine", ("name", "Mondays"), ("stretches", "pidgeon\nChair wave"))
            )
            .Words()
            .ShouldStartWith("Added for this team: Mondays");

        (await core.Hear(admin, "routine mondays")).Words().ShouldContain("Chair wave, right, 15 s");
    }

    [Fact]
    public async Task A_picture_is_looked_at_before_it_is_taken_and_then_shown_by_its_link()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        core.Pictures.Faults["https://example.org/big.png"] = "That picture is too large: 2 MB are accepted.";
        var fields = new[] { ("name", "Moon"), ("areas", "neck"), ("steps", "Look up.") };

        (await Send(core, admin, "custom-stretch", [.. fields, ("picture", "https://example.org/big.png")]))
            .ShouldBeOfType<NotYet>()
            .Faults.ShouldHaveSingleItem()
            .ShouldBe(new FieldFault("picture", "That picture is too large: 2 MB are accepted."));
        await Send(core, admin, "custom-stretch", [.. fields, ("picture", "https://example.org/moon.png")]);

        var picture = (await core.Hear(admin, "moon")).Parts.OfType<Picture>().Single();
        picture.Link.ShouldBe(new Uri("https://example.org/moon.png"));
        picture.Alt.ToString().ShouldBe("Moon");
        core.Pictures.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_team_has_at_most_two_hundred_and_a_member_keeps_twenty_waiting()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var otter = await core.Caller("otter");

        (await Import(core, otter, 0, Reviewing.MostWaiting + 1)).ShouldContain("20 can wait at a time");
        (await Import(core, otter, 0, Reviewing.MostWaiting)).ShouldStartWith("Thank you");
        (await Import(core, otter, 100, 1)).ShouldContain("20 of yours wait for an admin.");
        (await Import(core, admin, 100, Reviewing.Most - Reviewing.MostWaiting + 1)).ShouldContain(
            "It can have 200 in all."
        );
        (await Import(core, admin, 100, Reviewing.Most - Reviewing.MostWaiting)).ShouldStartWith("Added");
        (await Import(core, admin, 900, 1)).ShouldContain("This team has 200 of its own.");

        (await core.Number("SELECT count(*) FROM customs")).ShouldBe(Reviewing.Most);
        (await core.Hear(admin, "custom")).Words().ShouldContain("And 160 more.");
    }

    [Fact]
    public async Task Words_cannot_hide_or_call_anybody()
    {
        await using var core = await BotCore.Start();
        var admin = await core.Caller(admin: true);
        var yaml = Nod.Replace("Slow nod", "Slow \u202Enod @here", StringComparison.Ordinal);

        await Add(core, admin, yaml);

        (await core.Scalar("SELECT name FROM customs")).ShouldBe("Slow nod @here");
        (await core.Hear(admin, "slow-nod")).Mention.ShouldBeNull();
    }

    [Theory]
    [InlineData("custom frobnicate", "I can't “frobnicate” there.")]
    [InlineData("custom show #7", "I can't find “#7” in the list.")]
    [InlineData("custom remove", "Which one?")]
    [InlineData("custom off", "Which stretch?")]
    public async Task What_cannot_be_read_is_named(string words, string what)
    {
        await using var core = await BotCore.Start();
        await Add(core, await core.Caller(admin: true), Wave);

        (await core.Hear(await core.Caller(admin: true), words)).Words().ShouldStartWith(what);
    }

    [Fact]
    public void A_slug_is_made_of_any_name()
    {
        OwnYaml.Slug("Füße hoch!").ShouldBe("fusse-hoch");
        OwnYaml.Slug("  --  ").ShouldStartWith("own-");
        OwnYaml.Slug("伸び").ShouldStartWith("own-");
        OwnYaml.Slug(new string('x', 200)).Length.ShouldBeLessThanOrEqualTo(60);
    }

    private static async Task<string> Import(BotCore core, Caller by, int from, int count)
    {
        var texts = Enumerable
            .Range(from, count)
            .Select(i =>
                Nod.Replace("slow-nod", $"nod-{i}", StringComparison.Ordinal)
                    .Replace("Slow nod", $"Nod number {i}", StringComparison.Ordinal)
            );
        return await Send(core, by, "custom-import", ("paste", Content.Pack.Join(texts))) switch
        {
            NotYet not => not.Faults[0].Message.ToString(),
            var reply => BotCore.CardOf(reply).Words(),
        };
    }
}
