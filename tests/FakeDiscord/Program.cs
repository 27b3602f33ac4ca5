using System.Globalization;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.FakeDiscord.Rules;

// A fake server to try the bot in by hand: dotnet run --project tests/FakeDiscord -- 5098
var port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
await using var discord = await FakeDiscordServer.Start(port: port);
var guild = discord.World.AddGuild("Riverbank");
var channel = discord.World.AddChannel(guild, "team");
var people = new[] { ("ada", Rights.ManageGuild), ("heron", Rights.None), ("otter", Rights.None) }.ToDictionary(
    one => one.Item1,
    one => discord.World.AddMember(guild, one.Item1, one.Item2),
    StringComparer.Ordinal
);
Console.WriteLine($"Discord__ApiUrl={discord.ApiUrl} Discord__Token={FakeDiscordServer.Token}");
Console.WriteLine(
    "Lines: PERSON command option=value, such as “heron stretch what=pigeon” or “ada schedule add days=weekdays times=10:30”; “heron press LABEL” presses a button of the newest message that has it."
);

while (await Console.In.ReadLineAsync() is { } line)
{
    var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    if (words.Length < 2 || !people.TryGetValue(words[0], out var person))
    {
        Console.WriteLine($"People: {string.Join(' ', people.Keys)}");
        continue;
    }
    try
    {
        var interaction = words[1] == "press" ? Press(person, string.Join(' ', words[2..])) : Slash(person, words[1..]);
        await interaction.Answered.WaitAsync(TimeSpan.FromSeconds(5), TimeProvider.System);
        Console.WriteLine($"Answered after {interaction.Took.TotalMilliseconds:0} ms");
        if (interaction.Modal is { } modal)
            Console.WriteLine($"[form] {modal["title"]}");
    }
    catch (Exception fault) when (fault is InvalidOperationException or TimeoutException)
    {
        Console.WriteLine(fault.Message);
    }
    // What comes after the answer has a moment to come.
    await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
    foreach (var message in Seen(person))
        Console.WriteLine($"[{message.Id}{(message.OnlyFor is null ? "" : ", only you")}] {Words(message)}");
    foreach (var fault in discord.Faults)
        Console.WriteLine($"FAULT: {fault}");
}

FakeInteraction Slash(FakeMember person, string[] words) =>
    discord.Slash(
        person,
        channel,
        string.Join(' ', words.TakeWhile(word => !word.Contains('=', StringComparison.Ordinal))),
        [
            .. words
                .SkipWhile(word => !word.Contains('=', StringComparison.Ordinal))
                .Select(word => word.Split('=', 2))
                .Select(pair => (pair[0], System.Text.Json.Nodes.JsonValue.Create(pair[^1]))),
        ]
    );

FakeInteraction Press(FakeMember person, string label)
{
    foreach (var message in Seen(person).Reverse())
    foreach (var part in SpecGaps.Flat(message.Components))
        if ((string?)part["label"] == label)
            return discord.Press(person, message, (string)part["custom_id"]!);
    throw new InvalidOperationException($"No message has a button “{label}”.");
}

IEnumerable<FakeMessage> Seen(FakeMember person) =>
    discord.World.In(channel.Id).Where(message => message.OnlyFor is null || message.OnlyFor == person.Id);

static string Words(FakeMessage message) =>
    string.Join(
        '\n',
        SpecGaps
            .Flat(message.Components)
            .Select(part => (string?)part["content"] ?? (part["label"] is { } label ? $"[ {label} ]" : null))
            .OfType<string>()
    );
