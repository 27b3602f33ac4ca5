using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Shouldly;
using StretchBot.Platforms.Slack.Client;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Client;

/// <summary>What a Socket Mode connection stands on: TCP whose reader waits on its own thread, and TLS above it as with Slack itself.</summary>
public sealed class BlockingStreamTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public BlockingStreamTests() => listener.Start();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => listener.Dispose();

    [Fact]
    public async Task Tls_runs_over_it_and_reads_are_finished_on_the_thread_that_asked()
    {
        using var certificate = Certificate();
        var serving = Echo(certificate);
        await using var wire = await Connect();
        await using var secure = new SslStream(
            wire,
            leaveInnerStreamOpen: false,
            (_, shown, _, _) => certificate.Equals(shown)
        );
        await secure.AuthenticateAsClientAsync("localhost");

        wire.TakesTheReader = true;
        for (byte i = 1; i <= 3; i++)
        {
            await secure.WriteAsync(new byte[] { i }, Cancel);
            var buffer = new byte[16];
            var read = secure.ReadAsync(buffer, Cancel);

            read.IsCompleted.ShouldBeTrue();
            (await read).ShouldBe(1);
            buffer[0].ShouldBe(i);
        }

        await secure.DisposeAsync();
        await serving;
    }

    [Fact]
    public async Task Until_then_a_read_keeps_nobody()
    {
        await using var wire = await Connect();
        using var other = await listener.AcceptSocketAsync(Cancel);

        // Asked for elsewhere, so that a read that does keep its thread fails rather than hangs.
        var asking = Task.Factory.StartNew(
            () => wire.ReadAsync(new byte[16], Cancel).AsTask(),
            Cancel,
            TaskCreationOptions.None,
            TaskScheduler.Default
        );
        var read = await asking.WaitAsync(Patience, Cancel);
        read.IsCompleted.ShouldBeFalse();

        await other.SendAsync("hi"u8.ToArray(), Cancel);
        (await read.WaitAsync(Patience, Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_waits_is_let_go_when_it_is_closed()
    {
        var wire = await Connect();
        using var other = await listener.AcceptSocketAsync(Cancel);
        wire.TakesTheReader = true;
        using var waiting = new SemaphoreSlim(0);
        var reading = Task
            .Factory.StartNew(
                () =>
                {
                    waiting.Release();
                    return EndsReading(wire);
                },
                Cancel,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            )
            .Unwrap();
        await waiting.WaitAsync(Cancel);

        await wire.DisposeAsync();

        (await reading.WaitAsync(Patience, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_nobody_listens_it_says_so()
    {
        var nobody = (IPEndPoint)listener.LocalEndpoint;
        listener.Stop();

        await Should.ThrowAsync<SocketException>(() => BlockingStream.Connect(nobody, Patience, Cancel));
    }

    private Task<BlockingStream> Connect() => BlockingStream.Connect(listener.LocalEndpoint, Patience, Cancel);

    /// <summary>Whether a read ends as the end of a connection does: with nothing, or with one of the faults that stand for it.</summary>
    private static async Task<bool> EndsReading(BlockingStream wire)
    {
        try
        {
            return await wire.ReadAsync(new byte[16], Cancel) == 0;
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            return true;
        }
    }

    private async Task Echo(X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancel);
        await using var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        await secure.CopyToAsync(secure, Cancel);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var today = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            today.AddDays(-1),
            today.AddDays(1)
        );
    }
}
