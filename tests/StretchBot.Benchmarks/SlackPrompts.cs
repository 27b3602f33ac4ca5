using System.Diagnostics;
using NodaTime;
using StretchBot.Conversation;
using StretchBot.FakeSlack;
using StretchBot.Platforms.Slack;

namespace StretchBot.Benchmarks;

/// <summary>
/// 10,000 prompts due at once over 1,000 workspaces, ten for one channel of each, which Slack lets through at one a second: how much of what
/// the limits allow is used, and how often Slack had to turn us away.
/// </summary>
internal static class SlackPrompts
{
    private const int Workspaces = 1_000;
    private const int Each = 10;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    public static async Task Run()
    {
        await using var slack = await SlackServer.Start();
        slack.Limits.IsOn = true;
        var folder = Directory.CreateTempSubdirectory("stretchbot-bench-").FullName;
        var app = StretchBotApp.Build([
            $"--contentRoot={folder}",
            "--Urls=http://127.0.0.1:0",
            $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "bench.db")}",
            $"--Slack:ApiUrl={slack.ApiUrl}",
            $"--Slack:SigningSecret={slack.SigningSecret}",
            $"--Slack:ClientId={slack.ClientId}",
            $"--Slack:ClientSecret={slack.ClientSecret}",
            "--PublicUrl=http://127.0.0.1:5999",
            "--Logging:LogLevel:Default=Error",
        ]);
        await using (app)
        {
            await app.StartAsync();
            var platform = app.Services.GetServices<IPlatform>().Single();
            var known = app.Services.GetRequiredService<Platforms.Slack.Workspaces>();
            for (var i = 0; i < Workspaces; i++)
            {
                var team = slack.AddWorkspace($"T{i}", $"Team {i}");
                await known.Add(
                    new SlackInstall(team.Team, team.Name, team.BotToken, Workspace.BotUser, IsOrg: false),
                    CancellationToken.None
                );
            }
            // A bot that runs has its code compiled and its connections open. These are judged.
            await ToAll(platform, "warm", many: 3);
            slack.Judges = false;
            await Task.Delay(Settle, TimeProvider.System);
            var began = Stopwatch.GetTimestamp();
            await ToAll(platform, "break", Each);
            var took = Stopwatch.GetElapsedTime(began);
            // The first goes at once, and each of the others a second later.
            var atBest = TimeSpan.FromSeconds(Each - 1);
            Report.Line(
                "10,000 prompts over 1,000 workspaces",
                $"{took.TotalSeconds:0.00} s, {atBest / took:P0} of what the limits allow, {slack.Limits.Refusals} turned away"
            );
            await app.StopAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Task ToAll(IPlatform platform, string name, int many) =>
        Task.WhenAll(Enumerable.Range(0, Workspaces).Select(team => Task.Run(() => Post(platform, team, name, many))));

    private static async Task Post(IPlatform platform, int team, string name, int many)
    {
        var channel = new ChannelAddress(new ChannelId(team), $"T{team}", "CTEAM");
        for (var i = 0; i < many; i++)
        {
            var outcome = await platform.Post(channel, Prompt(i), new PostKey($"{name}-{i}"), CancellationToken.None);
            if (outcome is not Sent)
                throw new InvalidOperationException($"A prompt did not go out: {outcome}.");
        }
    }

    private static Card Prompt(int number) =>
        new($"Stretch break {number}")
        {
            Parts =
            [
                new Paragraph($"Starts {new Moment(Instant.FromUtc(2026, 3, 2, 9, 30), TimeStyle.Relative)}."),
                new Lines(["Shoulder rolls", "Elbows wide", "20-20-20"]),
            ],
            Buttons = [new Button(ButtonId.Of("in", $"{number}"), "I'm in", ButtonStyle.Primary)],
        };
}
