using System.Collections.Immutable;

namespace StretchBot.Platforms.Playground;

/// <summary>
/// Keeps the Playground off the network unless a person wants it there: whoever reaches it can act as anyone, the admin included.
/// </summary>
internal static class PlaygroundExposure
{
    /// <param name="urls">The addresses the server listens on (<see cref="ListenAddresses.From"/>).</param>
    /// <param name="enabledByHand">True when <c>Playground:Enabled</c> is set to true, rather than left to its default.</param>
    /// <returns>Why the start must stop, with the cure; null when it need not.</returns>
    public static string? Fault(ImmutableArray<string> urls, bool enabledByHand)
    {
        if (enabledByHand)
            return null;
        var open = urls.FirstOrDefault(url =>
            ListenAddresses.HostOf(url) is not { } host || !ListenAddresses.IsLoopback(host)
        );
        return open is null
            ? null
            : $"Urls holds “{open}”, which other machines can reach, and the Playground lets whoever reaches it act as anyone. "
                + $"Listen on this machine alone (Urls={ListenAddresses.Default}), switch the Playground off "
                + "(Playground:Enabled=false), or set Playground:Enabled=true if that is what you want.";
    }
}
