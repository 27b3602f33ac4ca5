namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>Heartbeats of one connection. One that is not acknowledged before the next is a zombie: it looks open and hears nothing.</summary>
internal sealed class Pulse(GatewayLine line, Session session, Chance chance, TimeProvider clock)
{
    private volatile bool acknowledged = true;

    public void Acknowledged() => acknowledged = true;

    /// <summary>The first one at a chance moment of the interval, so that many bots do not beat as one. Ends with the connection.</summary>
    public async Task Beat(TimeSpan interval, CancellationToken cancel)
    {
        await Task.Delay(interval * chance(), clock, cancel);
        while (true)
        {
            if (!acknowledged)
            {
                await line.Close(CloseCodes.Zombie);
                line.Abort();
                return;
            }
            acknowledged = false;
            await Now(cancel);
            await Task.Delay(interval, clock, cancel);
        }
    }

    public ValueTask Now(CancellationToken cancel) =>
        line.Send(
            new HeartbeatMessage(session.Sequence),
            DiscordJson.Default.HeartbeatMessage,
            heartbeat: true,
            cancel
        );
}
