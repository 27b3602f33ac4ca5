using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Features.Stretches;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Help;

public sealed class ShowHelpTests
{
    [Fact]
    public async Task Help_is_short_first_and_one_press_from_everything()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        var card = (await core.Say(heron, "help")).ShouldBeOfType<OnlyYou>().Card;
        var all = (await core.Press(heron, card.Buttons.ShouldHaveSingleItem().Id)).ShouldBeOfType<Instead>().Card;

        card.Title.ToString().ShouldBe("Three things to try");
        card.InPlainWords(BotCore.Berlin).Length.ShouldBeLessThan(600);
        all.ShouldFit("all");
        var lines = all
            .Parts.OfType<Lines>()
            .Single()
            .Items.Select(line => line.InPlainWords(BotCore.Berlin))
            .ToArray();
        lines.Length.ShouldBeLessThanOrEqualTo(30, "more than a screen");
        foreach (var name in core.Get<CommandBook>().Commands.Select(command => command.Declaration.Name))
        {
            var words = name.Split(' ', 2);
            var line = lines.Single(line =>
                line.StartsWith($"/stretch {words[0]}".TrimEnd() + ":", StringComparison.Ordinal)
            );
            if (words.Length > 1)
                line.ShouldContain(words[1]);
        }
    }

    [Fact]
    public async Task The_short_help_leads_on_to_every_command()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();

        var menu = (await core.Hear(heron, "help")).Menu.ShouldNotBeNull();

        menu.Choices.Length.ShouldBeInRange(10, 25);
        foreach (var choice in menu.Choices)
        {
            choice.Description!.Length.ShouldBeLessThanOrEqualTo(75);
            (await core.Feel(heron, choice.Id)).Title.ToString().ShouldBe($"/stretch {choice.Label}");
        }
    }

    [Theory]
    [InlineData("help shedule", "The nearest I know is “schedule”.")]
    [InlineData("help /stretch leaderbord", "The nearest I know is “leaderboard”.")]
    public async Task A_slip_gets_the_nearest_command(string line, string nearest)
    {
        await using var core = await BotCore.Start();

        (await core.Hear(await core.Caller(), line)).InPlainWords(BotCore.Berlin).ShouldContain(nearest);
    }

    [Fact]
    public async Task Every_command_has_its_help_under_each_of_its_names()
    {
        await using var core = await BotCore.Start();
        var heron = await core.Caller();
        var book = core.Get<CommandBook>();
        foreach (var name in book.Names)
        {
            var card = await core.Hear(heron, $"help {name}");
            var declaration = book.Named(name)!.Declaration;

            card.ShouldFit(name);
            card.Title.ToString().ShouldBe($"/stretch {declaration.Name}".TrimEnd());
            card.InPlainWords(BotCore.Berlin).ShouldContain(declaration.Summary.ToString());
            foreach (var option in declaration.Options)
                card.InPlainWords(BotCore.Berlin).ShouldContain(option.Description.ToString());
        }
    }

    [Fact]
    public async Task Every_example_works_as_it_stands()
    {
        await using var core = await BotCore.Start();
        foreach (var command in core.Get<CommandBook>().Commands)
        foreach (var example in command.Declaration.Examples)
        {
            // "schedule" shows how to add one, which is another command's.
            core.Get<CommandBook>()
                .Find(example)
                .Command.Declaration.Name.ShouldStartWith(command.Declaration.Name, Case.Sensitive, example);
            var you = await core.Caller("you", channel: $"{command.Declaration.Name} {example}", admin: true);
            await core.AddSchedule(you, "daily 12:00");
            if (await core.Say(you, example) is not OnlyYou only)
                continue;
            only.Card.ShouldFit(example);
            only.Card.InPlainWords(BotCore.Berlin).ShouldNotContain("For example:", Case.Sensitive, example);
            only.Card.Title.ToString().ShouldNotContain("broke", Case.Sensitive, example);
        }
    }

    [Fact]
    public async Task Every_declaration_fits_discord()
    {
        await using var core = await BotCore.Start();
        foreach (var declaration in core.Get<CommandBook>().Commands.Select(command => command.Declaration))
        {
            declaration.Summary.Length.ShouldBeInRange(1, 100, declaration.Name);
            declaration.Summary.EndsWith('.').ShouldBeFalse(declaration.Name);
            foreach (var option in declaration.Options)
            {
                option.Description.Length.ShouldBeInRange(1, 100, $"{declaration.Name} {option.Name}");
                option.Choices.Length.ShouldBeLessThanOrEqualTo(25, $"{declaration.Name} {option.Name}");
            }
        }
    }

    [Theory]
    [InlineData("help stretch", "/stretch")]
    [InlineData("help /stretch", "/stretch")]
    [InlineData("help /stretch schedule", "/stretch schedule")]
    [InlineData("help  SCHEDULE   add", "/stretch schedule add")]
    [InlineData("help ALL", "All commands")]
    [InlineData("?", "Three things to try")]
    public async Task A_command_is_found_however_it_is_asked_for(string line, string title)
    {
        await using var core = await BotCore.Start();

        (await core.Hear(await core.Caller(), line)).Title.ToString().ShouldBe(title);
    }

    [Fact]
    public async Task What_is_no_command_gets_those_that_are()
    {
        await using var core = await BotCore.Start();

        var words = (await core.Hear(await core.Caller(), "help frobnicate")).InPlainWords(BotCore.Berlin);

        words.ShouldStartWith("I have no command called “frobnicate”.\nCommands: ");
        words.ShouldContain("leaderboard");
        words.ShouldEndWith("For example: /stretch help schedule");
    }
}
