using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Rendering;

/// <summary>The largest cards there are, sent to somebody who holds Discord's limits against them.</summary>
public sealed class SizeTests
{
    private const string LoudName = "@everyone *Ada* & <@&77> `Lovelace`";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_largest_cards_fit_and_call_nobody()
    {
        await using var bot = await DiscordBot.Start();

        var names = string.Join(", ", Enumerable.Range(1, 50).Select(Name));
        var words = await Fits(
            bot,
            new Card("Stretch break")
            {
                Parts = [new Picture("pigeon", Side.Left, "Sitting low"), new Paragraph($"In: {names}")],
                Buttons = [.. Enumerable.Range(1, 4).Select(n => new Button(ButtonId.Of("in", $"{n}"), "I'm in"))],
            }
        );
        words.ShouldContain("@everyone *Ada* & <@&77> `Lovelace` 1 ");

        words = await Fits(
            bot,
            new Card("Leaderboard")
            {
                Parts =
                [
                    new Ranking([
                        .. Enumerable
                            .Range(1, 1_000)
                            .Select(rank => new RankingRow(rank, Name(rank), 7, 21, rank == 3)),
                    ]),
                ],
            }
        );
        words.ShouldMatch("… and \\d+ more");

        var step = new string('s', 2_500);
        words = await Fits(
            bot,
            new Card(new string('t', 400))
            {
                Parts =
                [
                    new Steps([.. Enumerable.Repeat((Text)step, 200)]),
                    new Lines([.. Enumerable.Repeat((Text)step, 200)]),
                    new Details([.. Enumerable.Range(1, 60).Select(n => new Detail($"Label {n}", step))]),
                    new Bars([.. Enumerable.Range(1, 60).Select(n => new Bar(Text.Said(Name(n)), n, step))]),
                    new Note(step),
                ],
                Buttons =
                [
                    .. Enumerable.Range(1, 60).Select(n => new Button(ButtonId.Of("b", $"{n}"), Text.Said(Name(n)))),
                ],
                Menu = new Menu(
                    Text.Said(Name(1)),
                    [
                        .. Enumerable
                            .Range(1, 25)
                            .Select(n => new MenuChoice(
                                ButtonId.Of("c", $"{n}"),
                                Text.Said(Name(n)),
                                Text.Said(Name(n))
                            )),
                    ]
                ),
            }
        );
        words.ShouldContain("more");
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_stretch_of_the_catalogue_fits_with_all_its_steps()
    {
        await using var bot = await DiscordBot.Start();
        foreach (var stretch in Catalogue.Load().Stretches)
        {
            var steps = stretch.In(stretch.Sides[0]).Steps;
            var words = await Fits(
                bot,
                new Card(stretch.Name)
                {
                    Parts =
                    [
                        new Picture(stretch.Slug, stretch.Sides[0], PoseDrawing.AltText(stretch, stretch.Sides[0])),
                        new Steps([.. steps.Select(step => (Text)step)]),
                    ],
                }
            );
            foreach (var step in steps)
                words.ShouldContain(step, customMessage: stretch.Slug);
        }
        bot.Discord.Faults.ShouldBeEmpty();
    }

    private static string Name(int number) => $"{LoudName} {number} ".PadRight(80, 'x');

    private static async Task<string> Fits(DiscordBot bot, Card card)
    {
        var channel = new ChannelAddress(new ChannelId(1), bot.Guild.Id, bot.Team.Id);
        var key = new PostKey($"size-{bot.SeenBy(bot.Otter).Count}");
        var sent = (await bot.App.Get<IPlatform>().Post(channel, card, key, Cancel)).ShouldBeOfType<Sent>();
        var seen = DiscordReading.Read(bot.Discord.World.Find(sent.Message.Value)!);
        seen.Pinged.ShouldBeEmpty();
        return seen.Words;
    }
}
