using System.Diagnostics;
using System.Globalization;
using StretchBot.FakeDiscord;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Benchmarks.Discord;

/// <summary>
/// 10,000 prompts due at once, posted by the wire client to as many channels. The limit of 50 a second is scaled up tenfold on both sides alike,
/// so that it is over in less than half a minute: what it shows of the share of the limit holds for 50 a second, where the network is steadier beside it.
/// </summary>
internal static class Prompts
{
    private const int Many = 10_000;
    private const int Scale = 10;
    private const int PerSecond = 50 * Scale;
    private const int AtOnce = 64;

    public static async Task Run()
    {
        await using var discord = await FakeDiscordServer.Start(
            settings: new FakeSettings { GlobalPerSecond = PerSecond, Remember = false }
        );
        var guild = discord.World.AddGuild("Bench");
        var channels = Enumerable.Range(0, Many).Select(i => discord.World.AddChannel(guild, $"c{i}")).ToArray();
        using var client = new Client(discord, DiscordLimits.OfDiscord with { PerSecond = PerSecond });
        var failed = 0;
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(
            0,
            Many,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (i, cancel) =>
            {
                var answer = await client.Api.Post(channels[i].Id, Prompt(i), [], cancel);
                if (answer.Fault is not null)
                    Interlocked.Increment(ref failed);
            }
        );
        var took = Stopwatch.GetElapsedTime(began);
        Report.Line(
            $"10,000 prompts under {PerSecond} a second",
            $"{took.TotalSeconds:0.0} s, {Many / took.TotalSeconds / PerSecond:P1} of the limit, most in a second {discord.PeakPerSecond}"
        );
        Report.Line("429 caused by us", $"{discord.LimitsBroken}");
        Report.Line("prompts standing, and failed", $"{discord.World.Standing}, {failed}");
        Report.Line("lead that suffices at 50 a second", $"{took.TotalSeconds * Scale:0} s");
    }

    private static MessageBody Prompt(int number) =>
        new()
        {
            Flags = MessageFlags.ComponentsV2,
            Components = [new Component(ComponentType.TextDisplay) { Content = "Your stretch break is on its way." }],
            Nonce = number.ToString(CultureInfo.InvariantCulture),
            EnforceNonce = true,
        };
}
