using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Tests.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack;

/// <summary>Slack keeps the contract, as a member sees it in a client.</summary>
public sealed class SlackContractTests : PlatformContract, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> pressed = [];
    private SlackBot bot = null!;

    protected override IPlatform Platform => bot.App.Get<IPlatform>();

    protected override ChannelAddress Channel { get; } = new(new ChannelId(1), "T1", "CTEAM");

    protected override ChannelAddress Nowhere { get; } = new(new ChannelId(9), "T1", "CATTIC");

    protected override MemberAddress Member { get; } = new(new MemberId(1), "T1", "UHERON");

    protected override MemberAddress OtherMember { get; } = new(new MemberId(2), "T1", "UFOX");

    public async ValueTask InitializeAsync() =>
        bot = await SlackBot.Start(services =>
            services
                // The clock stands still, so nothing would ever come through a limit that is used up.
                .AddSingleton(new SlackLimits { PostsAtOnce = 20 })
                .AddSingleton<IPress>(
                    new SamplePress(
                        "contract",
                        (button, _, _) =>
                        {
                            pressed.Enqueue(button.ToString());
                            return ValueTask.FromResult(Reply.Silence);
                        }
                    )
                )
        );

    public async ValueTask DisposeAsync()
    {
        bot.Slack.Complaints.ShouldBeEmpty();
        bot.Slack.Calls.ShouldAllBe(call => !call.Outcome.StartsWith("invalid", StringComparison.Ordinal));
        await bot.DisposeAsync();
    }

    protected override ValueTask<ImmutableArray<SeenMessage>> SeenBy(MemberAddress reader)
    {
        var person = bot.Slack.As(bot.Workspace, reader.MemberKey);
        return ValueTask.FromResult<ImmutableArray<SeenMessage>>([
            .. person.Sees().Concat(person.DirectMessages()).Select(SlackReading.Read),
        ]);
    }

    protected override ValueTask Remove(MessageKey message)
    {
        bot.Workspace.RemoveMessage("CTEAM", message.Value);
        return ValueTask.CompletedTask;
    }

    protected override async ValueTask<string> Press(SeenMessage message, SeenButton button)
    {
        var shown = bot.Heron.Sees().Single(seen => seen.Ts == message.Key);
        if (message.Choices.Contains(button))
            await bot.Heron.Choose(shown, button.Label);
        else
            await bot.Heron.Press(shown, button.Label);
        await bot.Until(() => !pressed.IsEmpty);
        return pressed.Single();
    }
}
