using Shouldly;
using Xunit;

namespace StretchBot.Tests.Infrastructure;

public class AppFixtureTests
{
    [Fact]
    public async Task The_whole_app_answers_on_a_database_of_its_own()
    {
        await using var app = await AppFixture.Start();

        var answer = await app.Say("/stretch pigeon");

        answer.GetProperty("replies")[0].GetProperty("text").GetString()!.ShouldContain("Pigeon");
        File.Exists(app.DatabaseFile).ShouldBeTrue();
    }

    [Fact]
    public async Task A_break_opens_when_the_clock_reaches_its_slot()
    {
        await using var app = await AppFixture.Start();
        await app.Say("/stretch schedule add weekdays 8:30 UTC desk-minute", channel: "design");

        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.RunDue();

        var messages = await app.Messages(channel: "design");
        messages
            .GetProperty("messages")
            .EnumerateArray()
            .ShouldContain(message =>
                message.GetProperty("author").GetString() == "stretchbot"
                && message.GetProperty("buttons").GetArrayLength() > 0
            );
    }
}
