using Shouldly;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Operations;

public sealed class FirstStartTests
{
    [Fact]
    public async Task The_first_start_brings_one_schedule_and_one_greeting_and_the_second_adds_nothing()
    {
        using var folder = new TempFolder();
        for (var start = 1; start <= 2; start++)
        {
            await using var app = await AppFixture.Start(folder: folder);
            var schedule = await app.Say("/stretch schedule");
            schedule.ToString().ShouldContain("every 60 min from 9:00 to 17:00");
            schedule.ToString().ShouldNotContain("#2");
            var seen = (await app.Messages("heron")).GetProperty("messages").EnumerateArray().ToArray();
            seen.Length.ShouldBe(1, $"start {start}");
            seen[0].GetProperty("text").GetString()!.ShouldContain("/stretch pigeon");
        }
    }

    [Fact]
    public async Task A_first_schedule_that_was_removed_does_not_come_back()
    {
        using var folder = new TempFolder();
        await using (var first = await AppFixture.Start(folder: folder))
            await first.Say("/stretch schedule remove #1");
        await using var second = await AppFixture.Start(folder: folder);
        (await second.Say("/stretch schedule")).ToString().ShouldNotContain("#1");
    }
}
