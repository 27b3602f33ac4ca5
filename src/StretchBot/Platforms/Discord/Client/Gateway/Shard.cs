using System.Net.WebSockets;
using System.Text.Json;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>How a shard stands.</summary>
internal enum ShardState
{
    Connecting,
    Ready,

    /// <summary>For good; <see cref="Shard.Fault"/> says why.</summary>
    Stopped,
}

/// <summary>One shard of the gateway: connects, identifies or resumes, and begins again until it is told to stop or Discord will not have it.</summary>
internal sealed partial class Shard(
    ShardSeat seat,
    DiscordAddress address,
    IGatewayEvents events,
    IdentifyTurns turns,
    DiscordMetrics metrics,
    Chance chance,
    TimeProvider clock,
    ILogger<Shard> log
)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(1);

    /// <summary>When Discord does not say how often it wants a heartbeat.</summary>
    private static readonly TimeSpan UsualBeat = TimeSpan.FromSeconds(41.25);

    /// <summary>Failed tries after which a session is given up: its address may be the trouble.</summary>
    private const int MostResumes = 5;

    private readonly Session session = new();
    private int failures;

    public ShardState State { get; private set; } = ShardState.Connecting;

    /// <summary>Why it stopped for good, with the cure.</summary>
    public string? Fault { get; private set; }

    /// <summary>Ends when cancelled, or when it would be useless to try again.</summary>
    public async Task Run(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && State != ShardState.Stopped)
        {
            await Connect(cancel);
            if (State == ShardState.Stopped || cancel.IsCancellationRequested)
                return;
            State = ShardState.Connecting;
            if (Wait() is { Ticks: > 0 } wait)
                await Quietly(Task.Delay(wait, clock, cancel));
        }
    }

    /// <summary>At once after a connection that worked; then 1, 2, 4 … seconds, each spread by chance.</summary>
    private TimeSpan Wait()
    {
        if (failures == 0)
            return TimeSpan.Zero;
        var longest = Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(failures - 1, 10)));
        return TimeSpan.FromSeconds(longest * (0.5 + (chance() / 2)));
    }

    private async Task Connect(CancellationToken cancel)
    {
        using var line = new GatewayLine(clock);
        // A receive that is cancelled breaks the line, so whoever leaves says so first.
        using var over = new CancellationTokenSource();
        using var leaving = cancel.Register(() =>
        {
            over.CancelAfter(LongestGoodbye);
            _ = line.Close(CloseCodes.Goodbye).AsTask();
        });
        var beside = Task.CompletedTask;
        if (failures++ == MostResumes)
            session.Forget();
        try
        {
            GatewayFrame? frame;
            using (var connecting = CancellationTokenSource.CreateLinkedTokenSource(cancel))
            {
                connecting.CancelAfter(LongestConnect);
                await line.Connect(session.Address ?? seat.Gateway, connecting.Token);
                frame = await line.Receive(connecting.Token);
            }
            var pulse = new Pulse(line, session, chance, clock);
            for (; frame is not null; frame = await line.Receive(over.Token))
            {
                // Both may take their time, and the loop must hear the answers meanwhile.
                if (frame.Op == GatewayOp.Hello)
                    beside = Task.WhenAll(pulse.Beat(BeatOf(frame), over.Token), Introduce(line, over.Token));
                else if (!await Heed(frame, pulse, line, over.Token))
                    break;
            }
        }
        catch (Exception broken)
            when (broken
                    is WebSocketException
                        or IOException
                        or InvalidDataException
                        or JsonException
                        or ObjectDisposedException
                        or InvalidOperationException
                || (broken is OperationCanceledException)
            )
        {
            if (!cancel.IsCancellationRequested)
                Log.Broke(log, seat.Number, broken.Message);
        }
        await End(line, cancel);
        await over.CancelAsync();
        await Quietly(beside);
    }

    private async Task Introduce(GatewayLine line, CancellationToken cancel)
    {
        if (session.CanResume)
        {
            var resume = new ResumeData(address.Token, session.Id, session.Sequence!.Value);
            await line.Send(new ResumeMessage(resume), DiscordJson.Default.ResumeMessage, heartbeat: false, cancel);
            return;
        }
        await turns.Wait(seat.Number, cancel);
        var identify = new IdentifyData(
            address.Token,
            seat.Intents,
            new IdentifyProperties(Environment.OSVersion.Platform.ToString(), "StretchBot", "StretchBot"),
            [seat.Number, seat.Of]
        );
        await line.Send(new IdentifyMessage(identify), DiscordJson.Default.IdentifyMessage, heartbeat: false, cancel);
    }

    /// <summary>Does what a frame asks. False when the connection is to end.</summary>
    private async ValueTask<bool> Heed(GatewayFrame frame, Pulse pulse, GatewayLine line, CancellationToken cancel)
    {
        switch (frame.Op)
        {
            case GatewayOp.Dispatch:
                if (frame.Name == "READY" || session.Saw(frame.Sequence))
                    Dispatch(frame);
                return true;
            case GatewayOp.Heartbeat:
                await pulse.Now(cancel);
                return true;
            case GatewayOp.HeartbeatAck:
                pulse.Acknowledged();
                return true;
            case GatewayOp.Reconnect:
                await line.Close(CloseCodes.Zombie);
                return false;
            case GatewayOp.InvalidSession:
                if (frame.Data.ValueKind != JsonValueKind.True)
                    session.Forget();
                // Discord asks for a wait of 1 to 5 seconds, by chance.
                await Task.Delay(TimeSpan.FromSeconds(1 + (chance() * 4)), clock, cancel);
                failures = 0;
                await line.Close(CloseCodes.Zombie);
                return false;
            default:
                return true;
        }
    }

    private void Dispatch(GatewayFrame frame)
    {
        switch (frame.Name)
        {
            case "READY":
                session.Begin(ReadyOf(frame), frame.Sequence);
                Settled("identified");
                break;
            case "RESUMED":
                Settled("resumed");
                break;
        }
        if (frame.Name is not { } name || !events.Wants(name))
            return;
        try
        {
            events.Take(name, frame.Data);
        }
#pragma warning disable CA1031 // One event that nobody can take must not cost the connection.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Log.NotTaken(log, name, bug);
        }
    }

    /// <summary>Any field may be missing or null, and so may the whole.</summary>
    private static ReadyData ReadyOf(GatewayFrame frame) =>
        frame.Data.ValueKind == JsonValueKind.Object
            ? frame.Data.Deserialize(DiscordJson.Default.ReadyData)!
            : new ReadyData(null, null, null);

    private static TimeSpan BeatOf(GatewayFrame hello) =>
        hello.Data.ValueKind == JsonValueKind.Object
        && hello.Data.Deserialize(DiscordJson.Default.HelloData) is { HeartbeatInterval: > 0 } said
            ? TimeSpan.FromMilliseconds(said.HeartbeatInterval)
            : UsualBeat;

    private void Settled(string how)
    {
        failures = 0;
        State = ShardState.Ready;
        metrics.Connected(how);
        Log.Ready(log, seat.Number, how);
    }

    private async ValueTask End(GatewayLine line, CancellationToken cancel)
    {
        var code = line.CloseCode;
        if (CloseCodes.FinalReason(code) is { } reason)
        {
            Fault = reason;
            State = ShardState.Stopped;
            Log.Stopped(log, seat.Number, code!.Value, reason);
        }
        else if (CloseCodes.EndsSession(code))
            session.Forget();
        if (cancel.IsCancellationRequested)
            await line.Close(CloseCodes.Goodbye);
        else
            line.Abort();
    }

    private static async Task Quietly(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception ended)
            when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException or IOException)
        {
            // The line is over, and its heartbeats with it.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord shard {Shard} is connected ({How})")]
        public static partial void Ready(ILogger log, int shard, string how);

        [LoggerMessage(2, LogLevel.Information, "Discord shard {Shard} lost its connection and begins again: {Why}")]
        public static partial void Broke(ILogger log, int shard, string why);

        [LoggerMessage(3, LogLevel.Critical, "Discord closed shard {Shard} for good ({Code}). {Reason}")]
        public static partial void Stopped(ILogger log, int shard, int code, string reason);

        [LoggerMessage(4, LogLevel.Error, "The event {Name} could not be taken")]
        public static partial void NotTaken(ILogger log, string name, Exception bug);
    }
}

/// <summary>Which shard it is, of how many, and what it wants to hear.</summary>
internal sealed record ShardSeat(int Number, int Of, int Intents, Uri Gateway);
