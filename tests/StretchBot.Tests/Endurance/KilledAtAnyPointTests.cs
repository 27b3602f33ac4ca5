using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Shouldly;
using StretchBot.Tests.Infrastructure;
using Xunit;
using SeededChance = StretchBot.Content.SeededChance;

namespace StretchBot.Tests.Endurance;

/// <summary>
/// The one test that needs real time: the real process is killed at random moments, through more than 200 breaks, and afterwards every slot
/// has exactly one prompt and every press that was answered is kept.
/// </summary>
public sealed class KilledAtAnyPointTests
{
    private const int Channels = 210;
    private const int Presses = 20;
    private const int MostKills = 40;
    private static readonly TimeSpan SlotsLast = TimeSpan.FromSeconds(25);
    private static readonly string[] Members = ["heron", "otter", "fox", "panda"];

    [Fact(Timeout = 240_000)]
    public async Task Every_slot_is_posted_once_and_no_answered_press_is_lost()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TempFolder();
        var names = Enumerable.Range(1, Channels).Select(number => $"c{number}").ToArray();
        var chance = new SeededChance(20261123);
        using (var bot = BotProcess.Start(folder, Spoken(names)))
        {
            await bot.WaitUntilReady(cancel);
            await Parallel.ForEachAsync(names, cancel, async (name, stop) => await Schedule(bot, name, stop));
        }
        var begin = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(2);
        Plan(folder, begin, chance);

        var answered = new ConcurrentBag<(long Break, string Member)>();
        var kills = 0;
        while (kills < MostKills && (TimeProvider.System.GetUtcNow() < begin + SlotsLast || answered.Count < Presses))
        {
            using var bot = BotProcess.Start(folder, Spoken(names));
            using var life = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var presses = PressUntilItDies(bot, names, kills, answered, life.Token);
            // Every other life ends while the bot may still be starting, the others once it works.
            if (kills % 2 == 1)
                await bot.WaitUntilReady(cancel);
            await Task.Delay(TimeSpan.FromMilliseconds(100 + chance.Next(2_900)), TimeProvider.System, cancel);
            bot.Kill();
            kills++;
            await life.CancelAsync();
            await presses;
        }
        using (var bot = BotProcess.Start(folder, Spoken(names)))
        {
            await bot.WaitUntilReady(cancel);
            await Settle(folder, cancel);
        }

        kills.ShouldBeGreaterThan(5);
        answered.Count.ShouldBeGreaterThanOrEqualTo(Presses);
        using var database = Open(folder);
        Numbers(database, "SELECT count(*) FROM slots WHERE outcome IN (1, 2)").ShouldBe([Channels]);
        Numbers(database, "SELECT count(*) FROM breaks WHERE message IS NOT NULL").ShouldBe([Channels]);
        Numbers(
                database,
                """
                SELECT count(*) FROM playground_messages
                WHERE author = 'stretchbot' AND only_for IS NULL AND channel <> 'lobby' GROUP BY channel
                """
            )
            .ShouldBe(Enumerable.Repeat(1L, Channels));
        foreach (var (it, member) in answered.Distinct())
            Numbers(
                    database,
                    $"""
                    SELECT count(*) FROM participations p JOIN members m ON m.id = p.member_id
                    WHERE p.break_id = {it.ToString(
                        CultureInfo.InvariantCulture
                    )} AND m.key = '{member}' AND p.state = 1
                    """
                )
                .ShouldBe([1], $"{member} was told that they are in break {it}");
    }

    private static string Spoken(string[] names) => string.Join(',', names.Prepend("lobby"));

    private static async Task Schedule(BotProcess bot, string channel, CancellationToken cancel)
    {
        var body = new
        {
            @as = "you",
            channel,
            text = "/stretch schedule add daily 00:00 UTC lead 1m",
        };
        (await bot.Post("say", body, cancel)).ShouldNotBeNull();
    }

    /// <summary>Moves each channel's next slot into the coming seconds: nobody can wait for midnight.</summary>
    private static void Plan(TempFolder folder, DateTimeOffset begin, SeededChance chance)
    {
        using var database = Open(folder);
        using var transaction = database.BeginTransaction();
        foreach (var schedule in Numbers(database, "SELECT id FROM schedules WHERE rule LIKE 'daily%'"))
        {
            var slot = begin.ToUnixTimeMilliseconds() + chance.Next((int)SlotsLast.TotalMilliseconds);
            using var command = database.CreateCommand();
            command.CommandText =
                $"UPDATE schedules SET next_slot = {slot}, due = {slot - 1_000}, lead = 1 WHERE id = {schedule}";
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static async Task PressUntilItDies(
        BotProcess bot,
        string[] channels,
        int round,
        ConcurrentBag<(long, string)> answered,
        CancellationToken cancel
    )
    {
        var chance = new SeededChance((ulong)round);
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                var channel = channels[chance.Next(channels.Length)];
                var member = Members[chance.Next(Members.Length)];
                // "stay" joins and never leaves, so that a press which was kept but not answered does no harm when it is repeated.
                if (await bot.Messages(channel, member, cancel) is not { } seen || Prompt(seen) is not { } prompt)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancel);
                    continue;
                }
                var body = new
                {
                    @as = member,
                    message = prompt.Message,
                    button = $"in:{prompt.Break}:stay",
                };
                if (await bot.Post("press", body, cancel) is { } answer && IsIn(answer))
                    answered.Add((prompt.Break, member));
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The bot is dead: nobody presses any more.
        }
    }

    private static bool IsIn(System.Text.Json.JsonElement answer) =>
        answer
            .GetProperty("replies")[0]
            .GetProperty("text")
            .GetString()!
            .StartsWith("You're in", StringComparison.Ordinal);

    private static (string Message, long Break)? Prompt(System.Text.Json.JsonElement seen)
    {
        foreach (var message in seen.GetProperty("messages").EnumerateArray())
        foreach (var button in message.GetProperty("buttons").EnumerateArray())
            if (button.GetProperty("id").GetString() is { } id && id.StartsWith("in:", StringComparison.Ordinal))
                return (
                    message.GetProperty("id").ToString(),
                    long.Parse(id.Split(':')[1], CultureInfo.InvariantCulture)
                );
        return null;
    }

    private static async Task Settle(TempFolder folder, CancellationToken cancel)
    {
        using var database = Open(folder);
        while (
            Numbers(database, "SELECT count(*) FROM breaks WHERE message IS NOT NULL") is not [Channels]
            || Numbers(database, "SELECT count(*) FROM intents WHERE attempts > 0 OR urgency = 0") is not [0]
        )
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancel);
    }

    private static SqliteConnection Open(TempFolder folder)
    {
        var database = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        database.Open();
        return database;
    }

    private static List<long> Numbers(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // The test's own constants and numbers.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var numbers = new List<long>();
        while (rows.Read())
            numbers.Add(rows.GetInt64(0));
        return numbers;
    }
}
