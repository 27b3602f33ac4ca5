using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.Platforms.Discord;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>The real app, connected to a fake Discord by sockets of this machine. Both go by the clock that the test sets.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private bool leavesDiscord;

    private DiscordBot(FakeDiscordServer discord, AppFixture app)
    {
        Discord = discord;
        App = app;
        Guild = discord.World.Guilds[0];
        Team = Guild.Channels.Single(channel => channel.Name == "team");
    }

    public FakeDiscordServer Discord { get; }

    public AppFixture App { get; }

    public FakeGuild Guild { get; }

    /// <summary>A channel in which the bot has not said hello.</summary>
    public FakeChannel Team { get; }

    public SettableClock Clock => App.Clock;

    /// <summary>May manage the server.</summary>
    public FakeMember Ada => Guild.Members[0];

    public FakeMember Heron => Guild.Members[1];

    public FakeMember Otter => Guild.Members[2];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>One server, whose first channel has been greeted.</summary>
    public static async Task<DiscordBot> Start(
        Action<IServiceCollection>? change = null,
        Action<FakeDiscordServer>? prepare = null,
        bool isReady = true,
        TempFolder? folder = null,
        params string[] settings
    )
    {
        var discord = await Server();
        prepare?.Invoke(discord);
        return await StartOn(discord, change, isReady, folder, leavesDiscord: false, settings);
    }

    /// <summary>A fake Discord with one server, for a bot that is started more than once.</summary>
    public static async Task<FakeDiscordServer> Server()
    {
        var discord = await FakeDiscordServer.Start(
            new SettableClock(AppFixture.Monday),
            // The clock stands still, so nothing would ever come through a limit that is used up.
            new FakeSettings { BucketLimit = 1_000, GlobalPerSecond = 1_000 }
        );
        var guild = discord.World.AddGuild("Riverbank");
        discord.World.AddChannel(guild, "hall");
        discord.World.AddChannel(guild, "team");
        discord.World.AddMember(guild, "Ada", Rights.ManageGuild);
        discord.World.AddMember(guild, "Heron");
        discord.World.AddMember(guild, "Otter");
        return discord;
    }

    public static async Task<DiscordBot> StartOn(
        FakeDiscordServer discord,
        Action<IServiceCollection>? change = null,
        bool isReady = true,
        TempFolder? folder = null,
        bool leavesDiscord = true,
        params string[] settings
    )
    {
        var app = await AppFixture.Start(
            services =>
            {
                // Requests are spread over each second, and the clock stands still.
                services.AddSingleton(DiscordLimits.OfDiscord with { PerSecond = int.MaxValue });
                change?.Invoke(services);
            },
            (SettableClock)discord.Clock,
            folder: folder,
            settings: [$"Discord:ApiUrl={discord.ApiUrl}", $"Discord:Token={FakeDiscordServer.Token}", .. settings]
        );
        var bot = new DiscordBot(discord, app) { leavesDiscord = leavesDiscord };
        if (isReady)
            await DiscordBot.Until(() =>
                discord.Gateway.IsConnected
                && app.Get<DiscordSelf>() is { UserId: not null, CommandIds.IsEmpty: false }
                && bot.Note($"server:{bot.Guild.Id}") is not null
            );
        return bot;
    }

    /// <summary>What the connector remembers under a key.</summary>
    public string? Note(string key) =>
        App.Get<IDiscordStore>().Read(key, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    public static async Task Until(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
    }

    /// <summary>Lets time pass until the work is done: for work that waits before it tries again.</summary>
    public async Task Through(Task work, double stepSeconds = 0.2)
    {
        while (!work.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(stepSeconds));
            await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Cancel));
        }
        await work;
    }

    /// <summary>Lets nearly three seconds pass, unless the answer is there before, and waits for it.</summary>
    public async Task PutOff(FakeInteraction interaction)
    {
        for (var i = 0; i < 28 && !interaction.Answered.IsCompleted; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(0.1));
            await Task.WhenAny(
                interaction.Answered,
                Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, Cancel)
            );
        }
        await Answered(interaction);
    }

    /// <summary>Moves on, and does all that is due then.</summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await App.RunDue();
    }

    /// <summary>Uses a command, and waits for its answer.</summary>
    public async Task<FakeInteraction> Slash(
        FakeMember by,
        string path,
        params (string Name, JsonNode Value)[] options
    ) => await Answered(Discord.Slash(by, Team, path, options));

    /// <summary>Presses the button with this label, and waits for the answer.</summary>
    public async Task<FakeInteraction> Press(FakeMember by, FakeMessage message, string label) =>
        await Answered(Discord.Press(by, message, DiscordReading.IdOf(message, label)));

    public async Task<FakeInteraction> Submit(FakeInteraction opened, params (string Name, string Value)[] filled) =>
        await Answered(
            Discord.Submit(
                opened,
                filled.ToDictionary(
                    one => one.Name,
                    one => (JsonNode)JsonValue.Create(one.Value),
                    StringComparer.Ordinal
                )
            )
        );

    /// <summary>Waits until the interaction has its answer.</summary>
    public static async Task<FakeInteraction> Answered(FakeInteraction interaction)
    {
        await interaction.Answered.WaitAsync(Patience, TimeProvider.System, Cancel);
        return interaction;
    }

    /// <summary>What the member sees in the channel, oldest first.</summary>
    public IReadOnlyList<FakeMessage> SeenBy(FakeMember member, FakeChannel? channel = null) =>
        [
            .. Discord
                .World.In((channel ?? Team).Id)
                .Where(message => message.OnlyFor is null || message.OnlyFor == member.Id),
        ];

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (!leavesDiscord)
            await Discord.DisposeAsync();
    }
}
