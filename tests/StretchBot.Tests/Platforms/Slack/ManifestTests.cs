using Shouldly;
using StretchBot.Platforms.Slack;
using StretchBot.Platforms.Slack.Inbound;
using StretchBot.Tests.Architecture;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>The manifest, the code and the README name the same scopes, events, shortcuts and command.</summary>
public sealed class ManifestTests
{
    private static readonly string Manifest = File.ReadAllText(
        Path.Combine(House.Root, "src/StretchBot/Platforms/Slack/manifest.yaml")
    );

    [Fact]
    public void Scopes_are_those_that_the_bot_looks_for() => ListUnder("bot").ShouldBe(SlackScopes.All);

    [Fact]
    public void Events_are_those_that_are_answered() => ListUnder("bot_events").ShouldBe(Events.Known);

    [Fact]
    public void Each_scope_is_explained_in_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(House.Root, "README.md"));
        foreach (var scope in SlackScopes.All)
            readme.ShouldContain($"`{scope}`");
    }

    [Fact]
    public void Shortcuts_are_those_that_are_answered()
    {
        Manifest.ShouldContain($"callback_id: {StartForm.Shortcut}\n");
        Manifest.ShouldContain($"callback_id: {StartForm.MessageShortcut}\n");
        Manifest.Split("callback_id:").Length.ShouldBe(3);
    }

    [Fact]
    public void There_is_one_command_and_Socket_Mode_is_on()
    {
        Values("command").ShouldBe(["/stretch"]);
        Manifest.ShouldContain("socket_mode_enabled: true");
        Manifest.ShouldContain("messages_tab_enabled: true");
    }

    [Theory]
    [InlineData("name", 35)]
    [InlineData("description", 140)]
    [InlineData("display_name", 80)]
    public void Words_fit_where_Slack_shows_them(string key, int most)
    {
        foreach (var value in Values(key))
            value.Length.ShouldBeInRange(1, most);
    }

    private static string[] Values(string key) =>
        [
            .. Manifest
                .Split('\n')
                .Select(line => line.Trim().TrimStart('-', ' '))
                .Where(line => line.StartsWith($"{key}: ", StringComparison.Ordinal))
                .Select(line => line[(key.Length + 2)..]),
        ];

    private static string[] ListUnder(string key) =>
        [
            .. Manifest
                .Split('\n')
                .SkipWhile(line => line.Trim() != $"{key}:")
                .Skip(1)
                .TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal))
                .Select(line => line.Trim()[2..]),
        ];
}
