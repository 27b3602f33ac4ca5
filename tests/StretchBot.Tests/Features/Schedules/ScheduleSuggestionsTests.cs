using Shouldly;
using Xunit;

namespace StretchBot.Tests.Features.Schedules;

public sealed class ScheduleSuggestionsTests
{
    private readonly Room room = new();

    [Theory]
    [InlineData("schedule add ", "schedule add weekdays 10:30,15:00")]
    [InlineData("schedule add week", "schedule add weekdays every 90m 9:30-17:00")]
    [InlineData("schedule add weekdays 10:30 berl", "schedule add weekdays 10:30 Europe/Berlin")]
    [InlineData("schedule add weekdays 10:30 Europe/Berl", "schedule add weekdays 10:30 Europe/Berlin")]
    [InlineData("schedule add weekdays 10:30 desk", "schedule add weekdays 10:30 desk-minute")]
    [InlineData("schedule add weekdays 10:30 wi", "schedule add weekdays 10:30 window 30m")]
    public async Task A_line_is_completed_word_by_word(string typed, string offer) =>
        (await room.Suggest(typed)).ShouldContain(it => it == offer);

    [Fact]
    public async Task What_is_offered_for_a_line_can_be_added()
    {
        foreach (var offer in await room.Suggest("schedule add "))
            (await room.Hear(offer)).ShouldContain("added");
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("skip")]
    [InlineData("remove")]
    [InlineData("edit")]
    public async Task The_numbers_of_this_channel_are_offered(string verb)
    {
        await room.Say("schedule add 10:30");
        await room.Say("schedule add 11:30");

        var all = await room.Suggest($"schedule {verb} ");
        all.ShouldBe([$"schedule {verb} #1", $"schedule {verb} #2"]);
        (await room.Suggest($"schedule {verb} #2")).ShouldBe([$"schedule {verb} #2"]);
        (await room.Suggest($"schedule {verb} 2")).ShouldBe([$"schedule {verb} #2"]);
    }

    [Fact]
    public async Task After_the_number_an_edit_goes_on_as_a_line() =>
        (await room.Suggest("schedule edit #1 desk")).ShouldBe(["schedule edit #1 desk-minute"]);

    [Fact]
    public async Task Times_are_left_to_whoever_types_them() =>
        (await room.Suggest("schedule add weekdays 10")).ShouldBeEmpty();
}
