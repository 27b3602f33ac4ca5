using System.Net.WebSockets;
using System.Text.Json;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>Answers an envelope. Gives JSON to acknowledge it with; empty for none.</summary>
internal delegate ValueTask<ReadOnlyMemory<byte>> EnvelopeHandler(
    string type,
    JsonElement payload,
    CancellationToken cancel
);

/// <summary>How a Socket Mode session stands.</summary>
/// <param name="Open">Connections that have said hello.</param>
/// <param name="Ended">Why it stopped for good, as a sentence with its cure; null while it goes on.</param>
internal sealed record SocketState(int Open, string? Ended);

/// <summary>
/// Keeps two Socket Mode connections open: https://docs.slack.dev/apis/events-api/using-socket-mode. When one is announced to end, its successor
/// stands before it goes. An envelope is acknowledged within three seconds whatever its handler does.
/// </summary>
internal sealed partial class SocketMode(
    SlackApi api,
    Credentials byApp,
    EnvelopeHandler handler,
    Func<double> chance,
    TimeProvider clock,
    ILogger log
) : IDisposable
{
    private const int Lanes = 2;

    /// <summary>Slack takes an acknowledgement for lost after three seconds; on the way to it something must be left.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(2.4);

    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(30);

    /// <summary>How long a connection that was announced to end is still listened to.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource ended = new();
    private int open;
    private string? endedBy;

    public SocketState State => new(Volatile.Read(ref open), endedBy);

    /// <summary>Runs until it is cancelled, or until Slack no longer lets the app in.</summary>
    public async Task Run(CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, ended.Token);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Lane(stop.Token)));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    public void Dispose() => ended.Dispose();

    /// <summary>One connection after the other; each begins when the one before has ended, or is about to.</summary>
    private async Task Lane(CancellationToken cancel)
    {
        var failures = 0;
        var listening = new List<Task>();
        try
        {
            while (true)
                failures = await Next(failures, listening, cancel);
        }
        finally
        {
            // What came in last is answered before the lane is left.
            await Task.WhenAll(listening);
        }
    }

    /// <summary>Connects, and waits until the connection ends or is about to.</summary>
    /// <returns>How often it failed in a row.</returns>
    private async Task<int> Next(int failures, List<Task> listening, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (await Connect(cancel) is not { } connection)
        {
            await Task.Delay(Wait(failures + 1), clock, cancel);
            return failures + 1;
        }
        var leaving = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        listening.RemoveAll(task => task.IsCompleted);
        listening.Add(Listen(connection, leaving, cancel));
        // Many bots losing one server must not all come back at the same instant.
        if (!await leaving.Task)
            await Task.Delay(Wait(1), clock, cancel);
        return 0;
    }

    private async Task<SocketConnection?> Connect(CancellationToken cancel)
    {
        var said = await api.OpenConnection(byApp, cancel);
        if (!said.Has(out var answer, out var fault))
        {
            if (fault.Kind is FaultKind.Workspace or FaultKind.Rights)
                End(AppTokenFault(fault));
            else
                Log.NotConnected(log, fault.Words, fault.Error);
            return null;
        }
        SocketConnection? connection = null;
        using var patience = new CancellationTokenSource(HelloWithin, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            connection = await SocketConnection.Open(new Uri(answer.Url!), both.Token);
            if ((await connection.Receive(both.Token))?.Type == "hello")
            {
                Interlocked.Increment(ref open);
                return connection;
            }
        }
        catch (Exception fail) when (fail is WebSocketException or IOException or UriFormatException)
        {
            Log.NotConnected(log, "Slack's address for a connection did not work.", fail.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Log.NotConnected(log, "Slack did not say hello.", "timeout");
        }
        connection?.Dispose();
        return null;
    }

    private async Task Listen(SocketConnection connection, TaskCompletionSource<bool> leaving, CancellationToken cancel)
    {
        using var own = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var farewell = clock.CreateTimer(
            _ => own.Cancel(),
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        var reader = new EnvelopeReader(connection, Take, clock, own.Token);
        try
        {
            await reader.Run();
        }
        finally
        {
            Interlocked.Decrement(ref open);
            leaving.TrySetResult(false);
            await reader.Finish();
            connection.Dispose();
        }

        Task Take(Envelope envelope)
        {
            if (envelope is { EnvelopeId: { } id, Type: { } type, Payload: { } payload })
                return Answer(new Acknowledgement(connection, id), type, payload, cancel);
            if (envelope.Type == "disconnect")
            {
                if (envelope.Reason == "link_disabled")
                    End(SocketModeIsOff());
                leaving.TrySetResult(true);
                farewell.Change(Farewell, Timeout.InfiniteTimeSpan);
            }
            return Task.CompletedTask;
        }
    }

    private async Task Answer(
        Acknowledgement acknowledgement,
        string type,
        JsonElement payload,
        CancellationToken cancel
    )
    {
        await using var lateEnough = clock.CreateTimer(
            late => _ = acknowledgement.Send(default),
            null,
            AnswerWithin,
            Timeout.InfiniteTimeSpan
        );
        try
        {
            await acknowledgement.Send(await handler(type, payload, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The process stops; Slack delivers the envelope again.
        }
#pragma warning disable CA1031 // The edge: one envelope that fails must not take the connection with it.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Log.Failed(log, type, bug);
            await acknowledgement.Send(default);
        }
    }

    private void End(Fault fault)
    {
        if (Interlocked.CompareExchange(ref endedBy, fault.Words, null) is not null)
            return;
        Log.Ended(log, fault.Words, fault.Error);
        ended.Cancel();
    }

    /// <summary>The app's own token is made elsewhere than the bot's, and has a scope of its own.</summary>
    private static Fault AppTokenFault(Fault fault) =>
        fault.Error == "not_allowed_token_type"
            ? fault
            : fault with
            {
                Reason =
                    "Slack does not accept Slack:AppToken. Make another in the app's settings under Basic Information, App-Level Tokens, with the scope connections:write, then start StretchBot again.",
            };

    private static Fault SocketModeIsOff() =>
        new(
            FaultKind.Workspace,
            "link_disabled",
            "Socket Mode is switched off. Turn it on under Socket Mode in the app's settings, then start StretchBot again."
        );

    /// <summary>1, 2, 4 … 30 seconds, each anywhere between half of it and all of it.</summary>
    private TimeSpan Wait(int failures) =>
        TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(failures - 1, 5)) * (0.5 + (chance() / 2)));

    /// <summary>An envelope's acknowledgement: what is there first is sent, and nothing after it.</summary>
    private sealed class Acknowledgement(SocketConnection connection, string envelope)
    {
        private readonly Lock gate = new();
        private Task? sent;

        /// <param name="payload">JSON to answer with; empty for none.</param>
        public Task Send(ReadOnlyMemory<byte> payload)
        {
            lock (gate)
                return sent ??= connection.Acknowledge(envelope, payload);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No connection to Slack: {Words} ({Error}) Trying again")]
        public static partial void NotConnected(ILogger log, string words, string error);

        [LoggerMessage(2, LogLevel.Error, "Slack is off: {Words} ({Error})")]
        public static partial void Ended(ILogger log, string words, string error);

        [LoggerMessage(3, LogLevel.Error, "An envelope of type {Type} was not handled")]
        public static partial void Failed(ILogger log, string type, Exception bug);
    }
}
