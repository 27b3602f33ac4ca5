using System.Text.Json;
using System.Threading.Channels;
using StretchBot.FakeDiscord;
using StretchBot.FakeDiscord.Interactions;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;

namespace StretchBot.Benchmarks.Discord;

/// <summary>100 connections broken in the midst of interactions: each interaction must be answered once, be it heard at once or replayed.</summary>
internal static class Storm
{
    private const int Drops = 100;
    private const int BetweenDrops = 5;
    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(20);

    public static async Task Run()
    {
        await using var discord = await FakeDiscordServer.Start(
            settings: new FakeSettings { GlobalPerSecond = 1_000_000, BucketLimit = 1_000_000 }
        );
        var guild = discord.World.AddGuild("Bench");
        var channel = discord.World.AddChannel(guild, "team");
        var heron = discord.World.AddMember(guild, "Heron");
        using var client = new Client(discord, DiscordLimits.OfDiscord);
        using var stop = new CancellationTokenSource();
        var heard = new Heard();
        var running = Task.WhenAll(client.Gateway(heard).Run(Intents.Guilds, stop.Token), AnswerAll(client, heard));
        while (!discord.Gateway.IsConnected)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);

        var asked = new List<FakeInteraction>();
        for (var drop = 0; drop < Drops; drop++)
        {
            var resumes = discord.Gateway.Resumes + discord.Gateway.Identifies;
            for (var i = 0; i < BetweenDrops; i++)
            {
                if (i == BetweenDrops / 2)
                    discord.Gateway.DropAll();
                asked.Add(discord.Slash(heron, channel, "stretch", ("what", "pigeon")));
            }
            while (discord.Gateway.Resumes + discord.Gateway.Identifies == resumes)
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }
        var answers = asked.Select(one => one.Filled.WaitAsync(Lost)).ToArray();
        await Task.WhenAny(Task.WhenAll(answers), Task.Delay(Lost, TimeProvider.System));
        Report.Line(
            $"{Drops} forced drops",
            $"{discord.Gateway.Resumes} resumed, {discord.Gateway.Identifies} identified"
        );
        Report.Line(
            "interactions",
            $"{asked.Count} made, {asked.Count(one => one.AnsweredAt is null)} lost, {asked.Count(one => one.Callbacks > 1)} answered twice"
        );
        Report.Line("from the event to the callback", Report.Spread([.. asked.Select(one => one.Took)]));
        await stop.CancelAsync();
        heard.Interactions.Writer.Complete();
        await running;
    }

    private static async Task AnswerAll(Client client, Heard heard)
    {
        await foreach (var interaction in heard.Interactions.Reader.ReadAllAsync())
            await client.Api.Answer(
                interaction,
                new MessageCallback(
                    CallbackType.Message,
                    new MessageBody
                    {
                        Flags = MessageFlags.ComponentsV2,
                        Components = [new Component(ComponentType.TextDisplay) { Content = "Here" }],
                    }
                ),
                [],
                CancellationToken.None
            );
    }

    private sealed class Heard : IGatewayEvents
    {
        public Channel<Interaction> Interactions { get; } =
            System.Threading.Channels.Channel.CreateUnbounded<Interaction>();

        public bool Wants(string name) => name == "INTERACTION_CREATE";

        public void Take(string name, JsonElement data) =>
            Interactions.Writer.TryWrite(data.Deserialize(DiscordJson.Default.Interaction)!);
    }
}
