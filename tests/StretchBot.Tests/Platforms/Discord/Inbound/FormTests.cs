using Shouldly;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Inbound;

/// <summary>Modals: five fields at a time, nothing lost by a mistake.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task The_first_five_fields_are_enough_to_save()
    {
        await using var bot = await DiscordBot.Start();
        var opened = await bot.Slash(bot.Ada, "schedule add");
        opened.Modal!["components"]!.AsArray().Count.ShouldBe(5);

        var sent = await bot.Submit(opened, ("times", "10:30"), ("zone", "Europe/Berlin"));
        DiscordReading.WordsOf(sent.Message!).ShouldContain("a few more fields");
        await bot.Press(bot.Ada, sent.Message!, "Add");

        DiscordReading.WordsOf(sent.Message!).ShouldNotContain("a few more fields");
        DiscordReading.WordsOf((await bot.Slash(bot.Ada, "schedule list")).Message!).ShouldContain("10:30");
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_other_fields_come_in_a_second_modal()
    {
        await using var bot = await DiscordBot.Start();
        var opened = await bot.Slash(bot.Ada, "schedule add");
        var sent = await bot.Submit(opened, ("times", "10:30"), ("zone", "Europe/Berlin"));

        var more = await bot.Press(bot.Ada, sent.Message!, "More fields");
        more.Modal!["components"]!.AsArray().Count.ShouldBe(3);
        await bot.Submit(more, ("window", "20m"));

        DiscordReading.WordsOf((await bot.Slash(bot.Ada, "schedule list")).Message!).ShouldContain("10:30");
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_is_named_and_the_form_opens_again_as_it_was_filled_in()
    {
        await using var bot = await DiscordBot.Start();
        var opened = await bot.Slash(bot.Ada, "schedule add");
        var sent = await bot.Submit(opened, ("times", "25:61"), ("zone", "Europe/Berlin"));
        await bot.Press(bot.Ada, sent.Message!, "Add");
        DiscordReading.WordsOf(sent.Message!).ShouldContain("I can't read the time “25:61”");

        var again = await bot.Press(bot.Ada, sent.Message!, "Open the form");
        again.Modal!.ToJsonString().ShouldContain("25:61");
        await bot.Submit(again, ("times", "15:00"));

        DiscordReading.WordsOf((await bot.Slash(bot.Ada, "schedule list")).Message!).ShouldContain("15:00");
        bot.Discord.Faults.ShouldBeEmpty();
    }
}
