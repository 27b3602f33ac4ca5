using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The whole app through the Playground's own door: days off, why, a nudge, a walk and the digest, as a person would meet them.</summary>
public sealed class ExplainedTests
{
    private const string Holiday =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260303\r\nSUMMARY:Carnival\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calendar_file_makes_a_day_without_breaks_that_why_can_explain()
    {
        await using var app = await AppFixture.Start();
        await app.Say("/stretch schedule add weekdays 9:00 UTC desk-minute", channel: "design");
        var form = (await app.Say("/stretch daysoff add", channel: "design")).GetProperty("form");
        form.GetProperty("fields")
            .EnumerateArray()
            .Select(field => field.GetProperty("name").GetString())
            .ShouldBe(["days", "file", "pasted"]);

        var added = await app.Client.PostAsJsonAsync(
            "/playground/api/submit",
            new
            {
                @as = "you",
                channel = "design",
                form = form.GetProperty("id").GetString(),
                values = new { file = Holiday },
            },
            Cancel
        );

        Text(await added.Content.ReadFromJsonAsync<JsonElement>(Cancel))
            .ShouldStartWith("1 event added as a day off\n• Tuesday 3 March 2026 (Carnival)");
        for (var hour = 0; hour < 50; hour++)
        {
            await app.RunDue();
            app.Clock.Advance(TimeSpan.FromHours(1));
        }
        Text(await app.Say("/stretch next", channel: "design")).ShouldContain("Thursday 5 March, 09:00");
        var why = Text(await app.Say("/stretch why", channel: "design")).Split('\n');
        why[1].ShouldStartWith("• Wednesday 4 March, 09:00: ");
        why[2].ShouldBe("• Tuesday 3 March, 09:00: a day off");
        why[3].ShouldBe("• Monday 2 March, 09:00: nobody joined, and that is fine");
    }

    [Fact]
    public async Task A_nudge_reaches_the_one_who_asked_and_a_walk_counts_in_the_digest()
    {
        await using var app = await AppFixture.Start();
        await app.Say("/stretch break desk-minute", "fox");
        await app.RunDue();
        var prompt = (await Messages(app, "heron"))[^1];
        var offer = Reply(await Press(app, prompt, "Not now"));

        Text(await Press(app, offer, "In 10 minutes")).ShouldStartWith("I'll nudge you once");
        for (var minute = 0; minute < 12; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.RunDue();
        }

        var nudge = (await Messages(app, "heron")).Single(message =>
            TextOf(message).StartsWith("Ten minutes are up", StringComparison.Ordinal)
        );
        (await Messages(app, "otter")).ShouldNotContain(message =>
            TextOf(message).Contains("Ten minutes", StringComparison.Ordinal)
        );
        Text(await Press(app, nudge, "I walked instead")).ShouldStartWith("A walk counts too");
        app.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromHours(1));
        await app.RunDue();
        var digest = TextOf(
            (await Messages(app, "otter")).Single(message =>
                TextOf(message).StartsWith("Your week together", StringComparison.Ordinal)
            )
        );
        digest.ShouldContain("1. Heron: 1 break");
        digest.ShouldNotContain("walk");
        Text(await app.Say("/stretch me", "heron")).ShouldContain("Walked instead: 1 break");
    }

    private static async Task<JsonElement> Press(AppFixture app, JsonElement message, string label)
    {
        var button = message
            .GetProperty("buttons")
            .EnumerateArray()
            .Single(it => it.GetProperty("label").GetString() == label);
        var answer = await app.Client.PostAsJsonAsync(
            "/playground/api/press",
            new
            {
                @as = "heron",
                message = message.GetProperty("id").GetInt64(),
                button = button.GetProperty("id").GetString(),
            },
            Cancel
        );
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<JsonElement[]> Messages(AppFixture app, string member) =>
        [.. (await app.Messages(member)).GetProperty("messages").EnumerateArray()];

    private static JsonElement Reply(JsonElement answer) => answer.GetProperty("replies").EnumerateArray().Single();

    private static string Text(JsonElement answer) => TextOf(Reply(answer));

    private static string TextOf(JsonElement message) => message.GetProperty("text").GetString()!;
}
