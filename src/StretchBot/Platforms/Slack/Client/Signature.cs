using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>Whether a request comes from Slack: https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
internal static class Signature
{
    /// <summary>A request further off than this is taken for one that somebody recorded.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    /// <param name="body">Raw, as it came.</param>
    public static bool IsGood(
        string secret,
        string? timestamp,
        string? signature,
        ReadOnlySpan<byte> body,
        DateTimeOffset now
    )
    {
        if (
            !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Window.TotalSeconds
            || signature is null
        )
            return false;
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        var expected = $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(signature)
        );
    }
}
