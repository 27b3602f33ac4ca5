using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StretchBot.Conversation;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.Platforms.Discord.Commands;
using StretchBot.Tests.Infrastructure;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>People of a Discord server.</summary>
public sealed class DiscordTalk : Talk
{
    private const int TextInput = 4;

    private readonly Dictionary<string, FakeInteraction> open = new(StringComparer.Ordinal);
    private DiscordBot bot = null!;

    public DiscordTalk() { }

    internal DiscordTalk(DiscordBot bot) => this.bot = bot;

    public override string Ada => bot.Ada.Id;

    public override string Heron => bot.Heron.Id;

    public override string Otter => bot.Otter.Id;

    public override string Fox => bot.Guild.Members.Single(member => member.Name == "Fox").Id;

    /// <summary>Discord's options are one line each.</summary>
    public override bool TakesLines => false;

    public override IEnumerable<string> Complaints => bot.Discord.Faults;

    internal override AppFixture App => bot.App;

    private FakeChannel Channel => bot.Guild.Channels.Single(channel => channel.Name == Room);

    public override async ValueTask InitializeAsync() => bot = await DiscordBot.Start(prepare: Prepare);

    internal static void Prepare(FakeDiscordServer discord)
    {
        foreach (var name in RoomNames)
            discord.World.AddChannel(discord.World.Guilds[0], name);
        discord.World.AddMember(discord.World.Guilds[0], "Fox", locale: "de");
        // The clock leaps by hours, and a heartbeat that is due many times in one instant is never acknowledged in time.
        discord.Settings.HeartbeatInterval = TimeSpan.FromDays(40);
    }

    public override async Task<Told> Press(string who, SeenMessage message, string label)
    {
        var shown = bot.Discord.World.Find(message.Key)!;
        if (message.Choices.FirstOrDefault(choice => choice.Label == label) is not { } choice)
            return Read(who, await bot.Press(As(who), shown, label));
        var menu = DiscordReading.Flat(shown.Components).Single(part => part["options"] is not null);
        return Read(
            who,
            await DiscordBot.Answered(bot.Discord.Choose(As(who), shown, (string)menu["custom_id"]!, choice.Id))
        );
    }

    public override async Task<Told> Forge(string who, SeenMessage message, string buttonId) =>
        Read(
            who,
            await DiscordBot.Answered(bot.Discord.Press(As(who), bot.Discord.World.Find(message.Key)!, buttonId))
        );

    /// <summary>A modal shows five fields; who does not need the others sends the form as it is.</summary>
    public override async Task<Told> Fill(string who, params (string Field, string Value)[] filled)
    {
        var told = await Submit(
            who,
            filled.ToDictionary(one => one.Field, one => Value(who, one.Field, one.Value), StringComparer.Ordinal)
        );
        return told.Labels.Contains("More fields", StringComparer.Ordinal)
            ? await Press(who, told.Message!, told.Labels.First())
            : told;
    }

    public override Task<Told> Attach(string who, string field, string fileName, string text)
    {
        var upload = bot.Discord.Upload(fileName, Encoding.UTF8.GetBytes(text));
        return Submit(
            who,
            new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [field] = new JsonArray(upload.Id) }
        );
    }

    public override Task<ImmutableArray<SeenMessage>> Sees(string who)
    {
        var member = As(who);
        return Task.FromResult<ImmutableArray<SeenMessage>>([
            .. bot.SeenBy(member, Channel)
                .Concat(bot.SeenBy(member, bot.Discord.World.DirectWith(who)))
                .Select(DiscordReading.Read),
        ]);
    }

    public override Task CloseRoom() => Deny(Rights.SendMessages);

    public override Task OpenRoom() => Deny(Rights.None);

    /// <summary>The line in Discord's own words, as the bot's cards tell people to type it, filled in.</summary>
    protected override async Task<Told> Type(string who, string words)
    {
        var line = App.Get<NativeCommands>().Of($"/stretch {words}".TrimEnd())!.Words;
        var declared = App.Get<CommandBook>().Find(words).Command.Declaration;
        var path = App.Get<CommandTree>().PathOf(declared).ToString();
        var options = Options(declared, line[(path.Length + 1)..]).ToArray();
        return Read(who, await DiscordBot.Answered(bot.Discord.Slash(As(who), Channel, path, options)));
    }

    protected override ValueTask Leave() => bot.DisposeAsync();

    private Task Deny(Rights rights)
    {
        Channel.Denied = rights;
        return Task.CompletedTask;
    }

    private FakeMember As(string id) => bot.Discord.World.Member(id)!;

    private static IEnumerable<(string, JsonNode)> Options(CommandDeclaration declared, string filled)
    {
        var names = string.Join('|', declared.Options.Select(CommandBodies.NameOf).Append("-"));
        var starts = Regex.Matches(
            filled,
            $" (?<name>{names}):",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var value = filled[from..(i + 1 < starts.Count ? starts[i + 1].Index : filled.Length)];
            var name = starts[i].Groups["name"].Value;
            var isNumber = declared.Options.Single(one => CommandBodies.NameOf(one) == name).Kind == OptionKind.Number;
            yield return (name, isNumber ? int.Parse(value.TrimStart('#'), null) : value);
        }
    }

    private async Task<Told> Submit(string who, Dictionary<string, JsonNode> filled) =>
        Read(who, await DiscordBot.Answered(bot.Discord.Submit(open[who], filled)));

    /// <summary>A text as it is; what is chosen as a list.</summary>
    private JsonNode Value(string who, string field, string value)
    {
        var asked = DiscordReading
            .Flat(open[who].Modal!["components"]!.AsArray())
            .Select(part => part["component"] as JsonObject ?? part)
            .Single(part => (string?)part["custom_id"] == field);
        return (int)asked["type"]! == TextInput
            ? value
            : new JsonArray([.. value.Split(',').Select(one => JsonValue.Create(one))]);
    }

    private Told Read(string who, FakeInteraction interaction)
    {
        if (interaction.Modal is { } modal)
        {
            open[who] = interaction;
            return new Told(null, (string)modal["title"]!);
        }
        return interaction.Message is { } message
            ? new Told(
                DiscordReading.Read(message),
                File: message
                    .Attachments.Where(file => !IsPicture(file.Name))
                    .Select(file => new SeenFile(file.Name, [.. file.Bytes]))
                    .LastOrDefault()
            )
            : new Told(null);
    }

    private static bool IsPicture(string name) =>
        name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith(".gif", StringComparison.Ordinal);
}
