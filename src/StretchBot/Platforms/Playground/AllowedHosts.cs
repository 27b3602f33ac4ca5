using System.Collections.Immutable;
using System.Net;

namespace StretchBot.Platforms.Playground;

/// <summary>
/// The names under which the Playground answers. A page elsewhere that points its own name at this machine (DNS rebinding), or that posts
/// to it from another site, is turned away.
/// </summary>
internal sealed class AllowedHosts
{
    private static readonly ImmutableArray<string> Always = ["localhost", "127.0.0.1", "[::1]"];

    private readonly ImmutableHashSet<string> names;
    private readonly bool anyAddress;

    private AllowedHosts(ImmutableHashSet<string> names, bool anyAddress)
    {
        this.names = names;
        this.anyAddress = anyAddress;
    }

    /// <param name="listening">The addresses the server listens on, as <c>http://host:port</c>.</param>
    /// <param name="publicUrl">Where the world reaches the server, or null.</param>
    public static AllowedHosts From(ImmutableArray<string> listening, string? publicUrl)
    {
        var hosts = listening.Select(ListenAddresses.HostOf).OfType<string>().ToImmutableArray();
        var own = publicUrl is null ? null : ListenAddresses.HostOf(publicUrl);
        return new AllowedHosts(
            Always
                .Concat(hosts.Where(host => !ListenAddresses.IsWildcard(host)))
                .Concat(own is null ? [] : [own])
                .ToImmutableHashSet(StringComparer.OrdinalIgnoreCase),
            anyAddress: hosts.Any(ListenAddresses.IsWildcard)
        );
    }

    /// <summary>Whether a <c>Host</c> header, without its port, is one of ours.</summary>
    public bool AdmitsHost(string host) => names.Contains(host) || (anyAddress && IsAddress(host));

    /// <summary>Whether an <c>Origin</c> header is one of ours; <c>null</c>, as sandboxes and files send it, is not.</summary>
    public bool AdmitsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && AdmitsHost(url.Host);

    /// <summary>An address typed as numbers cannot be another site's name in disguise.</summary>
    private static bool IsAddress(string host) => IPAddress.TryParse(host.Trim('[', ']'), out _);
}
