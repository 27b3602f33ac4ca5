using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>A test that speaks to a Playground of its own.</summary>
public abstract class PlaygroundTest : IAsyncLifetime
{
    private protected PlaygroundHost Host { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Host = await Started();

    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual Task<PlaygroundHost> Started() => PlaygroundHost.Start();
}
