namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Lets a page listen to what is said.</summary>
internal sealed class Events(
    Door door,
    PlaygroundTeam team,
    PlaygroundFeed feed,
    PlaygroundLanguage language,
    TimeProvider clock,
    IHostApplicationLifetime life
)
{
    /// <param name="channel">The channel to listen to; every channel when it is left out.</param>
    public async Task<IResult> Answer(string? member, string? channel, CancellationToken cancel)
    {
        if (!(await door.Enter(member, channel ?? team.FirstChannel, cancel)).Has(out var guest, out var refused))
            return refused;
        return new EventStream(
            () => feed.Open(channel is null ? null : guest.Channel, guest.As),
            guest.Caller,
            language,
            clock,
            life.ApplicationStopping
        );
    }
}
