using Microsoft.Extensions.Options;
using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Web;

/// <summary>The raw body of a request that Slack signed; or why it is turned away. To whoever is turned away nothing is said.</summary>
internal sealed class SignedBody(IOptions<SlackOptions> options, TimeProvider clock)
{
    /// <summary>Slack's requests are far smaller: a form at its limits has some 60 kB.</summary>
    public const int MaxBytes = 256 * 1024;

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
        return (null, IsCertificateCheck(body) ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized);
    }

    /// <summary>Slack looks at our certificate now and then with a post that asks for nothing: it is told that we are here.</summary>
    private static bool IsCertificateCheck(ReadOnlySpan<byte> body) =>
        body.Length < 1024 && body.IndexOf("ssl_check=1"u8) >= 0;
}
