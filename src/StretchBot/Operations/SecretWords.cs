using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StretchBot.Operations;

/// <summary>Takes secrets out of what is shown: those that are configured, and what looks like one.</summary>
internal sealed partial class SecretWords(IConfiguration configuration)
{
    private const string Hidden = "(secret)";

    /// <summary>Shorter values are no secrets, and would take ordinary words apart.</summary>
    private const int Shortest = 6;

    private static readonly ImmutableArray<string> Keys =
    [
        "Slack:AppToken",
        "Slack:BotToken",
        "Slack:SigningSecret",
        "Slack:ClientSecret",
        "Discord:Token",
        "Storage:ConnectionString",
    ];

    private readonly ImmutableArray<string> configured =
    [
        .. Keys.Select(key => configuration[key]).OfType<string>().Where(value => value.Length >= Shortest),
    ];

    public string Hide(string words)
    {
        foreach (var secret in configured)
            words = words.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase);
        return LooksSecret().Replace(words, Hidden);
    }

    /// <summary>Slack's and Discord's tokens, authorization headers, and anything that is called a password, token, secret or key.</summary>
    [GeneratedRegex(
        @"xox[a-z]-[\w-]+|xapp-[\w-]+|[\w-]{20,}\.[\w-]{5,8}\.[\w-]{20,}|\b(Bearer|Bot|Basic)\s+[\w.+/=-]{16,}|\b(password|pwd|token|secret|key|signature|code)\s*[=:]\s*[^\s;&]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex LooksSecret();
}
