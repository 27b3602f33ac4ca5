using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Rendering;

/// <summary>The largest cards there are, held against the limits of Slack by somebody else's rules.</summary>
public sealed class SizeTests
{
    private const string LoudName = "<!channel> *Ada* & <@U1> `Lovelace`";

    private static string Name(int number) => $"{LoudName} {number} ".PadRight(80, 'x');

    [Fact]
    public void A_break_of_fifty_fits()
    {
        var names = string.Join(", ", Enumerable.Range(1, 50).Select(Name));
        var card = new Card("Stretch break")
        {
            Parts = [new Picture("pigeon", Side.Left, "Sitting low"), new Paragraph($"In: {names}")],
            Buttons =
            [
                .. Enumerable.Range(1, 4).Select(number => new Button(ButtonId.Of("in", $"{number}"), "I'm in")),
            ],
        };

        var words = Fits(card);

        words.ShouldContain("<!channel> *Ada* & <@U1> `Lovelace` 1 ");
    }

    [Fact]
    public void A_ranking_of_a_thousand_is_cut_and_says_so()
    {
        var card = new Card("Leaderboard")
        {
            Parts =
            [
                new Ranking([
                    .. Enumerable.Range(1, 1_000).Select(rank => new RankingRow(rank, Name(rank), 7, 21, rank == 3)),
                ]),
            ],
        };

        var words = Fits(card);

        words.ShouldContain("1. <!channel>");
        words.ShouldMatch("… and \\d+ more");
    }

    [Fact]
    public void A_routine_of_two_hundred_long_steps_fits()
    {
        var step = new string('s', 2_500);
        var card = new Card(new string('t', 400))
        {
            Parts =
            [
                new Steps([.. Enumerable.Repeat((Text)step, 200)]),
                new Lines([.. Enumerable.Repeat((Text)step, 200)]),
                new Details([.. Enumerable.Range(1, 60).Select(number => new Detail($"Label {number}", step))]),
                new Bars([.. Enumerable.Range(1, 60).Select(number => new Bar(Name(number), number, step))]),
                new Note(step),
            ],
        };

        Fits(card).ShouldContain("more");
    }

    [Fact]
    public void More_buttons_than_one_row_takes_are_all_there()
    {
        var card = new Card("Many")
        {
            Buttons = [.. Enumerable.Range(1, 60).Select(n => new Button(ButtonId.Of("b", $"{n}"), $"Button {n}"))],
        };

        Fits(card);

        CardDrawing
            .Blocks(card, PictureSources.None)
            .OfType<ActionsBlock>()
            .Sum(row => row.Elements.OfType<ButtonElement>().Count())
            .ShouldBe(60);
    }

    [Fact]
    public void Buttons_and_choices_at_their_longest_fit()
    {
        Card With(int buttons) =>
            new("Many")
            {
                Parts = [new Paragraph(new string('p', 2_000))],
                Buttons = [.. Enumerable.Range(1, buttons).Select(n => new Button(ButtonId.Of("b", $"{n}"), Name(n)))],
                Menu = new Menu(
                    Name(1),
                    [.. Enumerable.Range(1, 25).Select(n => new MenuChoice(ButtonId.Of("c", $"{n}"), Name(n), Name(n)))]
                ),
            };

        Fits(With(25));
        Fits(With(80));
    }

    [Fact]
    public void Every_stretch_of_the_catalogue_fits_with_all_its_steps()
    {
        foreach (var stretch in Catalogue.Load().Stretches)
        {
            var card = new Card(stretch.Name)
            {
                Parts =
                [
                    new Picture(stretch.Slug, stretch.Sides[0], PoseDrawing.AltText(stretch, stretch.Sides[0])),
                    new Steps([.. stretch.In(stretch.Sides[0]).Steps.Select(step => (Text)step)]),
                ],
            };
            var words = Fits(card);
            foreach (var step in stretch.In(stretch.Sides[0]).Steps)
                words.ShouldContain(step, customMessage: stretch.Slug);
        }
    }

    [Fact]
    public void A_form_with_everything_at_its_longest_fits()
    {
        var many = Enumerable.Range(1, 120).Select(n => new Choice($"v{n}", Name(n))).ToImmutableArray();
        var form = new Form(
            ButtonId.Of("form", new string('x', 90)),
            new string('t', 80),
            [
                new TextField("a", Name(1), new string('h', 3_000), new string('v', 4_000)),
                new LongTextField("b", Name(2), ""),
                new ChoiceField("c", Name(3), "Hint", many, "v7"),
                new ChoiceField(
                    "d",
                    Name(4),
                    "Hint",
                    [new Choice("", "None"), new Choice("x", "X")],
                    "",
                    Required: false
                ),
                new ManyField("e", Name(5), "Hint", many, "v1,v2"),
                new FileField("f", "File", "Hint", ["ics"], 1024),
            ],
            new string('s', 60)
        );

        var view = FormDrawing.View(form, new FormPlace("C1", Name(1), new string('u', 500)), Language.English);

        Json<OpenViewCall>(new OpenViewCall("t", view))["view"]
            .ShouldNotBeNull()
            .ShouldSatisfyAllConditions(json => BlockRules.OfView((JsonObject)json, _ => true).ShouldBeEmpty());
    }

    /// <summary>Everything a reader sees of it, once it was found to fit.</summary>
    private static string Fits(Card card)
    {
        var content = CardDrawing.Message(card, PictureSources.None);
        content.Text.Length.ShouldBeLessThan(4_000);
        content.Text.ShouldNotContain("<!channel>");
        var blocks = Json(content)["blocks"]!.AsArray();
        BlockRules.OfMessage(blocks, _ => true).ShouldBeEmpty();
        var modal = CardDrawing.Modal(card, PictureSources.None, FormPlace.Nowhere.Write());
        BlockRules.OfView((JsonObject)Json(new OpenViewCall("t", modal))["view"]!, _ => true).ShouldBeEmpty();
        var message = new FakeMessage("1.0", "C1", "U") { Text = content.Text, Blocks = blocks };
        var seen = SlackReading.Read(message);
        seen.Pinged.ShouldBeEmpty();
        return seen.Words;
    }

    private static JsonNode Json<T>(T value) => JsonNode.Parse(SlackJson.Bytes(value))!;
}
