using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Infrastructure;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Privacy;

/// <summary>What a member tells the bot about their body and their absence is theirs alone.</summary>
public sealed class PrivateFactsTests
{
    private static readonly string[] Secrets =
    [
        "knee",
        "Knees",
        "blood pressure",
        "high_blood_pressure",
        "away",
        "avoid",
        "2026-12-01",
        "1 Dec",
    ];

    [Fact]
    public async Task No_card_that_others_see_says_what_a_member_avoids_or_when_they_are_away()
    {
        await using var core = await BotCore.Start();
        var (heron, otter) = await FullLife.Live(core);
        var it = await core.StartBreak(heron, "back-ease");
        await core.Turn();
        core.Set(it.Starts);
        await core.Press(heron, JoinBreak.CountMeIn(it.Id));
        await core.Press(heron, EasierVersion.Id(it.Id));
        await core.Until(it.Closes);
        var seen = core.Platform.Attempts.Select(attempt => Words(attempt.Card)).ToList();
        foreach (var words in new[] { "leaderboard", "leaderboard all", "schedule", "next", "help", "me" })
            seen.Add(Words(await core.Hear(otter, words)));

        // What stretches themselves say about knees is no secret: it is there for everybody.
        var catalogue = BotCore
            .Catalogue.Stretches.SelectMany(stretch => stretch.Steps)
            .ToHashSet(StringComparer.Ordinal);
        var lines = seen.SelectMany(words => words.Split('\n'))
            .Where(line => !IsStep(line, it) && !catalogue.Contains(line));
        foreach (var line in lines.Where(line => line.Contains("heron", StringComparison.Ordinal)))
        foreach (var secret in Secrets)
            line.ShouldNotContain(secret);
        seen.ShouldAllBe(words => !words.Contains("Changed to spare", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_members_who_avoid_different_things_get_the_very_same_prompt()
    {
        await using var spared = await BotCore.Start();
        await using var plain = await BotCore.Start();
        await spared.Hear(await spared.Caller(), "avoid knees, back, neck, shoulders");
        await spared.Hear(await spared.Caller(), "away today");

        foreach (var core in new[] { spared, plain })
        {
            var it = await core.StartBreak(await core.Caller());
            await core.Turn();
            await core.Press(await core.Caller(), JoinBreak.CountMeIn(it.Id));
            await core.Until(it.Closes);
        }

        spared
            .Platform.Attempts.Select(attempt => Words(attempt.Card))
            .ShouldBe(plain.Platform.Attempts.Select(attempt => Words(attempt.Card)));
    }

    [Fact]
    public async Task The_log_holds_none_of_it()
    {
        await using var app = await AppFixture.Start();
        await app.Say("/stretch avoid knees, glaucoma", "heron");
        await app.Say("/stretch avoid nonsense-word", "heron");
        await app.Say("/stretch away 2026-03-10..2026-03-12", "heron");
        await app.Say("/stretch privacy hide", "heron");
        await app.Say("/stretch privacy export", "heron");
        await app.Say("/stretch", "heron");

        app.Log.Lines.ShouldNotBeEmpty();
        foreach (var secret in new[] { "knee", "glaucoma", "nonsense-word", "2026-03-10", "avoid", "hidden" })
            app.Log.Lines.ShouldAllBe(
                line => !line.Message.Contains(secret, StringComparison.OrdinalIgnoreCase) || IsSchema(line),
                secret
            );
    }

    /// <summary>The statement that makes the tables names their columns.</summary>
    private static bool IsSchema(LogLine line) =>
        line.Message.Contains("CREATE TABLE", StringComparison.Ordinal)
        || line.Message.Contains("ALTER TABLE", StringComparison.Ordinal)
        || line.Message.Contains('@', StringComparison.Ordinal);

    private static bool IsStep(string line, Break it) =>
        it.Routine.Stages.Any(stage =>
            stage.Stretch.In(stage.Side).Steps.Any(step => line.EndsWith(step, StringComparison.Ordinal))
        );

    private static string Words(Card card) => card.InPlainWords(BotCore.Berlin);
}
