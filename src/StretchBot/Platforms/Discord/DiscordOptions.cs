using System.Collections.Immutable;
using StretchBot.Platforms.Discord.Client;
using StretchBot.Platforms.Discord.Client.Gateway;

namespace StretchBot.Platforms.Discord;

/// <summary>Configuration under <c>Discord</c>.</summary>
internal sealed class DiscordOptions
{
    public const string Section = "Discord";

    public string? Token { get; set; }

    public string? ApiUrl { get; set; }

    public string? GatewayUrl { get; set; }

    /// <summary>The one server in which commands are registered, at once; null for everywhere.</summary>
    public string? GuildId { get; set; }

    /// <summary><c>auto</c>, or this node's range of a fixed number, as <c>0-3/8</c>.</summary>
    public string? Shards { get; set; }

    public ShardRange Range => ShardRange.Read(Shards) ?? ShardRange.Auto;

    public static DiscordOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<DiscordOptions>() ?? new DiscordOptions();

    public DiscordAddress Address() =>
        new(
            new Uri((string.IsNullOrEmpty(ApiUrl) ? DiscordAddress.DefaultApi : ApiUrl).TrimEnd('/')),
            Token ?? "",
            string.IsNullOrEmpty(GatewayUrl) ? null : new Uri(GatewayUrl)
        );

    /// <summary>What is wrong with the values, each with its cure. The token itself is in none of them.</summary>
    public ImmutableArray<string> Faults() =>
        [
            .. TokenShape.Fault(Token) is { } token ? [token] : ImmutableArray<string>.Empty,
            .. IsAddress(ApiUrl, "http", "https")
                ? ImmutableArray<string>.Empty
                :
                [
                    $"Discord:ApiUrl is “{ApiUrl}”. It takes a web address, for example Discord:ApiUrl={DiscordAddress.DefaultApi}, or nothing.",
                ],
            .. IsAddress(GatewayUrl, "ws", "wss")
                ? ImmutableArray<string>.Empty
                :
                [
                    $"Discord:GatewayUrl is “{GatewayUrl}”. It takes an address that begins with ws:// or wss://; leave it out, and Discord is asked for it.",
                ],
            .. IsId(GuildId)
                ? ImmutableArray<string>.Empty
                :
                [
                    $"Discord:GuildId is “{GuildId}”. It takes a server's id of 17 to 20 digits: in Discord, switch on developer mode, right-click the server, Copy Server ID.",
                ],
            .. ShardRange.Read(Shards) is not null
                ? ImmutableArray<string>.Empty
                :
                [
                    $"Discord:Shards is “{Shards}”. It takes auto, or this node's shards out of all, for example Discord:Shards=0-3/8.",
                ],
        ];

    private static bool IsAddress(string? value, params ReadOnlySpan<string> schemes) =>
        string.IsNullOrEmpty(value)
        || (Uri.TryCreate(value, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme));

    private static bool IsId(string? value) =>
        string.IsNullOrEmpty(value) || (value.Length is >= 17 and <= 20 && value.All(char.IsAsciiDigit));
}
