using System.Collections.Immutable;
using System.Net;

namespace StretchBot.Platforms.Playground;

/// <summary>Where the web server listens, read from the keys that ASP.NET Core reads, in its order of precedence.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://localhost:5080";

    /// <summary>
    /// <c>Kestrel:Endpoints</c> win over <c>Urls</c>, and those over <c>HTTP_PORTS</c> and <c>HTTPS_PORTS</c>, which listen everywhere:
    /// https://learn.microsoft.com/aspnet/core/fundamentals/servers/kestrel/endpoints
    /// </summary>
    public static ImmutableArray<string> From(IConfiguration configuration)
    {
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint["Url"])
            .OfType<string>()
            .ToImmutableArray();
        if (!endpoints.IsEmpty)
            return endpoints;
        if (Split(configuration["Urls"]) is { IsEmpty: false } urls)
            return urls;
        var ports = Split(configuration["HTTP_PORTS"])
            .Select(port => $"http://*:{port}")
            .Concat(Split(configuration["HTTPS_PORTS"]).Select(port => $"https://*:{port}"))
            .ToImmutableArray();
        return ports.IsEmpty ? [Default] : ports;
    }

    /// <summary>The host of <c>http://host:port</c>, IPv6 in brackets; null for a text that is no address.</summary>
    public static string? HostOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url.Trim()).Host;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whether the host stands for every network card.</summary>
    public static bool IsWildcard(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";

    /// <summary>Whether only programs on this machine can reach it. A Unix socket is a file: its rights guard it.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.StartsWith("unix:", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static ImmutableArray<string> Split(string? urls) =>
        [.. (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
