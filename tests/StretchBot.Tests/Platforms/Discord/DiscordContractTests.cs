using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Tests.Platforms.Playground;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>Discord keeps the contract, as a member sees it in a client.</summary>
public sealed class DiscordContractTests : PlatformContract, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> pressed = [];
    private DiscordBot bot = null!;

    protected override IPlatform Platform => bot.App.Get<IPlatform>();

    protected override ChannelAddress Channel => new(new ChannelId(1), bot.Guild.Id, bot.Team.Id);

    protected override ChannelAddress Nowhere => new(new ChannelId(9), bot.Guild.Id, "100000000000000009");

    protected override MemberAddress Member => new(new MemberId(1), bot.Guild.Id, bot.Heron.Id);

    protected override MemberAddress OtherMember => new(new MemberId(2), bot.Guild.Id, bot.Otter.Id);

    public async ValueTask InitializeAsync() =>
        bot = await DiscordBot.Start(services =>
            services.AddSingleton<IPress>(
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
        bot.Discord.Faults.ShouldBeEmpty();
        bot.Discord.LimitsBroken.ShouldBe(0);
        await bot.DisposeAsync();
    }

    protected override ValueTask<ImmutableArray<SeenMessage>> SeenBy(MemberAddress reader)
    {
        var member = bot.Discord.World.Member(reader.MemberKey)!;
        return ValueTask.FromResult<ImmutableArray<SeenMessage>>([
            .. bot.SeenBy(member)
                .Concat(bot.SeenBy(member, bot.Discord.World.DirectWith(member.Id)))
                .Select(DiscordReading.Read),
        ]);
    }

    protected override ValueTask Remove(MessageKey message)
    {
        bot.Discord.World.Remove(message.Value);
        return ValueTask.CompletedTask;
    }

    protected override async ValueTask<string> Press(SeenMessage message, SeenButton button)
    {
        var shown = bot.Discord.World.Find(message.Key)!;
        if (message.Choices.Contains(button))
        {
            var menu = DiscordReading.Flat(shown.Components).Single(part => part["options"] is not null);
            bot.Discord.Choose(bot.Heron, shown, (string)menu["custom_id"]!, button.Id);
        }
        else
            bot.Discord.Press(bot.Heron, shown, button.Id);
        await DiscordBot.Until(() => !pressed.IsEmpty);
        return pressed.Single();
    }
}
