using StretchBot.Benchmarks;

Dictionary<string, Func<Task>> benchmarks = new(StringComparer.OrdinalIgnoreCase)
{
    ["claims"] = Claims.Run,
    ["leaderboard"] = Leaderboards.Run,
    ["commands"] = Commands.Run,
    ["starts"] = Starts.Run,
    ["slack"] = SlackCommands.Run,
    ["slack-prompts"] = SlackPrompts.Run,
    ["discord"] = async () =>
    {
        await StretchBot.Benchmarks.Discord.Prompts.Run();
        await StretchBot.Benchmarks.Discord.Storm.Run();
        await StretchBot.Benchmarks.Discord.Answers.Run();
    },
};
foreach (
    var (name, run) in benchmarks.Where(known =>
        args.Length == 0 || args.Contains(known.Key, StringComparer.OrdinalIgnoreCase)
    )
)
{
    Console.WriteLine($"-- {name}");
    await run();
}
