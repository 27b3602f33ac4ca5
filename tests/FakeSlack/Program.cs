using System.Globalization;
using StretchBot.FakeSlack;

// A fake workspace to try the bot in by hand: dotnet run --project tests/FakeSlack -- 5099
var port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 0;
await using var slack = await SlackServer.Start(port: port);
var workspace = slack.AddWorkspace();
Console.WriteLine(
    $"Slack__ApiUrl={slack.ApiUrl} Slack__AppToken={slack.AppToken} Slack__BotToken={workspace.BotToken}"
);
Console.WriteLine(
    "Lines: USER words, such as “UHERON pigeon”; “UHERON press LABEL” presses a button of the newest message that has it."
);

while (await Console.In.ReadLineAsync() is { } line)
{
    var words = line.Split(' ', 2);
    if (words[0].Length == 0 || !workspace.Users.ContainsKey(words[0]))
    {
        Console.WriteLine($"People: {string.Join(' ', workspace.Users.Keys)}");
        continue;
    }
    var person = slack.As(workspace, words[0]);
    var rest = words.Length > 1 ? words[1] : "";
    try
    {
        var ack = rest.StartsWith("press ", StringComparison.Ordinal)
            ? await person.Press(Newest(person, rest[6..]), rest[6..])
            : await person.Type(rest);
        Console.WriteLine($"Acknowledged after {ack.Took.TotalMilliseconds:0} ms");
    }
    catch (InvalidOperationException fault)
    {
        Console.WriteLine(fault.Message);
    }
    // What comes after the acknowledgement has a moment to come.
    await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
    foreach (var message in person.Sees())
        Console.WriteLine($"[{message.Ts}{(message.OnlyFor is null ? "" : ", only you")}] {message.Text}");
    if (person.View() is { } view)
        Console.WriteLine($"[form] {view.Json["title"]?["text"]}");
    foreach (var complaint in slack.Complaints)
        Console.WriteLine($"COMPLAINT: {complaint}");
}

static FakeMessage Newest(Person person, string label) =>
    person
        .Sees()
        .LastOrDefault(message =>
            Person
                .Elements(message.Blocks)
                .Any(element =>
                    (string?)element["type"] == "button"
                    && ((string?)element["text"]!["text"])!.Contains(label, StringComparison.Ordinal)
                )
        )
    ?? throw new InvalidOperationException($"No message has a button “{label}”.");
