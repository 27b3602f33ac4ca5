using System.Collections.Concurrent;
using System.Diagnostics;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Interactions;

namespace StretchBot.Benchmarks.Discord;

/// <summary>
/// <c>/stretch pigeon</c> from INTERACTION_CREATE to the callback: StretchBot whole, with its database and picture, against a bare bot on
/// discord.js that answers one fixed embed. Both at the same fake Discord, one after the other in one run.
/// </summary>
internal static class Answers
{
    private const int PerSecond = 50;
    private const int Seconds = 20;
    private const int AtOnce = 32;

    /// <summary>Held against Discord's rules, answer by answer.</summary>
    private const int Judged = 200;

    /// <summary>Both runtimes, and the fake's, compile what is used much while it is used: that is not what is measured.</summary>
    private const int WarmUp = 5_000;

    /// <summary>What was found to be used much is compiled in the background for a moment yet.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    private const int AtSaturation = 10_000;
    private const int Members = 200;
    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(10);

    public static async Task Run()
    {
        await using var discord = await FakeDiscordServer.Start(
            settings: new FakeSettings
            {
                GlobalPerSecond = 1_000_000,
                BucketLimit = 1_000_000,
                Remember = false,
            }
        );
        var guild = discord.World.AddGuild("Bench");
        var channel = discord.World.AddChannel(guild, "team");
        var members = Enumerable.Range(0, Members).Select(i => discord.World.AddMember(guild, $"Member {i}")).ToArray();
        FakeInteraction Ask(int i) => discord.Slash(members[i % Members], channel, "stretch", ("what", "pigeon"));

        await using (var ours = await Bot.StretchBot(discord))
            await Measure("StretchBot", discord, ours, Ask);
        await using var bare = await Bot.DiscordJs(discord);
        if (bare is null)
            Report.Line("discord.js", "not installed: tests/run installs it");
        else
            await Measure("discord.js, bare", discord, bare, Ask);
        Report.Line("double answers", $"{discord.DoubleAnswers}");
    }

    private static async Task Measure(string name, FakeDiscordServer discord, Bot bot, Func<int, FakeInteraction> ask)
    {
        discord.Settings.Judges = true;
        await Crowd(ask, Judged);
        if (discord.Faults.FirstOrDefault(one => one.Contains("callback", StringComparison.Ordinal)) is { } fault)
            throw new InvalidOperationException(fault);
        discord.Settings.Judges = false;
        await Crowd(ask, WarmUp);
        await Task.Delay(Settle, TimeProvider.System);

        var steady = new List<FakeInteraction>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < PerSecond * Seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond) - Stopwatch.GetElapsedTime(began);
            if (due > TimeSpan.Zero)
                await Task.Delay(due, TimeProvider.System);
            steady.Add(ask(i));
        }
        await Task.WhenAll(steady.Select(one => one.Filled.WaitAsync(Lost)));
        Report.Line($"{name}, {PerSecond} a second", Report.Spread([.. steady.Select(one => one.Took)]));
        Report.Line($"{name}, resident", $"{bot.Megabytes:0} MB");

        began = Stopwatch.GetTimestamp();
        var times = await Crowd(ask, AtSaturation);
        var took = Stopwatch.GetElapsedTime(began);
        Report.Line(
            $"{name}, {AtOnce} at a time",
            $"{AtSaturation / took.TotalSeconds:0} a second, {Report.Spread(times)}"
        );
        Report.Line($"{name}, resident after", $"{bot.Megabytes:0} MB");
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> Crowd(Func<int, FakeInteraction> ask, int many)
    {
        var times = new ConcurrentBag<TimeSpan>();
        await Parallel.ForAsync(
            0,
            many,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, _) =>
            {
                var one = ask(i);
                await one.Filled.WaitAsync(Lost, CancellationToken.None);
                times.Add(one.Took);
            }
        );
        return times;
    }
}
