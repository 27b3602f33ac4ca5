using System.Text;
using System.Text.Json;
using Shouldly;
using StretchBot.Features.Custom;
using StretchBot.Tests.Infrastructure;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features;

/// <summary>What people and their team set for themselves, through the real app and the Playground's own addresses.</summary>
public sealed class PeopleEndToEndTests
{
    [Fact]
    public async Task What_to_avoid_is_chosen_in_a_form_and_spares_the_next_stretch()
    {
        await using var app = await AppFixture.Start();
        var form = (await app.Say("/stretch avoid", "heron")).GetProperty("form");
        form.GetProperty("fields")[0].GetProperty("choices").GetArrayLength().ShouldBe(22);

        var answer = await app.Submit("avoid", new { what = "neck_injury,knee_injury" }, "heron");

        Text(answer).ShouldStartWith("Noted, and only for you");
        Text(await app.Say("/stretch pigeon", "heron")).ShouldContain("You asked me to leave this kind out.");
        Text(await app.Say("/stretch pigeon", "otter")).ShouldNotContain("You asked me");
    }

    [Fact]
    public async Task Everything_about_oneself_comes_as_a_file_and_goes_when_asked_twice()
    {
        await using var app = await AppFixture.Start();
        await app.Say("Good morning", "heron");
        await app.Say("/stretch avoid knees", "heron");
        await app.Say("/stretch away until friday", "heron");
        var file = (await app.Say("/stretch privacy export", "heron")).GetProperty("file");
        var data = JsonDocument.Parse(file.GetProperty("content").GetBytesFromBase64()).RootElement;
        data.GetProperty("profile").GetProperty("name").GetString().ShouldBe("Heron");
        data.GetProperty("avoids").GetArrayLength().ShouldBe(2);
        data.GetProperty("messages")
            .EnumerateArray()
            .ShouldContain(message => message.GetProperty("mine").GetBoolean());

        var first = Reply(await app.Say("/stretch privacy erase", "heron"));
        var second = Reply(await app.Press(Id(first), Button(first, 0), "heron"));
        var erased = Reply(await app.Press(Id(second), Button(second, 0), "heron"));

        erased.GetProperty("text").GetString()!.ShouldStartWith("Everything about you is erased");
        Text(await app.Say("/stretch avoid list", "heron")).ShouldStartWith("You avoid nothing so far");
        var left = (await app.Messages("heron")).GetProperty("messages").EnumerateArray();
        left.ShouldNotContain(message =>
            message.GetProperty("text").GetString()!.Contains("Good morning", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_others_were_told_names_nobody_who_is_erased()
    {
        await using var app = await AppFixture.Start();
        await app.Say("/stretch break desk-minute", "heron");
        await app.RunDue();
        var prompt = (await app.Messages("heron"))
            .GetProperty("messages")
            .EnumerateArray()
            .Single(message =>
                message.GetProperty("text").GetString()!.StartsWith("Stretch break", StringComparison.Ordinal)
            );
        await app.Press(Id(prompt), Button(prompt, 0), "heron");
        for (var minute = 0; minute < 30; minute++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.RunDue();
        }
        Text(await app.Say("/stretch leaderboard", "otter")).ShouldContain("Heron");
        (await app.Messages("otter")).GetProperty("messages").ToString().ShouldContain("Heron");

        var first = Reply(await app.Say("/stretch privacy erase", "heron"));
        var second = Reply(await app.Press(Id(first), Button(first, 0), "heron"));
        await app.Press(Id(second), Button(second, 0), "heron");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.RunDue();

        (await app.Messages("otter"))
            .GetProperty("messages")
            .EnumerateArray()
            .Select(message => message.GetProperty("text").GetString()!)
            .Where(text => text.Contains("Heron", StringComparison.Ordinal))
            // The greeting names everyone who can be acted as.
            .ShouldAllBe(text => text.StartsWith("Welcome!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_channel_is_set_up_with_one_form_and_one_press()
    {
        await using var app = await AppFixture.Start();
        var form = (await app.Say("/stretch setup", channel: "design")).GetProperty("form");
        form.GetProperty("title").GetString().ShouldBe("Set up breaks");

        var confirm = Reply(await app.Submit("setup", new { pace = "active" }, channel: "design"));
        var started = Reply(await app.Press(Id(confirm), Button(confirm, 0)));

        started.GetProperty("text").GetString()!.ShouldStartWith("Your breaks are set");
        Text(await app.Say("/stretch schedule", channel: "design")).ShouldContain("every 30 min");
    }

    [Fact]
    public async Task A_setting_holds_at_once()
    {
        await using var app = await AppFixture.Start();
        Text(await app.Say("/stretch schedule remove #1", "heron")).ShouldNotContain("removed");

        Text(await app.Say("/stretch settings schedules everyone")).ShouldStartWith("Changed for the whole team");

        Text(await app.Say("/stretch schedule remove #1", "heron")).ShouldContain("removed");
    }

    [Fact]
    public async Task A_stretch_of_the_team_s_own_goes_from_form_to_review_to_search_and_its_picture_is_a_link()
    {
        await using var app = await AppFixture.Start(services =>
            Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IPictureCheck>(
                services,
                new SettablePictureCheck()
            )
        );
        await app.Submit(
            "custom-stretch",
            new
            {
                name = "Chair wave",
                areas = "shoulders",
                position = "at_desk",
                steps = "Sit tall.\nWave.",
                picture = "https://example.org/wave.png",
            },
            "heron"
        );
        Text(await app.Say("/stretch chair-wave", "otter")).ShouldNotStartWith("Chair wave");

        Text(await app.Say("/stretch custom approve #1"))
            .ShouldStartWith("Chair wave is part of your team's stretches");

        var shown = Reply(await app.Say("/stretch chair-wave", "otter"));
        shown.GetProperty("text").GetString()!.ShouldStartWith("Chair wave");
        shown.ToString().ShouldContain("https://example.org/wave.png");
        var pack = (await app.Say("/stretch custom export"))
            .GetProperty("file")
            .GetProperty("content")
            .GetBytesFromBase64();
        Encoding.UTF8.GetString(pack).ShouldContain("name: \"Chair wave\"");
    }

    [Fact]
    public async Task Yaml_is_read_line_by_line_as_it_was_typed()
    {
        await using var app = await AppFixture.Start();

        Text(
                await app.Say(
                    "/stretch custom add slug: nod\nname: Slow nod\nareas: [neck]\nposition: at_desk\ndose: { mode: timed, seconds: 30 }\nsteps:\n  - Nod."
                )
            )
            .ShouldStartWith("Added for this team: Slow nod");
    }

    [Fact]
    public async Task What_was_set_outlives_a_restart()
    {
        using var folder = new TempFolder();
        await using (var app = await AppFixture.Start(folder: folder))
        {
            await app.Say("/stretch avoid knees", "heron");
            await app.Say("/stretch settings leaderboard opt-in");
            await app.Say("/stretch custom off pigeon");
        }
        await using var again = await AppFixture.Start(folder: folder);

        Text(await again.Say("/stretch avoid list", "heron")).ShouldContain("Knees");
        Text(await again.Say("/stretch settings")).ShouldContain("Only those who ask to be named");
        Text(await again.Say("/stretch pigeon")).ShouldNotStartWith("Pigeon");
    }

    private static JsonElement Reply(JsonElement answer) => answer.GetProperty("replies").EnumerateArray().Single();

    private static string Text(JsonElement answer) => Reply(answer).GetProperty("text").GetString()!;

    private static string Id(JsonElement reply) => reply.GetProperty("id").GetRawText().Trim('"');

    private static string Button(JsonElement reply, int index) =>
        reply.GetProperty("buttons")[index].GetProperty("id").GetString()!;
}
