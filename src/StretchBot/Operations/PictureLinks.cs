using System.Net;
using System.Net.Sockets;
using StretchBot.Conversation;
using StretchBot.Features.Custom;

namespace StretchBot.Operations;

/// <summary>
/// Fetches a linked picture once, to see that it is one: from a public address only, without following it elsewhere, and never more of it
/// than may be shown. The address is checked where the connection is made, so a name that answers differently the second time gains nothing.
/// </summary>
internal sealed class PictureLinks(HttpMessageHandler handler, TimeProvider clock) : IPictureCheck, IDisposable
{
    /// <summary>2 MB: what a chat shows without waiting.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly string[] Types = ["image/png", "image/jpeg", "image/gif"];

    private readonly HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    public static PictureLinks Public(TimeProvider clock) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                MaxResponseHeadersLength = 32,
                ConnectCallback = Connect,
            },
            clock
        );

    public async ValueTask<Text?> Fault(Uri link, CancellationToken cancel)
    {
        if (link.Scheme != Uri.UriSchemeHttps || !link.IsDefaultPort || link.UserInfo.Length > 0)
            return "Pictures are linked by https, without a port or a password in the address.";
        using var enough = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, enough.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            request.Headers.Accept.ParseAdd("image/png, image/jpeg, image/gif");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return HeaderFault(answer) ?? await BodyFault(answer.Content, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "The server of that picture takes too long.";
        }
        catch (HttpRequestException fault) when (fault.GetBaseException() is NotPublicException)
        {
            return "That address is not on the public internet.";
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return "That picture cannot be fetched.";
        }
    }

    public void Dispose() => client.Dispose();

    private static Text? HeaderFault(HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode is >= 300 and < 400)
            return "That link leads elsewhere. Use the address of the picture itself.";
        if (answer.StatusCode != HttpStatusCode.OK)
            return $"That picture cannot be fetched: its server answers {(int)answer.StatusCode}.";
        if (!Types.Contains(answer.Content.Headers.ContentType?.MediaType, StringComparer.OrdinalIgnoreCase))
            return "That is no PNG, JPEG or GIF.";
        return answer.Content.Headers.ContentLength > MaxBytes ? TooLarge : null;
    }

    private static async Task<Text?> BodyFault(HttpContent content, CancellationToken cancel)
    {
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var buffer = new byte[16 * 1024];
        var first = await stream.ReadAtLeastAsync(buffer, 12, throwOnEndOfStream: false, cancel);
        if (!IsPicture(buffer.AsSpan(0, first)))
            return "That is no PNG, JPEG or GIF.";
        var total = first;
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
            if ((total += read) > MaxBytes)
                return TooLarge;
        return null;
    }

    private static Text TooLarge => $"That picture is too large: {MaxBytes / 1024 / 1024} MB are accepted.";

    /// <summary>By its first bytes: what a server says of a file need not be so.</summary>
    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF87a"u8)
        || bytes.StartsWith("GIF89a"u8);

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        IPAddress[] addresses = IPAddress.TryParse(host, out var address)
            ? [address]
            : await Dns.GetHostAddressesAsync(host, cancel);
        var allowed = addresses.Where(PublicAddress.Is).ToArray();
        if (allowed.Length == 0)
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : IOException("The address is not public.");
}
