using Shouldly;
using Xunit;

namespace StretchBot.Tests.Architecture;

public sealed class HouseRulesTests
{
    private const int MostLines = 400;

    [Fact]
    public void A_feature_knows_of_another_only_what_is_public() =>
        HouseRules.FeatureReachesTooFar(House.Bot).ShouldBeEmpty();

    [Theory]
    [InlineData("namespace StretchBot.Features.Help; class Nosy { StretchBot.Features.Breaks.IBreakStore? it; }")]
    [InlineData("namespace StretchBot.Features.Help; class Nosy { StretchBot.Storage.Database? it; }")]
    [InlineData(
        "namespace StretchBot.Features.Help; class Nosy { StretchBot.Platforms.Playground.PlaygroundTeam? it; }"
    )]
    public void A_feature_that_reaches_too_far_is_seen(string offender) =>
        HouseRules.FeatureReachesTooFar(House.WithOffender(offender)).ShouldHaveSingleItem();

    [Fact]
    public void A_platform_knows_no_feature_and_no_other_platform() =>
        HouseRules.PlatformReachesTooFar(House.Bot).ShouldBeEmpty();

    [Theory]
    [InlineData("namespace StretchBot.Platforms.Slack; class Nosy { StretchBot.Features.Breaks.Break? it; }")]
    [InlineData(
        "namespace StretchBot.Platforms.Slack; class Nosy { StretchBot.Platforms.Playground.PlaygroundTeam? it; }"
    )]
    public void A_platform_that_reaches_too_far_is_seen(string offender) =>
        HouseRules.PlatformReachesTooFar(House.WithOffender(offender)).ShouldHaveSingleItem();

    [Fact]
    public void The_conversation_knows_no_room_but_the_content() =>
        HouseRules.ConversationReachesTooFar(House.Bot).ShouldBeEmpty();

    [Fact]
    public void A_conversation_that_reaches_too_far_is_seen() =>
        HouseRules
            .ConversationReachesTooFar(
                House.WithOffender("namespace StretchBot.Conversation; class Nosy { StretchBot.Outbox.Intent? it; }")
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void Only_the_storage_knows_the_database() => HouseRules.DatabaseOutsideStorage(House.Bot).ShouldBeEmpty();

    [Fact]
    public void A_database_elsewhere_is_seen() =>
        HouseRules
            .DatabaseOutsideStorage(
                House.WithOffender(
                    "namespace StretchBot.Outbox; class Nosy { Microsoft.EntityFrameworkCore.DbContext? it; }"
                )
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void Only_the_scheduling_knows_Quartz() => HouseRules.QuartzOutsideScheduling(House.Bot).ShouldBeEmpty();

    [Fact]
    public void Quartz_elsewhere_is_seen() =>
        HouseRules
            .QuartzOutsideScheduling(
                House.WithOffender("namespace StretchBot.Storage; class Nosy { Quartz.IScheduler? it; }")
            )
            .ShouldHaveSingleItem();

    [Fact]
    public void The_content_needs_the_framework_its_reader_and_its_matcher_only() =>
        HouseRules.ContentReachesTooFar(House.Content).ShouldBeEmpty();

    [Fact]
    public void A_file_stands_in_the_folder_of_its_namespace()
    {
        foreach (var (file, text) in House.SourcesOf("StretchBot"))
        {
            var room = Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.');
            if (text.Contains("namespace ", StringComparison.Ordinal))
                text.ShouldContain($"namespace {room};", customMessage: file);
        }
    }

    [Fact]
    public void A_file_is_about_one_thing() =>
        House
            .SourcesOf("StretchBot")
            .Concat(House.SourcesOf("StretchBot.Content"))
            .Where(source => source.Text.Count(c => c == '\n') > MostLines)
            .Select(source => source.File)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.Random.Shared")]
    [InlineData("M:System.Threading.Tasks.Task.Delay(System.TimeSpan)")]
    public void Clocks_and_chance_from_the_air_are_banned(string symbol) =>
        File.ReadAllLines(Path.Combine(House.Root, "BannedSymbols.txt"))
            .ShouldContain(line => line.StartsWith(symbol + ";", StringComparison.Ordinal));
}
