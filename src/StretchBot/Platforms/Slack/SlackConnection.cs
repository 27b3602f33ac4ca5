using Microsoft.Extensions.Options;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Inbound;

namespace StretchBot.Platforms.Slack;

/// <summary>Connects to Slack when the process starts, and stays connected until it ends.</summary>
internal sealed partial class SlackConnection(
    IOptions<SlackOptions> options,
    SlackApi api,
    Workspaces workspaces,
    Front front,
    Func<double> chance,
    TimeProvider clock,
    ILogger<SlackConnection> log
) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    private SocketMode? socket;
    private string? tokenFault;

    /// <summary>Why the configured token does not work, as a sentence with its cure; null while it does.</summary>
    public string? TokenFault => tokenFault;

    /// <summary>How Socket Mode stands; null where it is not used.</summary>
    public SocketState? Socket => options.Value.HasSocketMode ? socket?.State ?? new SocketState(0, null) : null;

    public override void Dispose()
    {
        socket?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var it = options.Value;
        if (it.HasInstall)
            await workspaces.Load(stoppingToken);
        if (it.BotToken is { Length: > 0 } token)
            await Introduce(token, stoppingToken);
        if (it.AppToken is not { Length: > 0 } appToken || tokenFault is not null)
            return;
        socket = new SocketMode(api, new Credentials("app", appToken), front.Take, chance, clock, log);
        await socket.Run(stoppingToken);
    }

    /// <summary>Asks Slack whose token it is, until Slack answers.</summary>
    private async Task Introduce(string token, CancellationToken cancel)
    {
        while (true)
        {
            var said = await api.AuthTest(new Credentials("configured", token), cancel);
            if (said.Has(out var who, out var fault))
            {
                workspaces.AddConfigured(
                    new SlackInstall(
                        (who.IsEnterpriseInstall ? who.EnterpriseId : who.TeamId) ?? "",
                        who.Team ?? "",
                        token,
                        who.UserId ?? "",
                        who.IsEnterpriseInstall
                    )
                );
                Log.Connected(log, who.Team ?? "");
                return;
            }
            if (fault.Kind is FaultKind.Workspace)
            {
                tokenFault = $"Slack:BotToken does not work. {fault.Words}";
                Log.WrongToken(log, fault.Words, fault.Error);
                return;
            }
            Log.Waiting(log, fault.Words, fault.Error);
            await Task.Delay(BetweenTries, clock, cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Slack knows me in {Workspace}")]
        public static partial void Connected(ILogger log, string workspace);

        [LoggerMessage(2, LogLevel.Error, "Slack:BotToken does not work: {Words} ({Error})")]
        public static partial void WrongToken(ILogger log, string words, string error);

        [LoggerMessage(3, LogLevel.Warning, "Slack does not answer yet: {Words} ({Error}) Trying again")]
        public static partial void Waiting(ILogger log, string words, string error);
    }
}
