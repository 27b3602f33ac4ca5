using Microsoft.Extensions.Options;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Web;

/// <summary>The raw body of a request that Slack signed; or why it is turned away. To whoever is turned away nothing is said.</summary>
internal sealed partial class SignedBody(IOptions<SlackOptions> options, TimeProvider clock, ILogger<SignedBody> log)
{
    /// <summary>Slack's requests are far smaller: a form at its limits has some 60 kB.</summary>
    public const int MaxBytes = 256 * 1024;

    private static readonly TimeSpan BetweenWarnings = TimeSpan.FromMinutes(10);
    private DateTimeOffset said = DateTimeOffset.MinValue;

    /// <returns>The body; or a status, 401 or 413.</returns>
    public async ValueTask<(byte[]? Body, int Status)> Read(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MaxBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);
        var signature = request.Headers["X-Slack-Signature"].ToString();
        var buffer = new byte[request.ContentLength is { } length ? (int)length : MaxBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
        if (read > MaxBytes)
            return (null, StatusCodes.Status413PayloadTooLarge);
        var body = buffer.AsSpan(0, read).ToArray();
        var isGood = Signature.IsGood(
            options.Value.SigningSecret!,
            request.Headers["X-Slack-Request-Timestamp"].ToString(),
            signature,
            body,
            clock.GetUtcNow()
        );
        if (isGood)
            return (body, StatusCodes.Status200OK);
        if (IsCertificateCheck(body))
            return (null, StatusCodes.Status200OK);
        SayNowAndThen();
        return (null, StatusCodes.Status401Unauthorized);
    }

    /// <summary>Anybody may knock: the log is not theirs to fill.</summary>
    private void SayNowAndThen()
    {
        var now = clock.GetUtcNow();
        if (now - said < BetweenWarnings)
            return;
        said = now;
        Log.TurnedAway(log);
    }

    /// <summary>Slack looks at our certificate now and then with a post that asks for nothing: it is told that we are here.</summary>
    private static bool IsCertificateCheck(ReadOnlySpan<byte> body) =>
        body.Length < 1024 && body.IndexOf("ssl_check=1"u8) >= 0;

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "A request was turned away: its signature is wrong or older than five minutes. If Slack sent it, copy Slack:SigningSecret anew from Basic Information, and look at this machine's clock"
        )]
        public static partial void TurnedAway(ILogger log);
    }
}
