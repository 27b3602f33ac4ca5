using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.FakeSlack;
using StretchBot.Features.Stretches;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;
using StretchBot.Tests.Architecture;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Rendering;

/// <summary>
/// Every kind of card as the blocks that reach Slack, at a frozen time. With <c>STRETCHBOT_SNAPSHOTS=write</c> the files are written anew, to be
/// reviewed in the diff.
/// </summary>
public sealed partial class SnapshotTests
{
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("STRETCHBOT_SNAPSHOTS") == "write";

    private static readonly string Folder = Path.Combine(
        House.Root,
        "tests/StretchBot.Tests/Platforms/Slack/Rendering/Snapshots"
    );

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("stretch", "pigeon")]
    [InlineData("unsure", "pigoen butterfly stretch thing")]
    [InlineData("area", "hips")]
    [InlineData("list", "list")]
    [InlineData("routine", "routine desk-minute")]
    [InlineData("check", "check")]
    [InlineData("safety", "safety")]
    [InlineData("learn", "learn signs")]
    [InlineData("help", "help")]
    [InlineData("help-schedule", "help schedule")]
    [InlineData("leaderboard-empty", "leaderboard")]
    [InlineData("me-empty", "me")]
    [InlineData("next-none", "next")]
    [InlineData("schedule-none", "schedule")]
    [InlineData("schedule-added", "schedule add weekdays 10:30,15:00 Europe/Berlin desk-minute")]
    [InlineData("mistake", "schedule add weekdays 25:61")]
    public async Task A_command_s_answer_looks_as_it_was_reviewed(string name, string words)
    {
        await using var bot = await SlackBot.Start();

        await bot.Ada.Type(words);

        Compare(name, bot.Ada.Sees().Single());
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_break_looks_at_each_stage_as_it_was_reviewed()
    {
        await using var bot = await SlackBot.Start();
        await bot.Heron.Type("break desk-minute window 3m");
        Compare("break-starting", bot.Heron.Sees().Single());
        await bot.App.RunDue();
        var prompt = bot.Otter.Sees().Single();
        Compare("break-announced", prompt);

        await bot.Otter.Press(prompt, "I'm in");
        await bot.Until(() => bot.Otter.Sees().Count == 2);
        Compare("break-joined", bot.Otter.Sees()[1]);
        await bot.Pass(TimeSpan.FromSeconds(4));
        await bot.Pass(TimeSpan.FromSeconds(30));
        Compare("break-running", prompt);

        await bot.Otter.Press(prompt, "Easier version");
        await bot.Until(() => bot.Otter.Sees().Count == 3);
        Compare("break-easier", bot.Otter.Sees()[2]);
        await bot.Otter.Press(prompt, "Not now");
        await bot.Until(() => bot.Otter.Sees().Count == 4);
        Compare("break-not-now", bot.Otter.Sees()[3]);
        await bot.Pass(TimeSpan.FromSeconds(60));
        await bot.Pass(TimeSpan.FromSeconds(5));
        Compare("break-open", prompt);
        await bot.Heron.Press(prompt, "Done");
        await bot.Until(() => bot.Heron.Sees().Count == 3);
        Compare("break-done", bot.Heron.Sees()[2]);
        await bot.Pass(TimeSpan.FromMinutes(3));
        await bot.Pass(TimeSpan.FromSeconds(5));
        Compare("break-closed", prompt);

        await bot.Heron.Type("leaderboard");
        Compare("leaderboard", bot.Heron.Sees()[^1]);
        await bot.Heron.Type("me");
        Compare("me", bot.Heron.Sees()[^1]);
        await bot.Heron.OpenHome();
        await bot.Until(() => bot.Heron.Home() is not null);
        Compare("home", bot.Heron.Home()!);
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_and_the_welcome_look_as_they_were_reviewed()
    {
        await using var bot = await SlackBot.Start();
        await bot.Ada.Type("schedule add");
        Compare("form-schedule", WithoutPlace(bot.Ada.View()!.Json));
        await bot.Ada.Type("setup");
        Compare("form-setup", WithoutPlace(bot.Ada.View()!.Json));
        await bot.Heron.Shortcut("start_break");
        await bot.Until(() => bot.Heron.View() is not null);
        Compare("form-start", bot.Heron.View()!.Json);
        bot.Workspace.AddChannel("CNEW", "new", withBot: false);
        await bot.Ada.Invite("CNEW");
        await bot.Until(() => bot.Ada.Sees("CNEW").Any(message => message.OnlyFor is not null));
        Compare("welcome-offer", bot.Ada.Sees("CNEW").Single());
        await bot.App.RunDue();
        Compare("welcome", bot.Otter.Sees("CNEW").Single());
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_lead_and_a_member_do_in_a_week_looks_as_it_was_reviewed()
    {
        await using var bot = await SlackBot.Start();
        (string Name, string Words)[] week =
        [
            ("schedule-added-first", "schedule add weekdays 10:30 Europe/Berlin desk-minute"),
            ("schedule-list", "schedule"),
            ("schedule-changed", "schedule edit #1 weekdays 11:00"),
            ("schedule-skipped", "schedule skip #1"),
            ("schedule-paused", "schedule pause #1"),
            ("schedule-resumed", "schedule resume #1"),
            ("next", "next"),
            ("why", "why"),
            ("settings", "settings"),
            ("settings-changed", "settings digest off"),
            ("daysoff-none", "daysoff"),
            ("daysoff-added", "daysoff add 2026-04-03"),
            ("daysoff", "daysoff"),
            ("daysoff-removed", "daysoff remove #1"),
            ("avoid-kept", "avoid knee"),
            ("avoided", "avoid"),
            ("avoid-nothing", "avoid nothing"),
            ("away-kept", "away 2026-03-09 to 2026-03-13"),
            ("away", "away"),
            ("away-back", "away back"),
            ("privacy", "privacy"),
            ("privacy-erase", "privacy erase"),
            ("custom-none", "custom"),
            ("routines", "routine"),
            ("help-all", "help all"),
            ("schedule-removed", "schedule remove #1"),
        ];
        foreach (var (name, words) in week)
        {
            await bot.Ada.Type(words);
            Compare(name, bot.Ada.Sees()[^1]);
        }
        bot.Slack.Complaints.ShouldBeEmpty();
    }

    /// <summary>Cards that say the same whatever happened before.</summary>
    [Fact]
    public void Cards_that_are_always_the_same_look_as_they_were_reviewed()
    {
        var all = new JsonObject();
        foreach (var (name, card) in Constant())
        {
            var content = CardDrawing.Message(card, PictureSources.None);
            var post = SlackJson.Bytes(new PostMessage("C1", content.Text, content.Blocks));
            all[name] = new JsonObject
            {
                ["text"] = content.Text,
                ["blocks"] = JsonNode.Parse(post)!["blocks"]!.DeepClone(),
            };
        }

        all.Count.ShouldBeGreaterThan(30);
        Compare("constant-cards", all);
    }

    private static IEnumerable<(string Name, Card Card)> Constant() =>
        typeof(StretchCards)
            .Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Cards", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Card) && method.GetParameters().Length == 0)
            .Select(method => ($"{method.DeclaringType!.Name}.{method.Name}", (Card)method.Invoke(null, null)!))
            .OrderBy(card => card.Item1, StringComparer.Ordinal);

    /// <summary>How an uploaded picture is called depends on what was uploaded before.</summary>
    [GeneratedRegex("\"id\": \"F\\d+\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FileId();

    /// <summary>The address to answer at differs with every run.</summary>
    private static JsonObject WithoutPlace(JsonObject view)
    {
        var without = (JsonObject)view.DeepClone();
        without.Remove("private_metadata");
        return without;
    }

    private static void Compare(string name, FakeMessage message) =>
        Compare(name, new JsonObject { ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() });

    private static void Compare(string name, JsonObject seen)
    {
        var file = Path.Combine(Folder, $"{name}.json");
        var text = FileId().Replace(seen.ToJsonString(Readable), "\"id\": \"FILE\"") + "\n";
        if (IsWriting)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, text);
        }
        File.Exists(file).ShouldBeTrue($"{name} was never reviewed");
        text.ShouldBe(File.ReadAllText(file), name);
    }
}
