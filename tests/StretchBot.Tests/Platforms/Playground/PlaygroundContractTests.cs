using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>The Playground keeps the contract, as a script sees it over HTTP.</summary>
public sealed class PlaygroundContractTests : PlatformContract, IAsyncLifetime
{
    private readonly List<string> pressed = [];
    private PlaygroundHost host = null!;

    protected override IPlatform Platform => host.Platform;

    protected override ChannelAddress Channel { get; } = new(new ChannelId(1), "playground", "team");

    protected override ChannelAddress Nowhere { get; } = new(new ChannelId(9), "playground", "attic");

    protected override MemberAddress Member { get; } = new(new MemberId(1), "playground", "heron");

    protected override MemberAddress OtherMember { get; } = new(new MemberId(2), "playground", "fox");

    public async ValueTask InitializeAsync() =>
        host = await PlaygroundHost.Start(more: services =>
            services.AddSingleton<IPress>(
                new SamplePress(
                    "contract",
                    (button, _, _) =>
                    {
                        pressed.Add(button.ToString());
                        return ValueTask.FromResult(Reply.Silence);
                    }
                )
            )
        );

    public ValueTask DisposeAsync() => host.DisposeAsync();

    protected override async ValueTask<ImmutableArray<SeenMessage>> SeenBy(MemberAddress reader) =>
        [.. (await host.Messages(reader.MemberKey)).Select(PlaygroundReading.Read)];

    protected override async ValueTask Remove(MessageKey message) =>
        await host.Store.Remove(long.Parse(message.Value, CultureInfo.InvariantCulture), CancellationToken.None);

    protected override async ValueTask<string> Press(SeenMessage message, SeenButton button)
    {
        await host.Press(Member.MemberKey, long.Parse(message.Key, CultureInfo.InvariantCulture), button.Id);
        return pressed.Single();
    }
}
