using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Benchmarks;

/// <summary>
/// What people type, from the request to the drawn card, database included, at a steady 200 a second. A command that is late because the one
/// before it was slow counts its waiting too: times run from when it was due.
/// </summary>
internal static class Commands
{
    private const int PerSecond = 200;
    private const int Seconds = 15;
    private const int Members = 200;

    private static readonly string[] Lines =
    [
        "pigeon",
        "",
        "stiff neck",
        "hips",
        "leaderboard",
        "me",
        "next",
        "schedule",
        "help",
        "pidgeon",
    ];

    public static async Task Run()
    {
        await using var bench = await Bench.Open();
        var dispatcher = bench.Get<Dispatcher>();
        var callers = new List<Caller>();
        for (var i = 0; i < Members; i++)
            callers.Add(
                await bench
                    .Get<IDirectory>()
                    .Recognise(
                        new Stranger(
                            PlatformName.Playground,
                            "t",
                            "Team",
                            "c",
                            "team",
                            $"m{i}",
                            $"Member {i}",
                            false,
                            null
                        ),
                        CancellationToken.None
                    )
            );
        foreach (var line in Lines.Concat(Lines))
            await Answer(dispatcher, callers[0], line);

        var times = new ConcurrentBag<TimeSpan>();
        var began = Stopwatch.GetTimestamp();
        var flying = new List<Task>();
        for (var i = 0; i < PerSecond * Seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            while (Stopwatch.GetElapsedTime(began) < due)
                Thread.Yield();
            var (caller, line) = (callers[i % Members], Lines[i % Lines.Length]);
            flying.Add(
                Task.Run(async () =>
                {
                    await Answer(dispatcher, caller, line);
                    times.Add(Stopwatch.GetElapsedTime(began) - due);
                })
            );
        }
        await Task.WhenAll(flying);
        Report.Line(
            $"command to drawn card at {PerSecond.ToString(CultureInfo.InvariantCulture)} a second",
            Report.Spread(times)
        );
    }

    private static async Task Answer(Dispatcher dispatcher, Caller caller, string line)
    {
        if (await dispatcher.Answer(new WordsTyped(caller, line), CancellationToken.None) is not OnlyYou reply)
            throw new InvalidOperationException($"“{line}” was not answered by a card.");
        if (CardDrawing.Draw(reply.Card).Length == 0 || reply.Card.InPlainWords(DateTimeZone.Utc).Length == 0)
            throw new InvalidOperationException($"“{line}” was drawn as nothing.");
    }
}
