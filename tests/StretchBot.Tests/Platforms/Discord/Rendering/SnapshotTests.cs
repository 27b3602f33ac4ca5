using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using StretchBot.FakeDiscord;
using StretchBot.Tests.Architecture;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Rendering;

/// <summary>
/// Every kind of card as the components that reach Discord, at a frozen time. With <c>STRETCHBOT_SNAPSHOTS=write</c> the files are written anew,
/// to be reviewed in the diff.
/// </summary>
public sealed partial class SnapshotTests
{
    private static readonly bool IsWriting = Environment.GetEnvironmentVariable("STRETCHBOT_SNAPSHOTS") == "write";

    private static readonly string Folder = Path.Combine(
        House.Root,
        "tests/StretchBot.Tests/Platforms/Discord/Rendering/Snapshots"
    );

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("stretch", "stretch", "what", "pigeon")]
    [InlineData("unsure", "stretch", "what", "pigoen butterfly stretch thing")]
    [InlineData("area", "stretch", "what", "hips")]
    [InlineData("list", "list", "", "")]
    [InlineData("routine", "routine", "name", "desk-minute")]
    [InlineData("check", "check", "", "")]
    [InlineData("safety", "safety", "", "")]
    [InlineData("learn", "learn", "topic", "signs")]
    [InlineData("help", "help", "", "")]
    [InlineData("help-schedule", "help", "command", "schedule")]
    [InlineData("leaderboard-empty", "leaderboard", "", "")]
    [InlineData("me-empty", "me", "", "")]
    [InlineData("next-none", "next", "", "")]
    [InlineData("schedule-none", "schedule list", "", "")]
    [InlineData("mistake", "schedule add", "times", "25:61")]
    public async Task A_command_s_answer_looks_as_it_was_reviewed(string name, string path, string option, string value)
    {
        await using var bot = await DiscordBot.Start();

        var asked =
            option.Length == 0 ? await bot.Slash(bot.Ada, path) : await bot.Slash(bot.Ada, path, (option, value));

        Compare(name, asked.Message!);
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_break_looks_at_each_stage_as_it_was_reviewed()
    {
        await using var bot = await DiscordBot.Start();
        var started = await bot.Slash(bot.Heron, "break start", ("routine", "desk-minute"), ("window", "3m"));
        Compare("break-starting", started.Message!);
        await bot.App.RunDue();
        var prompt = bot.SeenBy(bot.Otter).Single();
        Compare("break-announced", prompt);
        Compare("break-joined", (await bot.Press(bot.Otter, prompt, "I'm in")).Message!);
        await bot.Pass(TimeSpan.FromSeconds(4));
        await bot.Pass(TimeSpan.FromSeconds(30));
        Compare("break-running", prompt);
        Compare("break-easier", (await bot.Press(bot.Otter, prompt, "Easier version")).Message!);
        Compare("break-not-now", (await bot.Press(bot.Otter, prompt, "Not now")).Message!);
        await bot.Pass(TimeSpan.FromSeconds(60));
        await bot.Pass(TimeSpan.FromSeconds(5));
        Compare("break-open", prompt);
        Compare("break-done", (await bot.Press(bot.Heron, prompt, "Done")).Message!);
        await bot.Pass(TimeSpan.FromMinutes(3));
        await bot.Pass(TimeSpan.FromSeconds(5));
        Compare("break-closed", prompt);
        Compare("leaderboard", (await bot.Slash(bot.Heron, "leaderboard")).Message!);
        Compare("me", (await bot.Slash(bot.Heron, "me")).Message!);
        bot.Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_commands_and_the_welcome_look_as_they_were_reviewed()
    {
        await using var bot = await DiscordBot.Start();
        Compare("form-schedule", (await bot.Slash(bot.Ada, "schedule add")).Modal!);
        Compare("commands", new JsonObject { ["commands"] = WithoutIds(bot.Discord.Commands()) });
        await bot.App.SendOutbox();
        Compare("welcome", bot.SeenBy(bot.Otter, bot.Guild.Channels[0]).Single());
        bot.Discord.Faults.ShouldBeEmpty();
    }

    /// <summary>Ids of commands and keys of open forms differ with every run.</summary>
    [GeneratedRegex("(?<=:)\\d{15,}(?=>)|(?<=~page:)[0-9a-f]+-[0-9a-f]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    private static JsonArray WithoutIds(JsonArray commands)
    {
        var without = commands.DeepClone().AsArray();
        foreach (var command in without.OfType<JsonObject>())
        {
            command.Remove("id");
            command.Remove("version");
        }
        return without;
    }

    private static void Compare(string name, FakeMessage message) =>
        Compare(name, new JsonObject { ["flags"] = message.Flags, ["components"] = WithoutMark(message.Components) });

    /// <summary>The mark is made of the channel's id, which differs with every run.</summary>
    private static JsonArray WithoutMark(JsonArray components)
    {
        var without = components.DeepClone().AsArray();
        foreach (var part in without.OfType<JsonObject>())
            part.Remove("id");
        return without;
    }

    private static void Compare(string name, JsonObject seen)
    {
        var file = Path.Combine(Folder, $"{name}.json");
        var text = Key().Replace(seen.ToJsonString(Readable), "KEY") + "\n";
        if (IsWriting)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, text);
        }
        File.Exists(file).ShouldBeTrue($"{name} was never reviewed");
        text.ShouldBe(File.ReadAllText(file), name);
    }
}
