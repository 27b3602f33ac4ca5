using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>People of a Slack workspace.</summary>
public sealed class SlackTalk : Talk
{
    private SlackBot bot = null!;
    private int files;

    public SlackTalk() { }

    internal SlackTalk(SlackBot bot) => this.bot = bot;

    public override string Ada => "UADMIN";

    public override string Heron => "UHERON";

    public override string Otter => "UOTTER";

    public override string Fox => "UFOX";

    public override IEnumerable<string> Complaints =>
        bot.Slack.Complaints.Concat(
            bot.Slack.Calls.Where(call => call.Outcome.StartsWith("invalid", StringComparison.Ordinal))
                .Select(call => $"{call.Method}: {call.Outcome}")
        );

    internal override AppFixture App => bot.App;

    private string Channel => $"C{Room.ToUpperInvariant()}";

    public override async ValueTask InitializeAsync() =>
        bot = await SlackBot.Start(
            // The clock stands still while a break is posted, so nothing would ever come through a limit that is used up.
            services => services.AddSingleton(new SlackLimits { PostsAtOnce = 20 }),
            (_, workspace) => Prepare(workspace)
        );

    internal static void Prepare(Workspace workspace)
    {
        workspace.Users["UFOX"].Locale = "de-DE";
        foreach (var name in RoomNames)
            workspace.AddChannel($"C{name.ToUpperInvariant()}", name);
    }

    public override Task<Told> Press(string who, SeenMessage message, string label)
    {
        var person = As(who);
        var shown = Find(person, message);
        return After(
            person,
            () =>
                message.Choices.Any(choice => choice.Label == label)
                    ? person.Choose(shown, label)
                    : person.Press(shown, label)
        );
    }

    public override Task<Told> Forge(string who, SeenMessage message, string buttonId)
    {
        var person = As(who);
        var shown = Find(person, message);
        var button = (JsonObject)
            Person.Elements(shown.Blocks).First(element => (string?)element["type"] == "button").DeepClone();
        button["value"] = buttonId;
        return After(person, () => person.Act(shown, button));
    }

    public override Task<Told> Fill(string who, params (string Field, string Value)[] filled)
    {
        var person = As(who);
        return After(person, () => person.Submit(filled));
    }

    public override Task<Told> Attach(string who, string field, string fileName, string text)
    {
        var file = $"FTALK{++files}";
        bot.Workspace.AddFile(file, fileName, Encoding.UTF8.GetBytes(text));
        return Fill(who, (field, bot.Slack.FileJson(bot.Workspace, file)));
    }

    public override Task<ImmutableArray<SeenMessage>> Sees(string who)
    {
        var person = As(who);
        return Task.FromResult<ImmutableArray<SeenMessage>>([
            .. person.Sees(Channel).Concat(person.DirectMessages()).Select(SlackReading.Read),
        ]);
    }

    public override Task CloseRoom() => Archive(true);

    public override Task OpenRoom() => Archive(false);

    protected override Task<Told> Type(string who, string words)
    {
        var person = As(who);
        // Nobody types behind an open window.
        person.CloseViews();
        return After(person, () => person.Type(words, Channel));
    }

    protected override ValueTask Leave() => bot.DisposeAsync();

    private FakeMessage Find(Person person, SeenMessage message) =>
        person.Sees(Channel).Concat(person.DirectMessages()).Single(seen => seen.Ts == message.Key);

    private Task Archive(bool isArchived)
    {
        bot.Workspace.Channels[Channel].IsArchived = isArchived;
        return Task.CompletedTask;
    }

    private Person As(string user) => bot.Slack.As(bot.Workspace, user);

    /// <summary>An answer comes with the acknowledgement or after it, as a new message, in place of one, or as a window.</summary>
    private async Task<Told> After(Person person, Func<Task<Ack>> act)
    {
        var before = Before.Of(person, Channel);
        var ack = await act();
        if (ack.Payload?["errors"] is JsonObject errors)
            return new Told(
                null,
                TitleOf(person.View()!),
                string.Join(' ', errors.Select(error => (string)error.Value!))
            );
        await bot.Until(() => before.IsOver(person, Channel));
        if (before.NewView(person) is { } view)
            return new Told(null, TitleOf(view));
        var told = before.Changed(person.Sees(Channel)).Concat(before.Changed(person.DirectMessages())).ToArray();
        return new Told(
            SlackReading.Read(told.FirstOrDefault(message => message.Channel == Channel) ?? told[^1]),
            File: told.SelectMany(message => message.Files).Select(Seen).LastOrDefault()
        );
    }

    private SeenFile Seen(string file) => new(bot.Workspace.Files[file].Name, [.. bot.Workspace.Files[file].Bytes]);

    private static string TitleOf(FakeView view) => (string)view.Json["title"]!["text"]!;

    /// <summary>What stood before a person when they did something.</summary>
    private sealed record Before(ImmutableDictionary<string, string> Messages, string? View)
    {
        public static Before Of(Person person, string channel) =>
            new(
                person
                    .Sees(channel)
                    .Concat(person.DirectMessages())
                    .ToImmutableDictionary(message => message.Ts, Content, StringComparer.Ordinal),
                person.View()?.Hash
            );

        public bool IsOver(Person person, string channel) =>
            NewView(person) is not null
            || Changed(person.Sees(channel)).Any()
            || Changed(person.DirectMessages()).Any();

        public FakeView? NewView(Person person) => person.View() is { } view && view.Hash != View ? view : null;

        public IEnumerable<FakeMessage> Changed(IEnumerable<FakeMessage> messages) =>
            messages.Where(message => Messages.GetValueOrDefault(message.Ts) != Content(message));

        private static string Content(FakeMessage message) => $"{message.Text}{message.Blocks.ToJsonString()}";
    }
}
